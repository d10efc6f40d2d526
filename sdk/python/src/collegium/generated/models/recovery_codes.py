from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class RecoveryCodes(Model):
    """Codes for when the authenticator app is lost."""

    codes: list[str]
    """Each works once. They are shown this once."""
