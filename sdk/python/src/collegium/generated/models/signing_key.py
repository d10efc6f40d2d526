from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class SigningKey(Model):
    """A key that signs access tokens."""

    kid: str
    """Its id, as tokens and `/.well-known/jwks.json` name it."""
