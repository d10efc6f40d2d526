from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class UserData(Model):
    """Of a person."""

    user_id: UUID
    """The person."""
