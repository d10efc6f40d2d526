from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class EnrolmentRow(Model):
    """An enrolment in the list of a course."""

    enrolment: Enrolment
    """What a person is in a course."""

    lessons_done: int
    """Lessons done."""

    lessons_total: int
    """Lessons that have something to complete."""

    percent: int
    """Whole percent, rounded down."""

    user_email: str
    """The person's address."""

    user_name: str
    """The person's name."""


from ..models.enrolment import Enrolment  # noqa: E402
