from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class TokenInput(Model):
    """The token of a letter."""

    token: str
    """The `token` of the link in the letter."""
