from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class UserCreatedData(Model):
    """Of a new person."""

    status: str
    """`invited` or `active`; others may come."""

    user_id: UUID
    """The person."""
