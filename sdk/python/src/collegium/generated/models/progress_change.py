from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="ProgressChange")


@_attrs_define
class ProgressChange:
    """What came of completing something.

    Example:
        {'course_completed': True, 'lesson_completed': True, 'quizzes_left': 1}

    Attributes:
        course_completed (bool): Whether everything required in the course is done.
        lesson_completed (bool): Whether everything required in the lesson is done.
        quizzes_left (int): Required quizzes of the lesson that have not been passed.
    """

    course_completed: bool
    lesson_completed: bool
    quizzes_left: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        course_completed = self.course_completed

        lesson_completed = self.lesson_completed

        quizzes_left = self.quizzes_left

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "course_completed": course_completed,
                "lesson_completed": lesson_completed,
                "quizzes_left": quizzes_left,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        course_completed = d.pop("course_completed")

        lesson_completed = d.pop("lesson_completed")

        quizzes_left = d.pop("quizzes_left")

        progress_change = cls(
            course_completed=course_completed,
            lesson_completed=lesson_completed,
            quizzes_left=quizzes_left,
        )

        progress_change.additional_properties = d
        return progress_change

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
