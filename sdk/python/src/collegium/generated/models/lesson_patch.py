from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class LessonPatch(Model):
    """What to change in a lesson; what is left out stays."""

    module_id: None | Unset | UUID = UNSET
    """The module."""

    position: int | None | Unset = UNSET
    """The place in the module, from one; the end if it changes module and this is left out."""

    slug: None | str | Unset = UNSET
    """The name in links between lessons."""

    title: None | str | Unset = UNSET
    """The title, at most 200 characters."""
