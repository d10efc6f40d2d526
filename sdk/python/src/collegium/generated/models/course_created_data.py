from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class CourseCreatedData(Model):
    """Of a new course."""

    course_id: UUID
    """The course."""

    created_by: None | Unset | UUID = UNSET
    """The person who made it, if it was a person."""
