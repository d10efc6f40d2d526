from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class AnswerInput(Model):
    """The answer to one question."""

    question_id: str
    """The question."""

    choices: list[str] | None | Unset = UNSET
    """Of `single` and `multiple`: ids of the choices made."""

    text: None | str | Unset = UNSET
    """Of `short_text` and `numeric`: what was typed."""
