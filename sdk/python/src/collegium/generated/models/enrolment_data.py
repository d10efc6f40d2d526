from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class EnrolmentData(Model):
    """Of an enrolment; it is the event's `subject`."""

    course_id: UUID
    """The course."""

    user_id: UUID
    """The person."""
