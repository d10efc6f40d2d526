from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class Attempt(Model):
    """One attempt at a quiz and what came of it."""

    activity_id: UUID
    """The quiz."""

    id: UUID
    """The attempt's id."""

    max_points: float
    """Points to be had."""

    passed: bool
    """Whether it was enough."""

    percent: int
    """Share of the points, whole percent, rounded down."""

    points: float
    """Points reached."""

    results: list[QuestionResult]
    """Question by question."""

    score: float
    """Share of the points, 0 to 1."""

    submitted_at: datetime.datetime
    """When it was handed in."""


from ..models.question_result import QuestionResult  # noqa: E402
