from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class PasswordResetInput(Model):
    """A new password, set by the link of a letter."""

    password: str
    """At least 10 characters, and not one of those that are guessed first."""

    token: str
    """The `token` of the link in the letter."""
