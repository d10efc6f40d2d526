from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

import datetime


class ApiKeyInput(Model):
    """A key to be made."""

    name: str
    """What people will call it, at most 100 characters."""

    scopes: list[str]
    """The permissions it is to have; nobody gives one that they do not have."""

    expires_at: datetime.datetime | None | Unset = UNSET
    """When it is to end; a key without an end if left out."""
