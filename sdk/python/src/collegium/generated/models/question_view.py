from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.choice_view import ChoiceView


T = TypeVar("T", bound="QuestionView")


@_attrs_define
class QuestionView:
    """A question without its answer.

    Example:
        {'choices': [{'html': '<p>Its sign changes.</p>', 'id': 'b'}], 'id': 'rows', 'kind': 'single', 'points': 1,
            'prompt_html': '<p>What happens to the determinant when two rows are swapped?</p>'}

    Attributes:
        choices (list[ChoiceView]): What can be chosen; empty for questions whose answer is typed.
        id (str): The id that an answer names.
        kind (str): `single`, `multiple`, `short_text` or `numeric`.
        points (int): Points for a right answer.
        prompt_html (str): The question, sanitised HTML.
    """

    choices: list[ChoiceView]
    id: str
    kind: str
    points: int
    prompt_html: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.choice_view import ChoiceView  # noqa: PLC0415

        choices = []
        for choices_item_data in self.choices:
            choices_item = choices_item_data.to_dict()
            choices.append(choices_item)

        id = self.id

        kind = self.kind

        points = self.points

        prompt_html = self.prompt_html

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "choices": choices,
                "id": id,
                "kind": kind,
                "points": points,
                "prompt_html": prompt_html,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.choice_view import ChoiceView  # noqa: PLC0415

        d = dict(src_dict)
        choices = []
        _choices = d.pop("choices")
        for choices_item_data in _choices:
            choices_item = ChoiceView.from_dict(choices_item_data)

            choices.append(choices_item)

        id = d.pop("id")

        kind = d.pop("kind")

        points = d.pop("points")

        prompt_html = d.pop("prompt_html")

        question_view = cls(
            choices=choices,
            id=id,
            kind=kind,
            points=points,
            prompt_html=prompt_html,
        )

        question_view.additional_properties = d
        return question_view

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
