from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

import datetime


class WebhookAttempt(Model):
    """One attempt."""

    at: datetime.datetime
    """When it began."""

    duration_ms: int
    """How many milliseconds it took."""

    response: str
    """The first 1,024 bytes of the answer."""

    error: None | str | Unset = UNSET
    """Why it failed, for people; absent if it did not."""

    status: int | None | Unset = UNSET
    """The HTTP status of the answer, if there was one."""
