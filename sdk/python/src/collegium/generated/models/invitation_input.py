from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class InvitationInput(Model):
    """Somebody to be asked to join."""

    email: str
    """The address."""

    name: str
    """The name, at most 100 characters."""

    roles: list[str]
    """The roles they will have."""

    locale: None | str | Unset = UNSET
    """The language to write in; the university's if left out."""
