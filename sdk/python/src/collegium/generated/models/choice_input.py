from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ChoiceInput(Model):
    """A choice as its authors write it."""

    correct: bool
    """Whether it is (among) the right."""

    html: str
    """The choice, HTML."""

    id: str
    """Small Latin letters, digits and hyphens, unique in the question."""

    feedback_html: None | str | Unset = UNSET
    """Shown to those who chose it, HTML."""
