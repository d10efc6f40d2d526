from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class EnrolmentRoleData(Model):
    """Of an enrolment and the role in it."""

    course_id: UUID
    """The course."""

    role: str
    """The person's role in the course, such as `learner`."""

    user_id: UUID
    """The person."""
