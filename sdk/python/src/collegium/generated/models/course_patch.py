from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class CoursePatch(Model):
    """What to change in a course; what is left out stays."""

    cover_file_id: None | Unset | UUID = UNSET
    """A picture among the course's files; null for none."""

    language: None | str | Unset = UNSET
    """Language tag."""

    slug: None | str | Unset = UNSET
    """The name in addresses. Old addresses stop working."""

    summary: None | str | Unset = UNSET
    """A sentence or two, plain text, at most 2,000 characters."""

    title: None | str | Unset = UNSET
    """The title, at most 200 characters."""
