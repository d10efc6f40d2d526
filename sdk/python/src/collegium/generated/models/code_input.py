from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class CodeInput(Model):
    """A code of the authenticator app."""

    code: str
    """Six digits."""
