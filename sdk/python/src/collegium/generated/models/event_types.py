from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class EventTypes(Model):
    """All types of events."""

    items: list[EventType]
    """The types, in no particular order."""


from ..models.event_type import EventType  # noqa: E402
