from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from uuid import UUID


T = TypeVar("T", bound="AttemptSubmittedData")


@_attrs_define
class AttemptSubmittedData:
    """Of an attempt at a quiz; the enrolment is the event's `subject`.

    Example:
        {'activity_id': '0198c2f4-0000-7000-8000-15980d94931f', 'attempt_id': '0198c2f4-0000-7000-8000-bdc4e1b424dd',
            'course_id': '0198c2f4-0000-7000-8000-046e45122edf', 'passed': True, 'score': 0.8, 'user_id':
            '0198c2f4-0000-7000-8000-80c229a4571e'}

    Attributes:
        activity_id (UUID): The quiz.
        attempt_id (UUID): The attempt.
        course_id (UUID): The course.
        passed (bool): Whether the score is enough.
        score (float): From 0 to 1.
        user_id (UUID): The person.
    """

    activity_id: UUID
    attempt_id: UUID
    course_id: UUID
    passed: bool
    score: float
    user_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        activity_id = str(self.activity_id)

        attempt_id = str(self.attempt_id)

        course_id = str(self.course_id)

        passed = self.passed

        score = self.score

        user_id = str(self.user_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity_id": activity_id,
                "attempt_id": attempt_id,
                "course_id": course_id,
                "passed": passed,
                "score": score,
                "user_id": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        activity_id = UUID(d.pop("activity_id"))

        attempt_id = UUID(d.pop("attempt_id"))

        course_id = UUID(d.pop("course_id"))

        passed = d.pop("passed")

        score = d.pop("score")

        user_id = UUID(d.pop("user_id"))

        attempt_submitted_data = cls(
            activity_id=activity_id,
            attempt_id=attempt_id,
            course_id=course_id,
            passed=passed,
            score=score,
            user_id=user_id,
        )

        attempt_submitted_data.additional_properties = d
        return attempt_submitted_data

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
