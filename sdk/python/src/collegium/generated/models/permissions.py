from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class Permissions(Model):
    """All permissions."""

    items: list[Permission]
    """The permissions."""


from ..models.permission import Permission  # noqa: E402
