from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class CourseFile(Model):
    """A file of a course."""

    bytes_: int = field(name="bytes")
    """Its size, in bytes."""

    content_type: str
    """Its media type."""

    created_at: datetime.datetime
    """When it came."""

    id: UUID
    """The file's id."""

    path: str
    """Its path in the course, such as `images/plan.svg`; pages name it `asset:images/plan.svg`."""

    sha256: str
    """Hash of its content, in hexadecimal."""

    url: str
    """Its address on the portal."""
