from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class QuestionResult(Model):
    """How one question went. Right answers are told once the quiz is passed, so that trying
    again is worth something."""

    answer: list[str]
    """Ids of the choices that were made, or the text that was typed."""

    correct: bool
    """Whether all points were reached."""

    max_points: float
    """Points to be had."""

    points: float
    """Points reached."""

    question_id: str
    """The question."""

    expected: list[str] | None | Unset = UNSET
    """Once the quiz is passed: ids of the right choices, or right texts."""

    feedback_html: None | str | Unset = UNSET
    """What the author says to it, sanitised HTML: feedback on the choices made, and once
    the quiz is passed the explanation."""
