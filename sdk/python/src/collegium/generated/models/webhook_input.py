from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class WebhookInput(Model):
    """A webhook to be made."""

    url: str
    """Where to send events: `https`, at a public address, at most 2,048 characters."""

    description: None | str | Unset = ""
    """What people will call it, at most 200 characters."""

    event_types: list[str] | None | Unset = UNSET
    """The types of events to tell it of; empty for all."""
