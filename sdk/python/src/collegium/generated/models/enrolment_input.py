from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class EnrolmentInput(Model):
    """Somebody to be enrolled."""

    user_id: UUID
    """The person."""

    role: None | str | Unset = UNSET
    """Their role in the course; `learner` if left out."""
