from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class PasswordInput(Model):
    """A change of the password."""

    current_password: str
    """The present password."""

    new_password: str
    """The new one: at least 10 characters, and not one of those that are guessed first."""
