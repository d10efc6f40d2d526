from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="ChoiceInput")


@_attrs_define
class ChoiceInput:
    """A choice as its authors write it.

    Example:
        {'correct': True, 'feedback_html': '<p>Look at the sign again.</p>', 'html': '<p>Its sign changes.</p>', 'id':
            'b'}

    Attributes:
        correct (bool): Whether it is (among) the right.
        html (str): The choice, HTML.
        id (str): Small Latin letters, digits and hyphens, unique in the question.
        feedback_html (None | str | Unset): Shown to those who chose it, HTML.
    """

    correct: bool
    html: str
    id: str
    feedback_html: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        correct = self.correct

        html = self.html

        id = self.id

        feedback_html: None | str | Unset
        if isinstance(self.feedback_html, Unset):
            feedback_html = UNSET
        else:
            feedback_html = self.feedback_html

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "correct": correct,
                "html": html,
                "id": id,
            }
        )
        if feedback_html is not UNSET:
            field_dict["feedback_html"] = feedback_html

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        correct = d.pop("correct")

        html = d.pop("html")

        id = d.pop("id")

        def _parse_feedback_html(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        feedback_html = _parse_feedback_html(d.pop("feedback_html", UNSET))

        choice_input = cls(
            correct=correct,
            html=html,
            id=id,
            feedback_html=feedback_html,
        )

        choice_input.additional_properties = d
        return choice_input

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
