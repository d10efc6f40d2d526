from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class LessonInput(Model):
    """A lesson to be made."""

    module_id: UUID
    """The module it goes into."""

    title: str
    """Its title, at most 200 characters."""

    position: int | None | Unset = UNSET
    """Its place in the module, from one; the end if left out."""

    slug: None | str | Unset = UNSET
    """Its name in links between lessons (`lesson:<slug>`). Made of the title if left out."""
