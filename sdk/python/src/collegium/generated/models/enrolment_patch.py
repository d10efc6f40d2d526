from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class EnrolmentPatch(Model):
    """What to change in an enrolment."""

    role: str
    """The role in the course."""
