from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class LessonRef(Model):
    """A neighbour of a lesson."""

    id: UUID
    """The lesson's id."""

    title: str
    """Its title."""
