from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class CourseInput(Model):
    """A course to be made."""

    title: str
    """Its title, at most 200 characters."""

    language: None | str | Unset = UNSET
    """Language tag, such as `ru`; the university's language if left out."""

    slug: None | str | Unset = UNSET
    """Its name in addresses: small Latin letters, digits and hyphens. Made of the title if left out."""

    summary: None | str | Unset = UNSET
    """A sentence or two, plain text, at most 2,000 characters."""
