from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class RoleInput(Model):
    """A role to be defined."""

    name: str
    """A small Latin letter, then at most 39 letters, digits, `-` and `_`."""

    title: str
    """Its title, at most 100 characters."""

    course_permissions: list[str] | None | Unset = UNSET
    """Permissions in a course where somebody has the role."""

    description: None | str | Unset = ""
    """What it is for, at most 500 characters."""

    tenant_permissions: list[str] | None | Unset = UNSET
    """Permissions everywhere."""
