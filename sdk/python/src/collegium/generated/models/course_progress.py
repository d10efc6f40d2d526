from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class CourseProgress(Model):
    """How far a person is in a course."""

    enrolment: Enrolment
    """What a person is in a course."""

    lessons: list[LessonProgress]
    """Every lesson, in reading order."""

    lessons_done: int
    """Lessons done."""

    lessons_total: int
    """Lessons that have something to complete."""

    percent: int
    """Whole percent, rounded down so that 100 means everything."""

    resume_lesson_id: None | Unset | UUID = UNSET
    """The lesson to go on with."""


from ..models.enrolment import Enrolment  # noqa: E402
from ..models.lesson_progress import LessonProgress  # noqa: E402
