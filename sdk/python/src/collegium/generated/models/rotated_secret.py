from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

import datetime


class RotatedSecret(Model):
    """A new secret."""

    old_secret_until: datetime.datetime
    """Until when events are signed by the old one too."""

    secret: str
    """The new secret. It is shown this once."""
