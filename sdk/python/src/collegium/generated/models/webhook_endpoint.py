from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class WebhookEndpoint(Model):
    """A webhook, without its secret."""

    created_at: datetime.datetime
    """When it was made."""

    description: str
    """What people call it; may be empty."""

    event_types: list[str]
    """The types of events it is told of; empty for all, those of later versions too."""

    id: UUID
    """Its id."""

    status: str
    """`enabled` or `disabled`."""

    updated_at: datetime.datetime
    """When it was last changed."""

    url: str
    """Where events are sent."""

    version: int
    """Counts changes; also the `ETag`."""

    disabled_at: datetime.datetime | None | Unset = UNSET
    """Since when it is disabled."""

    disabled_because: None | str | Unset = UNSET
    """`request` (somebody switched it off), `failing` (nothing arrived for three days); others may come."""

    failing_since: datetime.datetime | None | Unset = UNSET
    """Since when nothing has arrived there."""

    old_secret_until: datetime.datetime | None | Unset = UNSET
    """Until when events are signed by the secret before the present one too."""
