from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class UserPatch(Model):
    """What to change of a person; what is left out stays."""

    name: None | str | Unset = UNSET
    """The name, at most 100 characters."""

    roles: list[str] | None | Unset = UNSET
    """All roles in the university. Nobody gives a role that allows what they may not themselves."""

    status: None | str | Unset = UNSET
    """`active` or `deactivated`. Deactivating ends all sessions at once."""
