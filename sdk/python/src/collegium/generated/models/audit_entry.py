from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class AuditEntry(Model):
    """Something that was done."""

    action: str
    """What, such as `user.deactivated`; others may come."""

    actor_kind: str
    """`user`, `api_key`, `operator`, `system` or `anonymous`; others may come."""

    actor_name: str
    """Their name then."""

    at: datetime.datetime
    """When."""

    details: Any
    """What else there is to know; its shape belongs to the action."""

    id: UUID
    """Its id."""

    target_id: str
    """To which."""

    target_kind: str
    """To what sort of thing."""

    actor_id: None | Unset | UUID = UNSET
    """Who."""

    ip: None | str | Unset = UNSET
    """From where."""

    request_id: None | str | Unset = UNSET
    """In which request."""

    user_agent: None | str | Unset = UNSET
    """By which program."""
