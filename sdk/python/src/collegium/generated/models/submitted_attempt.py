from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.attempt import Attempt
    from ..models.progress_change import ProgressChange


T = TypeVar("T", bound="SubmittedAttempt")


@_attrs_define
class SubmittedAttempt:
    """An attempt that was marked.

    Example:
        {'attempt': {'activity_id': '0198c2f4-0000-7000-8000-15980d94931f', 'id':
            '0198c2f4-0000-7000-8000-bdc4e1b424dd', 'max_points': 1.5, 'passed': True, 'percent': 75, 'points': 1.5,
            'results': [{'answer': ['b'], 'correct': True, 'expected': ['b'], 'feedback_html': '<p>Look at the sign
            again.</p>', 'max_points': 1.5, 'points': 1.5, 'question_id': 'rows'}], 'score': 0.8, 'submitted_at':
            '2026-09-01T08:00:00Z'}, 'progress': {'course_completed': True, 'lesson_completed': True, 'quizzes_left': 1}}

    Attributes:
        attempt (Attempt): One attempt at a quiz and what came of it. Example: {'activity_id':
            '0198c2f4-0000-7000-8000-15980d94931f', 'id': '0198c2f4-0000-7000-8000-bdc4e1b424dd', 'max_points': 1.5,
            'passed': True, 'percent': 75, 'points': 1.5, 'results': [{'answer': ['b'], 'correct': True, 'expected': ['b'],
            'feedback_html': '<p>Look at the sign again.</p>', 'max_points': 1.5, 'points': 1.5, 'question_id': 'rows'}],
            'score': 0.8, 'submitted_at': '2026-09-01T08:00:00Z'}.
        progress (ProgressChange): What came of completing something. Example: {'course_completed': True,
            'lesson_completed': True, 'quizzes_left': 1}.
    """

    attempt: Attempt
    progress: ProgressChange
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attempt import Attempt  # noqa: PLC0415
        from ..models.progress_change import ProgressChange  # noqa: PLC0415

        attempt = self.attempt.to_dict()

        progress = self.progress.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attempt": attempt,
                "progress": progress,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attempt import Attempt  # noqa: PLC0415
        from ..models.progress_change import ProgressChange  # noqa: PLC0415

        d = dict(src_dict)
        attempt = Attempt.from_dict(d.pop("attempt"))

        progress = ProgressChange.from_dict(d.pop("progress"))

        submitted_attempt = cls(
            attempt=attempt,
            progress=progress,
        )

        submitted_attempt.additional_properties = d
        return submitted_attempt

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
