from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID
import datetime

if TYPE_CHECKING:
    from ..models.question_result import QuestionResult


T = TypeVar("T", bound="Attempt")


@_attrs_define
class Attempt:
    """One attempt at a quiz and what came of it.

    Example:
        {'activity_id': '0198c2f4-0000-7000-8000-15980d94931f', 'id': '0198c2f4-0000-7000-8000-bdc4e1b424dd',
            'max_points': 1.5, 'passed': True, 'percent': 75, 'points': 1.5, 'results': [{'answer': ['b'], 'correct': True,
            'expected': ['b'], 'feedback_html': '<p>Look at the sign again.</p>', 'max_points': 1.5, 'points': 1.5,
            'question_id': 'rows'}], 'score': 0.8, 'submitted_at': '2026-09-01T08:00:00Z'}

    Attributes:
        activity_id (UUID): The quiz.
        id (UUID): The attempt's id.
        max_points (float): Points to be had.
        passed (bool): Whether it was enough.
        percent (int): Share of the points, whole percent, rounded down.
        points (float): Points reached.
        results (list[QuestionResult]): Question by question.
        score (float): Share of the points, 0 to 1.
        submitted_at (datetime.datetime): When it was handed in.
    """

    activity_id: UUID
    id: UUID
    max_points: float
    passed: bool
    percent: int
    points: float
    results: list[QuestionResult]
    score: float
    submitted_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.question_result import QuestionResult  # noqa: PLC0415

        activity_id = str(self.activity_id)

        id = str(self.id)

        max_points = self.max_points

        passed = self.passed

        percent = self.percent

        points = self.points

        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        score = self.score

        submitted_at = self.submitted_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activity_id": activity_id,
                "id": id,
                "max_points": max_points,
                "passed": passed,
                "percent": percent,
                "points": points,
                "results": results,
                "score": score,
                "submitted_at": submitted_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.question_result import QuestionResult  # noqa: PLC0415

        d = dict(src_dict)
        activity_id = UUID(d.pop("activity_id"))

        id = UUID(d.pop("id"))

        max_points = d.pop("max_points")

        passed = d.pop("passed")

        percent = d.pop("percent")

        points = d.pop("points")

        results = []
        _results = d.pop("results")
        for results_item_data in _results:
            results_item = QuestionResult.from_dict(results_item_data)

            results.append(results_item)

        score = d.pop("score")

        submitted_at = datetime.datetime.fromisoformat(d.pop("submitted_at"))

        attempt = cls(
            activity_id=activity_id,
            id=id,
            max_points=max_points,
            passed=passed,
            percent=percent,
            points=points,
            results=results,
            score=score,
            submitted_at=submitted_at,
        )

        attempt.additional_properties = d
        return attempt

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
