from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class ActivityView(Model):
    """An activity as a learner meets it."""

    content: ActivityContentView
    """The content of an activity. Only the part that belongs to its kind is there; a kind of a
    later version has none."""

    id: UUID
    """The activity's id."""

    kind: str
    """`page`, `video`, `file`, `link`, `quiz`, or a kind of a later version."""

    required: bool
    """Whether the lesson is complete only once this is done."""

    title: str
    """Its title."""

    state: ActivityState | Unset = UNSET
    """How far a learner is in an activity."""


from ..models.activity_content_view import ActivityContentView  # noqa: E402
from ..models.activity_state import ActivityState  # noqa: E402
