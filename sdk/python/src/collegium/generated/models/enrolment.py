from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class Enrolment(Model):
    """What a person is in a course."""

    course_id: UUID
    """The course."""

    enrolled_at: datetime.datetime
    """Since when."""

    id: UUID
    """The enrolment's id."""

    role: str
    """Their role in the course, such as `learner`."""

    status: str
    """`active`, `completed` or `withdrawn`."""

    user_id: UUID
    """The person."""

    version: int
    """To be sent as `If-Match` with a change."""

    completed_at: datetime.datetime | None | Unset = UNSET
    """When everything required was done."""

    last_lesson_id: None | Unset | UUID = UNSET
    """The lesson last opened."""
