from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class AcceptInput(Model):
    """The answer to an invitation."""

    password: str
    """At least 10 characters, and not one of those that are guessed first."""

    token: str
    """The `token` of the link in the letter."""

    name: None | str | Unset = UNSET
    """The name, if it is to be corrected."""
