from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class RefreshInput(Model):
    """A refresh token."""

    refresh_token: str
    """The newest refresh token of the session."""
