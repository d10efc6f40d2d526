from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class QuestionView(Model):
    """A question without its answer."""

    choices: list[ChoiceView]
    """What can be chosen; empty for questions whose answer is typed."""

    id: str
    """The id that an answer names."""

    kind: str
    """`single`, `multiple`, `short_text` or `numeric`."""

    points: int
    """Points for a right answer."""

    prompt_html: str
    """The question, sanitised HTML."""


from ..models.choice_view import ChoiceView  # noqa: E402
