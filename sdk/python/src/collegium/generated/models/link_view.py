from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class LinkView(Model):
    """A page elsewhere."""

    host: str
    """Its host, so that one knows where one goes."""

    url: str
    """`http` or `https` address."""
