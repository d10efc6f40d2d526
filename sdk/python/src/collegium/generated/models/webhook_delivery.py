from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class WebhookDelivery(Model):
    """One event on its way to one webhook."""

    attempt_count: int
    """How often it was tried."""

    created_at: datetime.datetime
    """When it was put on its way."""

    event_id: UUID
    """The event, also the header `webhook-id`."""

    event_type: str
    """The event's type."""

    id: UUID
    """Its id."""

    kind: str
    """`event`, `replay` or `test`; others may come."""

    status: str
    """`pending`, `delivered`, or `dead` once it was tried for three days; others may come."""

    finished_at: datetime.datetime | None | Unset = UNSET
    """When it was delivered or given up."""

    last_error: None | str | Unset = UNSET
    """Why the last attempt failed, for people."""

    last_status: int | None | Unset = UNSET
    """The HTTP status of the last answer."""

    next_attempt_at: datetime.datetime | None | Unset = UNSET
    """When it is tried next. Absent while an earlier event of the same subject is pending."""
