from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class LessonCompletedData(Model):
    """Of a lesson that somebody completed; the enrolment is the event's `subject`."""

    course_id: UUID
    """The course."""

    lesson_id: UUID
    """The lesson."""

    user_id: UUID
    """The person."""
