from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class ApiKey(Model):
    """A key of an integrator, without its secret."""

    created_at: datetime.datetime
    """When it was made."""

    id: UUID
    """Its id."""

    name: str
    """What people call it."""

    prefix: str
    """How the key begins, to recognise it by."""

    scopes: list[str]
    """The permissions it has."""

    suspended: bool
    """Whether it is refused because whoever made it is deactivated; it works again when they do."""

    created_by: None | Unset | UUID = UNSET
    """Who made it."""

    expires_at: datetime.datetime | None | Unset = UNSET
    """When it ends."""

    last_used_at: datetime.datetime | None | Unset = UNSET
    """When it was last used, to the minute."""

    revoked_at: datetime.datetime | None | Unset = UNSET
    """When it was revoked."""
