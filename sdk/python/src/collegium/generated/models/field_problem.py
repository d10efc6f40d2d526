from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class FieldProblem(Model):
    """What is wrong with one field."""

    field: str
    """Dotted path of the field."""

    message: str
    """What is wrong, for people."""
