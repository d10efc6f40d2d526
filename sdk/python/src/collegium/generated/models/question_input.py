from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class QuestionInput(Model):
    """A question as its authors write it."""

    id: str
    """Small Latin letters, digits and hyphens, unique in the quiz. Keep it when changing a
    question: attempts refer to it."""

    kind: str
    """`single`, `multiple`, `short_text` or `numeric`."""

    prompt_html: str
    """The question, HTML."""

    accepted: list[str] | None | Unset = UNSET
    """Of `short_text`: the texts that are right."""

    case_sensitive: bool | None | Unset = UNSET
    """Of `short_text`: whether case matters."""

    choices: list[ChoiceInput] | None | Unset = UNSET
    """Of `single` and `multiple`: what can be chosen."""

    explanation_html: None | str | Unset = UNSET
    """Shown once the quiz is passed, HTML."""

    points: int | None | Unset = UNSET
    """Points for a right answer; 1 if not given."""

    tolerance: float | None | Unset = UNSET
    """Of `numeric`: how far from the right number is still right."""

    value: float | None | Unset = UNSET
    """Of `numeric`: the right number."""


from ..models.choice_input import ChoiceInput  # noqa: E402
