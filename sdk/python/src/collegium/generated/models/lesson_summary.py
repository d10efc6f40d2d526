from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class LessonSummary(Model):
    """A lesson in an outline."""

    activities: list[ActivitySummary]
    """What there is to do in it, in order."""

    id: UUID
    """The lesson's id."""

    position: int
    """Its place in the module, from one."""

    slug: str
    """Its name in links between lessons."""

    title: str
    """Its title."""

    version: int
    """Counts the changes of the lesson itself."""


from ..models.activity_summary import ActivitySummary  # noqa: E402
