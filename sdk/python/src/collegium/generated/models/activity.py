from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class Activity(Model):
    """An activity as its authors edit it."""

    content: ActivityContent
    """The content of an activity as authors write it. Only the part that belongs to its kind
    is there."""

    id: UUID
    """The activity's id."""

    kind: str
    """`page`, `video`, `file`, `link`, `quiz`, or a kind of a later version."""

    lesson_id: UUID
    """The lesson."""

    position: int
    """Its place in the lesson, from one."""

    required: bool
    """Whether the lesson is complete only once this is done."""

    title: str
    """Its title."""

    version: int
    """To be sent as `If-Match` with a change."""


from ..models.activity_content import ActivityContent  # noqa: E402
