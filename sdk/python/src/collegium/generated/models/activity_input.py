from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class ActivityInput(Model):
    """An activity to be made."""

    content: ActivityContent
    """The content of an activity as authors write it. Only the part that belongs to its kind
    is there."""

    kind: str
    """`page`, `video`, `file`, `link` or `quiz`; it does not change later."""

    lesson_id: UUID
    """The lesson it goes into."""

    title: str
    """Its title, at most 200 characters."""

    position: int | None | Unset = UNSET
    """Its place in the lesson, from one; the end if left out."""

    required: bool | None | Unset = UNSET
    """Whether the lesson is complete only once this is done; true if left out."""


from ..models.activity_content import ActivityContent  # noqa: E402
