from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class CourseData(Model):
    """Of a course."""

    course_id: UUID
    """The course."""
