from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class SignInInput(Model):
    """Who wants to sign in."""

    email: str
    """The address."""

    password: str
    """The password."""

    code: None | str | Unset = UNSET
    """A code of the authenticator app, or a recovery code. Needed after the answer
    `second_factor_required`; each code works once."""
