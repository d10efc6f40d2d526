from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class Role(Model):
    """A role and what it allows."""

    builtin: bool
    """Whether every university has it; such a role cannot be deleted."""

    course_permissions: list[str]
    """Permissions in a course where somebody has the role."""

    description: str
    """What it is for."""

    members: int
    """People who have it in the university."""

    name: str
    """Its name."""

    tenant_permissions: list[str]
    """Permissions everywhere; `*` is every permission."""

    title: str
    """Its title for people."""

    version: int
    """Counts changes; also the `ETag`."""
