from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ProgressChange(Model):
    """What came of completing something."""

    course_completed: bool
    """Whether everything required in the course is done."""

    lesson_completed: bool
    """Whether everything required in the lesson is done."""

    quizzes_left: int
    """Required quizzes of the lesson that have not been passed."""
