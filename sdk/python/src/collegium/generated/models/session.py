from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class Session(Model):
    """Where somebody is signed in."""

    created_at: datetime.datetime
    """When it began."""

    current: bool
    """Whether it is the one that asks."""

    expires_at: datetime.datetime
    """When it ends."""

    id: UUID
    """Its id."""

    kind: str
    """`browser` or `api`; others may come."""

    last_seen_at: datetime.datetime
    """When it was last used, to about five minutes."""

    ip: None | str | Unset = UNSET
    """The address it came from."""

    user_agent: None | str | Unset = UNSET
    """The program that signed in."""
