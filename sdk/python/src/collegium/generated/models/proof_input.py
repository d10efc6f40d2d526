from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ProofInput(Model):
    """The present password, before what cannot be taken back."""

    current_password: str
    """The present password."""
