from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class RolePatch(Model):
    """What to change of a role; what is left out stays."""

    course_permissions: list[str] | None | Unset = UNSET
    """All permissions in a course where somebody has the role."""

    description: None | str | Unset = UNSET
    """What it is for."""

    tenant_permissions: list[str] | None | Unset = UNSET
    """All permissions everywhere."""

    title: None | str | Unset = UNSET
    """The title."""
