from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class AttemptSubmittedData(Model):
    """Of an attempt at a quiz; the enrolment is the event's `subject`."""

    activity_id: UUID
    """The quiz."""

    attempt_id: UUID
    """The attempt."""

    course_id: UUID
    """The course."""

    passed: bool
    """Whether the score is enough."""

    score: float
    """From 0 to 1."""

    user_id: UUID
    """The person."""
