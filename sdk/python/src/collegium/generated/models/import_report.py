from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ImportReport(Model):
    """What was kept, changed and skipped."""

    changed: list[ImportEntry]
    """Taken, but not as it was."""

    counts: ImportReportCounts
    """How many of each thing the package holds, by the format's words."""

    format_: str = field(name="format")
    """The format that was found, in words."""

    kept: list[ImportEntry]
    """Taken as it is."""

    skipped: list[ImportEntry]
    """Left behind."""


from ..models.import_entry import ImportEntry  # noqa: E402
from ..models.import_report_counts import ImportReportCounts  # noqa: E402
