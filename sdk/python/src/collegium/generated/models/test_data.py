from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class TestData(Model):
    """Of a test."""

    webhook_id: UUID
    """The webhook that is tested; also the event's `subject`."""
