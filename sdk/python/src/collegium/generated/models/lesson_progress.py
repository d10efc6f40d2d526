from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class LessonProgress(Model):
    """How far a person is in a lesson."""

    lesson_id: UUID
    """The lesson."""

    state: str
    """`new`, `started` or `done`."""
