from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ImportEntry(Model):
    """One line of a report."""

    path: str
    """Where in the package."""

    what: str
    """What it is about."""

    why: str
    """Why it was changed or skipped, or what it became."""
