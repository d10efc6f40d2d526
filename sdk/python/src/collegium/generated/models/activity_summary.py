from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class ActivitySummary(Model):
    """An activity in an outline."""

    id: UUID
    """The activity's id."""

    kind: str
    """`page`, `video`, `file`, `link`, `quiz`, or a kind of a later version."""

    position: int
    """Its place in the lesson, from one."""

    required: bool
    """Whether the lesson is complete only once this is done."""

    title: str
    """Its title."""

    version: int
    """Counts the changes of the activity."""
