from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class Tokens(Model):
    """The tokens of a session."""

    access_expires_at: datetime.datetime
    """When the access token ends."""

    access_token: str
    """To be sent as `Authorization: Bearer`: a JWT signed with EdDSA."""

    refresh_expires_at: datetime.datetime
    """When the refresh token ends."""

    refresh_token: str
    """Gives new tokens, once. Used twice, it ends the session."""

    session_id: UUID
    """The session."""

    token_type: str
    """Always `Bearer`."""

    user_id: UUID
    """The person."""
