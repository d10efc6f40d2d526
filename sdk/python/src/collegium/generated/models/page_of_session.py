from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class PageOfSession(Model):
    """One page of a list."""

    items: list[Session]
    """The items, in a stable order."""

    next_cursor: None | str | Unset = UNSET
    """Give it as `cursor` to get the next page; absent on the last one."""


from ..models.session import Session  # noqa: E402
