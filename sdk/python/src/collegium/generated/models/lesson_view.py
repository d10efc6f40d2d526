from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID


class LessonView(Model):
    """A lesson as a learner reads it."""

    activities: list[ActivityView]
    """What there is to do, in order."""

    course_id: UUID
    """The course."""

    id: UUID
    """The lesson's id."""

    language: str
    """Language of the content."""

    lesson_count: int
    """Lessons in the course."""

    module_id: UUID
    """The module."""

    module_title: str
    """The module's title."""

    position: int
    """Which lesson of the course it is, from one."""

    slug: str
    """Its name in links between lessons."""

    title: str
    """Its title."""

    version: int
    """Counts the changes of the lesson itself."""

    next_: LessonRef | Unset = field(name="next", default=UNSET)
    """A neighbour of a lesson."""

    previous: LessonRef | Unset = UNSET
    """A neighbour of a lesson."""

    state: None | str | Unset = UNSET
    """`new`, `started` or `done`; absent for who is not enrolled."""


from ..models.activity_view import ActivityView  # noqa: E402
from ..models.lesson_ref import LessonRef  # noqa: E402
