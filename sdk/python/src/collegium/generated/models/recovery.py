from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class Recovery(Model):
    """What came of it."""

    more: bool
    """Whether there are more: ask again."""

    replayed: int
    """How many are on their way again, at most 1,000 in one call."""
