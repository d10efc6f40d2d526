from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class SubmittedAttempt(Model):
    """An attempt that was marked."""

    attempt: Attempt
    """One attempt at a quiz and what came of it."""

    progress: ProgressChange
    """What came of completing something."""


from ..models.attempt import Attempt  # noqa: E402
from ..models.progress_change import ProgressChange  # noqa: E402
