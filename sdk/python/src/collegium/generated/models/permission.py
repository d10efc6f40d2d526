from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class Permission(Model):
    """Something that can be allowed."""

    description: str
    """What it allows, in English."""

    name: str
    """Its name, as operations declare it in `x-permission`."""
