from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class FileView(Model):
    """A file to fetch."""

    bytes_: int = field(name="bytes")
    """Its size, in bytes."""

    content_type: str
    """Media type; `application/octet-stream` if the file is not there."""

    name: str
    """The file's name."""

    url: str
    """Address on the portal."""
