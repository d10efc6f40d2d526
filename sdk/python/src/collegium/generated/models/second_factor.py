from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class SecondFactor(Model):
    """Whether signing in takes a code."""

    enabled: bool
    """It does."""

    recovery_codes_left: int
    """Recovery codes that are left."""
