from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class Caption(Model):
    """Subtitles in one language, as authors write them."""

    language: str
    """Language tag."""

    url: str
    """`https` address, or `asset:<path>` for a file of the course."""
