from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class EventType(Model):
    """A type of event."""

    description: str
    """What it tells."""

    example: Any
    """An event as it may look."""

    name: str
    """Its name, which a webhook's `event_types` takes."""

    schema: str
    """Where this specification has the schema of the whole event."""
