from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
    from ..models.enrolment import Enrolment
    from ..models.lesson_progress import LessonProgress


T = TypeVar("T", bound="CourseProgress")


@_attrs_define
class CourseProgress:
    """How far a person is in a course.

    Example:
        {'enrolment': {'course_id': '0198c2f4-0000-7000-8000-046e45122edf', 'enrolled_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-7223db4bf3ed', 'last_lesson_id': '0198c2f4-0000-7000-8000-56266fe58f65', 'role':
            'learner', 'status': 'active', 'user_id': '0198c2f4-0000-7000-8000-80c229a4571e', 'version': 1}, 'lessons':
            [{'lesson_id': '0198c2f4-0000-7000-8000-b027014092fd', 'state': 'started'}], 'lessons_done': 1, 'lessons_total':
            1, 'percent': 75, 'resume_lesson_id': '0198c2f4-0000-7000-8000-abcea03b39f8'}

    Attributes:
        enrolment (Enrolment): What a person is in a course. Example: {'course_id':
            '0198c2f4-0000-7000-8000-046e45122edf', 'enrolled_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-7223db4bf3ed', 'last_lesson_id': '0198c2f4-0000-7000-8000-56266fe58f65', 'role':
            'learner', 'status': 'active', 'user_id': '0198c2f4-0000-7000-8000-80c229a4571e', 'version': 1}.
        lessons (list[LessonProgress]): Every lesson, in reading order.
        lessons_done (int): Lessons done.
        lessons_total (int): Lessons that have something to complete.
        percent (int): Whole percent, rounded down so that 100 means everything.
        resume_lesson_id (None | Unset | UUID): The lesson to go on with.
    """

    enrolment: Enrolment
    lessons: list[LessonProgress]
    lessons_done: int
    lessons_total: int
    percent: int
    resume_lesson_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.enrolment import Enrolment  # noqa: PLC0415
        from ..models.lesson_progress import LessonProgress  # noqa: PLC0415

        enrolment = self.enrolment.to_dict()

        lessons = []
        for lessons_item_data in self.lessons:
            lessons_item = lessons_item_data.to_dict()
            lessons.append(lessons_item)

        lessons_done = self.lessons_done

        lessons_total = self.lessons_total

        percent = self.percent

        resume_lesson_id: None | str | Unset
        if isinstance(self.resume_lesson_id, Unset):
            resume_lesson_id = UNSET
        elif isinstance(self.resume_lesson_id, UUID):
            resume_lesson_id = str(self.resume_lesson_id)
        else:
            resume_lesson_id = self.resume_lesson_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "enrolment": enrolment,
                "lessons": lessons,
                "lessons_done": lessons_done,
                "lessons_total": lessons_total,
                "percent": percent,
            }
        )
        if resume_lesson_id is not UNSET:
            field_dict["resume_lesson_id"] = resume_lesson_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.enrolment import Enrolment  # noqa: PLC0415
        from ..models.lesson_progress import LessonProgress  # noqa: PLC0415

        d = dict(src_dict)
        enrolment = Enrolment.from_dict(d.pop("enrolment"))

        lessons = []
        _lessons = d.pop("lessons")
        for lessons_item_data in _lessons:
            lessons_item = LessonProgress.from_dict(lessons_item_data)

            lessons.append(lessons_item)

        lessons_done = d.pop("lessons_done")

        lessons_total = d.pop("lessons_total")

        percent = d.pop("percent")

        def _parse_resume_lesson_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resume_lesson_id_type_0 = UUID(data)

                return resume_lesson_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        resume_lesson_id = _parse_resume_lesson_id(d.pop("resume_lesson_id", UNSET))

        course_progress = cls(
            enrolment=enrolment,
            lessons=lessons,
            lessons_done=lessons_done,
            lessons_total=lessons_total,
            percent=percent,
            resume_lesson_id=resume_lesson_id,
        )

        course_progress.additional_properties = d
        return course_progress

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
