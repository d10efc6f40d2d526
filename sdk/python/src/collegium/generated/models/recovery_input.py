from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

import datetime


class RecoveryInput(Model):
    """Which dead letters to replay."""

    since: datetime.datetime
    """Those of events that were put on their way since then; at most 30 days are kept."""
