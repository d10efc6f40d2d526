from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class MyCourse(Model):
    """A course one is enrolled in."""

    course: CourseSummary
    """A course in a list."""

    enrolment: Enrolment
    """What a person is in a course."""

    lessons_done: int
    """Lessons done."""

    lessons_total: int
    """Lessons that have something to complete."""

    percent: int
    """Whole percent, rounded down."""

    resume_lesson_id: None | Unset | UUID = UNSET
    """The lesson to go on with."""

    resume_lesson_title: None | str | Unset = UNSET
    """Its title."""


from ..models.course_summary import CourseSummary  # noqa: E402
from ..models.enrolment import Enrolment  # noqa: E402
