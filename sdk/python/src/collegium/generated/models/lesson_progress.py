from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from uuid import UUID


T = TypeVar("T", bound="LessonProgress")


@_attrs_define
class LessonProgress:
    """How far a person is in a lesson.

    Example:
        {'lesson_id': '0198c2f4-0000-7000-8000-b027014092fd', 'state': 'started'}

    Attributes:
        lesson_id (UUID): The lesson.
        state (str): `new`, `started` or `done`.
    """

    lesson_id: UUID
    state: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lesson_id = str(self.lesson_id)

        state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "lesson_id": lesson_id,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        lesson_id = UUID(d.pop("lesson_id"))

        state = d.pop("state")

        lesson_progress = cls(
            lesson_id=lesson_id,
            state=state,
        )

        lesson_progress.additional_properties = d
        return lesson_progress

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
