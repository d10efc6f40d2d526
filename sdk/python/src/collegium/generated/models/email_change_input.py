from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class EmailChangeInput(Model):
    """A wish for another address."""

    current_password: str
    """The present password."""

    email: str
    """The new address."""
