from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class Module(Model):
    """A part of a course."""

    id: UUID
    """The module's id."""

    lessons: list[LessonSummary]
    """Its lessons, in reading order."""

    position: int
    """Its place in the course, from one."""

    title: str
    """Its title."""

    version: int
    """Counts the changes of the module itself."""


from ..models.lesson_summary import LessonSummary  # noqa: E402
