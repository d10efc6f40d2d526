from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class GraphqlLocation(Model):
    """A place in a query."""

    column: int
    """The column, from one."""

    line: int
    """The line, from one."""
