from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.choice_input import ChoiceInput


T = TypeVar("T", bound="QuestionInput")


@_attrs_define
class QuestionInput:
    """A question as its authors write it.

    Example:
        {'choices': [{'correct': False, 'html': '<p>Nothing.</p>', 'id': 'a'}, {'correct': True, 'html': '<p>Its sign
            changes.</p>', 'id': 'b'}], 'explanation_html': '<p>Rows are swapped, so the sign changes.</p>', 'id': 'rows',
            'kind': 'single', 'points': 1, 'prompt_html': '<p>What happens to the determinant when two rows are
            swapped?</p>'}

    Attributes:
        id (str): Small Latin letters, digits and hyphens, unique in the quiz. Keep it when changing a
            question: attempts refer to it.
        kind (str): `single`, `multiple`, `short_text` or `numeric`.
        prompt_html (str): The question, HTML.
        accepted (list[str] | None | Unset): Of `short_text`: the texts that are right.
        case_sensitive (bool | None | Unset): Of `short_text`: whether case matters.
        choices (list[ChoiceInput] | None | Unset): Of `single` and `multiple`: what can be chosen.
        explanation_html (None | str | Unset): Shown once the quiz is passed, HTML.
        points (int | None | Unset): Points for a right answer; 1 if not given.
        tolerance (float | None | Unset): Of `numeric`: how far from it is still right.
        value (float | None | Unset): Of `numeric`: the right number.
    """

    id: str
    kind: str
    prompt_html: str
    accepted: list[str] | None | Unset = UNSET
    case_sensitive: bool | None | Unset = UNSET
    choices: list[ChoiceInput] | None | Unset = UNSET
    explanation_html: None | str | Unset = UNSET
    points: int | None | Unset = UNSET
    tolerance: float | None | Unset = UNSET
    value: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.choice_input import ChoiceInput  # noqa: PLC0415

        id = self.id

        kind = self.kind

        prompt_html = self.prompt_html

        accepted: list[str] | None | Unset
        if isinstance(self.accepted, Unset):
            accepted = UNSET
        elif isinstance(self.accepted, list):
            accepted = self.accepted

        else:
            accepted = self.accepted

        case_sensitive: bool | None | Unset
        if isinstance(self.case_sensitive, Unset):
            case_sensitive = UNSET
        else:
            case_sensitive = self.case_sensitive

        choices: list[dict[str, Any]] | None | Unset
        if isinstance(self.choices, Unset):
            choices = UNSET
        elif isinstance(self.choices, list):
            choices = []
            for choices_type_0_item_data in self.choices:
                choices_type_0_item = choices_type_0_item_data.to_dict()
                choices.append(choices_type_0_item)

        else:
            choices = self.choices

        explanation_html: None | str | Unset
        if isinstance(self.explanation_html, Unset):
            explanation_html = UNSET
        else:
            explanation_html = self.explanation_html

        points: int | None | Unset
        if isinstance(self.points, Unset):
            points = UNSET
        else:
            points = self.points

        tolerance: float | None | Unset
        if isinstance(self.tolerance, Unset):
            tolerance = UNSET
        else:
            tolerance = self.tolerance

        value: float | None | Unset
        if isinstance(self.value, Unset):
            value = UNSET
        else:
            value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "prompt_html": prompt_html,
            }
        )
        if accepted is not UNSET:
            field_dict["accepted"] = accepted
        if case_sensitive is not UNSET:
            field_dict["case_sensitive"] = case_sensitive
        if choices is not UNSET:
            field_dict["choices"] = choices
        if explanation_html is not UNSET:
            field_dict["explanation_html"] = explanation_html
        if points is not UNSET:
            field_dict["points"] = points
        if tolerance is not UNSET:
            field_dict["tolerance"] = tolerance
        if value is not UNSET:
            field_dict["value"] = value

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.choice_input import ChoiceInput  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        kind = d.pop("kind")

        prompt_html = d.pop("prompt_html")

        def _parse_accepted(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                accepted_type_0 = cast(list[str], data)

                return accepted_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        accepted = _parse_accepted(d.pop("accepted", UNSET))

        def _parse_case_sensitive(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        case_sensitive = _parse_case_sensitive(d.pop("case_sensitive", UNSET))

        def _parse_choices(data: object) -> list[ChoiceInput] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                choices_type_0 = []
                _choices_type_0 = data
                for choices_type_0_item_data in _choices_type_0:
                    choices_type_0_item = ChoiceInput.from_dict(choices_type_0_item_data)

                    choices_type_0.append(choices_type_0_item)

                return choices_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ChoiceInput] | None | Unset, data)

        choices = _parse_choices(d.pop("choices", UNSET))

        def _parse_explanation_html(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        explanation_html = _parse_explanation_html(d.pop("explanation_html", UNSET))

        def _parse_points(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        points = _parse_points(d.pop("points", UNSET))

        def _parse_tolerance(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        tolerance = _parse_tolerance(d.pop("tolerance", UNSET))

        def _parse_value(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        value = _parse_value(d.pop("value", UNSET))

        question_input = cls(
            id=id,
            kind=kind,
            prompt_html=prompt_html,
            accepted=accepted,
            case_sensitive=case_sensitive,
            choices=choices,
            explanation_html=explanation_html,
            points=points,
            tolerance=tolerance,
            value=value,
        )

        question_input.additional_properties = d
        return question_input

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
