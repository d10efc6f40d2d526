from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class QuizView(Model):
    """A quiz as a learner meets it: without the answers."""

    pass_percent: int
    """Share of the points that passes, in percent."""

    questions: list[QuestionView]
    """The questions, in order."""


from ..models.question_view import QuestionView  # noqa: E402
