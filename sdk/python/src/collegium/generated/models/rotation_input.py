from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class RotationInput(Model):
    """How to change over to a new secret."""

    overlap_hours: int | None | Unset = UNSET
    """How many hours events are signed by the old secret too, at most 168; 24 if left out."""
