from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class SignUpInput(Model):
    """An account to be made."""

    email: str
    """The address, which must be verified before signing in."""

    name: str
    """The name, at most 100 characters."""

    password: str
    """At least 10 characters, and not one of those that are guessed first."""

    locale: None | str | Unset = UNSET
    """Language tag; the university's language if left out."""
