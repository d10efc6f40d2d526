from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class ImportedCourse(Model):
    """A course that was imported."""

    course_id: UUID
    """The new course."""

    report: ImportReport
    """What was kept, changed and skipped."""

    slug: str
    """Its name in the portal's addresses."""

    title: str
    """Its title."""


from ..models.import_report import ImportReport  # noqa: E402
