from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class ActivityPatch(Model):
    """What to change in an activity; what is left out stays."""

    content: ActivityContent | Unset = UNSET
    """The content of an activity as authors write it. Only the part that belongs to its kind
    is there."""

    lesson_id: None | Unset | UUID = UNSET
    """The lesson."""

    position: int | None | Unset = UNSET
    """The place in the lesson, from one; the end if it changes lesson and this is left out."""

    required: bool | None | Unset = UNSET
    """Whether the lesson is complete only once this is done."""

    title: None | str | Unset = UNSET
    """The title, at most 200 characters."""


from ..models.activity_content import ActivityContent  # noqa: E402
