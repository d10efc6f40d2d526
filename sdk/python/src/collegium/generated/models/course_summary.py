from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class CourseSummary(Model):
    """A course in a list."""

    created_at: datetime.datetime
    """When it was made."""

    id: UUID
    """The course's id."""

    language: str
    """Language tag, such as `ru`; `und` if nobody said."""

    lesson_count: int
    """Number of lessons."""

    slug: str
    """Its name in the portal's addresses."""

    status: str
    """`draft`, `published` or `archived`."""

    summary: str
    """A sentence or two, plain text; may be empty."""

    title: str
    """Its title."""

    updated_at: datetime.datetime
    """When it or its outline was last changed."""

    version: int
    """Counts every change of the course and its outline."""

    cover_url: None | str | Unset = UNSET
    """Address of the picture on the portal."""

    published_at: datetime.datetime | None | Unset = UNSET
    """When it was last published."""
