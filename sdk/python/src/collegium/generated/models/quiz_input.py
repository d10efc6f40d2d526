from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class QuizInput(Model):
    """A quiz as its authors write it."""

    pass_percent: int
    """Share of the points that passes, in percent."""

    questions: list[QuestionInput]
    """The questions, in the order to be asked."""


from ..models.question_input import QuestionInput  # noqa: E402
