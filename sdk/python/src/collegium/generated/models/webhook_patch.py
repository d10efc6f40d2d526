from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class WebhookPatch(Model):
    """What to change in a webhook; what is left out stays."""

    description: None | str | Unset = UNSET
    """What people call it."""

    enabled: bool | None | Unset = UNSET
    """False switches it off. True switches it on again, and sends what waited."""

    event_types: list[str] | None | Unset = UNSET
    """All types of events to tell it of; empty for all."""

    url: None | str | Unset = UNSET
    """Where to send events."""
