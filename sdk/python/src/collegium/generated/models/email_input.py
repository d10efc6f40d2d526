from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class EmailInput(Model):
    """An address."""

    email: str
    """The address of the account."""
