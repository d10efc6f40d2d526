from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset

from uuid import UUID
import datetime


class EventCourseCreatedData(Model):
    """An event: a CloudEvents 1.0 envelope."""

    data: CourseCreatedData
    """Of a new course."""

    datacontenttype: str
    """Always `application/json`."""

    id: UUID
    """UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same."""

    source: str
    """The university, as a URI."""

    specversion: str
    """Always `1.0`."""

    subject: UUID
    """The thing that it happened to. Events of one subject come in the order they happened in."""

    time: datetime.datetime
    """When it happened."""

    type_: str = field(name="type")
    """What happened, such as `course.published`."""


from ..models.course_created_data import CourseCreatedData  # noqa: E402
