from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class Sessions(Model):
    """All sessions of a person."""

    items: list[Session]
    """The sessions that have not ended, the newest first."""


from ..models.session import Session  # noqa: E402
