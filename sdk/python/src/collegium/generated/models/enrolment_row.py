from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.enrolment import Enrolment


T = TypeVar("T", bound="EnrolmentRow")


@_attrs_define
class EnrolmentRow:
    """An enrolment in the list of a course.

    Example:
        {'enrolment': {'course_id': '0198c2f4-0000-7000-8000-046e45122edf', 'enrolled_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-7223db4bf3ed', 'last_lesson_id': '0198c2f4-0000-7000-8000-56266fe58f65', 'role':
            'learner', 'status': 'active', 'user_id': '0198c2f4-0000-7000-8000-80c229a4571e', 'version': 1}, 'lessons_done':
            1, 'lessons_total': 1, 'percent': 75, 'user_email': 'ada@example.org', 'user_name': 'Ada Lindqvist'}

    Attributes:
        enrolment (Enrolment): What a person is in a course. Example: {'course_id':
            '0198c2f4-0000-7000-8000-046e45122edf', 'enrolled_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-7223db4bf3ed', 'last_lesson_id': '0198c2f4-0000-7000-8000-56266fe58f65', 'role':
            'learner', 'status': 'active', 'user_id': '0198c2f4-0000-7000-8000-80c229a4571e', 'version': 1}.
        lessons_done (int): Lessons done.
        lessons_total (int): Lessons that have something to complete.
        percent (int): Whole percent, rounded down.
        user_email (str): The person's address.
        user_name (str): The person's name.
    """

    enrolment: Enrolment
    lessons_done: int
    lessons_total: int
    percent: int
    user_email: str
    user_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.enrolment import Enrolment  # noqa: PLC0415

        enrolment = self.enrolment.to_dict()

        lessons_done = self.lessons_done

        lessons_total = self.lessons_total

        percent = self.percent

        user_email = self.user_email

        user_name = self.user_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "enrolment": enrolment,
                "lessons_done": lessons_done,
                "lessons_total": lessons_total,
                "percent": percent,
                "user_email": user_email,
                "user_name": user_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.enrolment import Enrolment  # noqa: PLC0415

        d = dict(src_dict)
        enrolment = Enrolment.from_dict(d.pop("enrolment"))

        lessons_done = d.pop("lessons_done")

        lessons_total = d.pop("lessons_total")

        percent = d.pop("percent")

        user_email = d.pop("user_email")

        user_name = d.pop("user_name")

        enrolment_row = cls(
            enrolment=enrolment,
            lessons_done=lessons_done,
            lessons_total=lessons_total,
            percent=percent,
            user_email=user_email,
            user_name=user_name,
        )

        enrolment_row.additional_properties = d
        return enrolment_row

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
