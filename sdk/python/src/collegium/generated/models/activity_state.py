from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ActivityState(Model):
    """How far a learner is in an activity."""

    status: str
    """`started`, `failed` or `completed`."""

    score: float | None | Unset = UNSET
    """Best share of the points, 0 to 1."""
