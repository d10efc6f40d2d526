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
    from ..models.course_summary import CourseSummary
    from ..models.enrolment import Enrolment


T = TypeVar("T", bound="MyCourse")


@_attrs_define
class MyCourse:
    """A course one is enrolled in.

    Example:
        {'course': {'cover_url': '/courses/linear-algebra/cover', 'created_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-c020559cd918', 'language': 'en', 'lesson_count': 1, 'published_at':
            '2026-09-01T08:00:00Z', 'slug': 'linear-algebra', 'status': 'published', 'summary': 'Vectors, matrices and what
            they are good for.', 'title': 'Linear algebra', 'updated_at': '2026-09-01T08:00:00Z', 'version': 1},
            'enrolment': {'course_id': '0198c2f4-0000-7000-8000-046e45122edf', 'enrolled_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-7223db4bf3ed', 'last_lesson_id': '0198c2f4-0000-7000-8000-56266fe58f65', 'role':
            'learner', 'status': 'active', 'user_id': '0198c2f4-0000-7000-8000-80c229a4571e', 'version': 1}, 'lessons_done':
            1, 'lessons_total': 1, 'percent': 75, 'resume_lesson_id': '0198c2f4-0000-7000-8000-abcea03b39f8',
            'resume_lesson_title': 'text'}

    Attributes:
        course (CourseSummary): A course in a list. Example: {'cover_url': '/courses/linear-algebra/cover',
            'created_at': '2026-09-01T08:00:00Z', 'id': '0198c2f4-0000-7000-8000-c020559cd918', 'language': 'en',
            'lesson_count': 1, 'published_at': '2026-09-01T08:00:00Z', 'slug': 'linear-algebra', 'status': 'published',
            'summary': 'Vectors, matrices and what they are good for.', 'title': 'Linear algebra', 'updated_at':
            '2026-09-01T08:00:00Z', 'version': 1}.
        enrolment (Enrolment): What a person is in a course. Example: {'course_id':
            '0198c2f4-0000-7000-8000-046e45122edf', 'enrolled_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-7223db4bf3ed', 'last_lesson_id': '0198c2f4-0000-7000-8000-56266fe58f65', 'role':
            'learner', 'status': 'active', 'user_id': '0198c2f4-0000-7000-8000-80c229a4571e', 'version': 1}.
        lessons_done (int): Lessons done.
        lessons_total (int): Lessons that have something to complete.
        percent (int): Whole percent, rounded down.
        resume_lesson_id (None | Unset | UUID): The lesson to go on with.
        resume_lesson_title (None | str | Unset): Its title.
    """

    course: CourseSummary
    enrolment: Enrolment
    lessons_done: int
    lessons_total: int
    percent: int
    resume_lesson_id: None | Unset | UUID = UNSET
    resume_lesson_title: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.course_summary import CourseSummary  # noqa: PLC0415
        from ..models.enrolment import Enrolment  # noqa: PLC0415

        course = self.course.to_dict()

        enrolment = self.enrolment.to_dict()

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

        resume_lesson_title: None | str | Unset
        if isinstance(self.resume_lesson_title, Unset):
            resume_lesson_title = UNSET
        else:
            resume_lesson_title = self.resume_lesson_title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "course": course,
                "enrolment": enrolment,
                "lessons_done": lessons_done,
                "lessons_total": lessons_total,
                "percent": percent,
            }
        )
        if resume_lesson_id is not UNSET:
            field_dict["resume_lesson_id"] = resume_lesson_id
        if resume_lesson_title is not UNSET:
            field_dict["resume_lesson_title"] = resume_lesson_title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.course_summary import CourseSummary  # noqa: PLC0415
        from ..models.enrolment import Enrolment  # noqa: PLC0415

        d = dict(src_dict)
        course = CourseSummary.from_dict(d.pop("course"))

        enrolment = Enrolment.from_dict(d.pop("enrolment"))

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

        def _parse_resume_lesson_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        resume_lesson_title = _parse_resume_lesson_title(d.pop("resume_lesson_title", UNSET))

        my_course = cls(
            course=course,
            enrolment=enrolment,
            lessons_done=lessons_done,
            lessons_total=lessons_total,
            percent=percent,
            resume_lesson_id=resume_lesson_id,
            resume_lesson_title=resume_lesson_title,
        )

        my_course.additional_properties = d
        return my_course

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
