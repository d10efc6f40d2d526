from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ModulePatch(Model):
    """What to change in a module; what is left out stays."""

    position: int | None | Unset = UNSET
    """The place in the course, from one."""

    title: None | str | Unset = UNSET
    """The title, at most 200 characters."""
