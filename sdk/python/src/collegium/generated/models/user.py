from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class User(Model):
    """A person of the university."""

    created_at: datetime.datetime
    """When they came."""

    email: str
    """The address."""

    email_verified: bool
    """Whether the address was shown to be theirs."""

    has_avatar: bool
    """Whether there is a picture."""

    id: UUID
    """The person's id."""

    locale: str
    """Language tag."""

    name: str
    """The name."""

    roles: list[str]
    """Roles in the university."""

    second_factor: bool
    """Whether signing in takes a code."""

    status: str
    """`invited`, `active` or `deactivated`; others may come."""

    time_zone: str
    """Name of the time zone, such as `Europe/Berlin`."""

    updated_at: datetime.datetime
    """When they last changed."""

    version: int
    """Counts changes; also the `ETag`."""

    last_seen_at: datetime.datetime | None | Unset = UNSET
    """When they were last here, to about five minutes."""
