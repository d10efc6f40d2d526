from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class CaptionView(Model):
    """Subtitles in one language."""

    language: str
    """Language tag."""

    url: str
    """Address."""
