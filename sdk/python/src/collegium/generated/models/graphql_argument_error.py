from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class GraphqlArgumentError(Model):
    """What is wrong with one argument."""

    field: str
    """The argument."""

    message: str
    """What is wrong, for people."""
