from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class AttemptInput(Model):
    """Answers to a quiz."""

    answers: list[AnswerInput]
    """An answer to each question; a question left out is not answered."""


from ..models.answer_input import AnswerInput  # noqa: E402
