from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class Roles(Model):
    """All roles."""

    items: list[Role]
    """The roles, those of every university first."""


from ..models.role import Role  # noqa: E402
