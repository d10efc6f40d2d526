from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ModuleInput(Model):
    """A module to be made."""

    title: str
    """Its title, at most 200 characters."""

    position: int | None | Unset = UNSET
    """Its place in the course, from one; the end if left out."""
