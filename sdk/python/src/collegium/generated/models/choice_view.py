from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ChoiceView(Model):
    """One choice, without saying whether it is right."""

    html: str
    """The choice, sanitised HTML."""

    id: str
    """The id that an answer names."""
