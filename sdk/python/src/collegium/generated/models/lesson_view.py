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
    from ..models.activity_view import ActivityView
    from ..models.lesson_ref import LessonRef


T = TypeVar("T", bound="LessonView")


@_attrs_define
class LessonView:
    """A lesson as a learner reads it.

    Example:
        {'activities': [{'content': {'html': '<p>A matrix is a table of numbers.</p>'}, 'id':
            '0198c2f4-0000-7000-8000-1716264732b8', 'kind': 'page', 'required': True, 'state': {'score': 0.8, 'status':
            'active'}, 'title': 'Linear algebra'}], 'course_id': '0198c2f4-0000-7000-8000-046e45122edf', 'id':
            '0198c2f4-0000-7000-8000-0ab497966563', 'language': 'en', 'lesson_count': 1, 'module_id':
            '0198c2f4-0000-7000-8000-838caaad8f43', 'module_title': 'Matrices', 'next': {'id':
            '0198c2f4-0000-7000-8000-f4846aa5d0e1', 'title': 'Linear algebra'}, 'position': 1, 'slug': 'linear-algebra',
            'state': 'started', 'title': 'Linear algebra', 'version': 1}

    Attributes:
        activities (list[ActivityView]): What there is to do, in order.
        course_id (UUID): The course.
        id (UUID): The lesson's id.
        language (str): Language of the content.
        lesson_count (int): Lessons in the course.
        module_id (UUID): The module.
        module_title (str): The module's title.
        position (int): Which lesson of the course it is, from one.
        slug (str): Its name in links between lessons.
        title (str): Its title.
        version (int): Counts the changes of the lesson itself.
        next_ (LessonRef | Unset): A neighbour of a lesson. Example: {'id': '0198c2f4-0000-7000-8000-f4846aa5d0e1',
            'title': 'Linear algebra'}.
        previous (LessonRef | Unset): A neighbour of a lesson. Example: {'id': '0198c2f4-0000-7000-8000-f4846aa5d0e1',
            'title': 'Linear algebra'}.
        state (None | str | Unset): `new`, `started` or `done`; absent for who is not enrolled.
    """

    activities: list[ActivityView]
    course_id: UUID
    id: UUID
    language: str
    lesson_count: int
    module_id: UUID
    module_title: str
    position: int
    slug: str
    title: str
    version: int
    next_: LessonRef | Unset = UNSET
    previous: LessonRef | Unset = UNSET
    state: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.activity_view import ActivityView  # noqa: PLC0415
        from ..models.lesson_ref import LessonRef  # noqa: PLC0415

        activities = []
        for activities_item_data in self.activities:
            activities_item = activities_item_data.to_dict()
            activities.append(activities_item)

        course_id = str(self.course_id)

        id = str(self.id)

        language = self.language

        lesson_count = self.lesson_count

        module_id = str(self.module_id)

        module_title = self.module_title

        position = self.position

        slug = self.slug

        title = self.title

        version = self.version

        next_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.next_, Unset):
            next_ = self.next_.to_dict()

        previous: dict[str, Any] | Unset = UNSET
        if not isinstance(self.previous, Unset):
            previous = self.previous.to_dict()

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        else:
            state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activities": activities,
                "course_id": course_id,
                "id": id,
                "language": language,
                "lesson_count": lesson_count,
                "module_id": module_id,
                "module_title": module_title,
                "position": position,
                "slug": slug,
                "title": title,
                "version": version,
            }
        )
        if next_ is not UNSET:
            field_dict["next"] = next_
        if previous is not UNSET:
            field_dict["previous"] = previous
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity_view import ActivityView  # noqa: PLC0415
        from ..models.lesson_ref import LessonRef  # noqa: PLC0415

        d = dict(src_dict)
        activities = []
        _activities = d.pop("activities")
        for activities_item_data in _activities:
            activities_item = ActivityView.from_dict(activities_item_data)

            activities.append(activities_item)

        course_id = UUID(d.pop("course_id"))

        id = UUID(d.pop("id"))

        language = d.pop("language")

        lesson_count = d.pop("lesson_count")

        module_id = UUID(d.pop("module_id"))

        module_title = d.pop("module_title")

        position = d.pop("position")

        slug = d.pop("slug")

        title = d.pop("title")

        version = d.pop("version")

        _next_ = d.pop("next", UNSET)
        next_: LessonRef | Unset
        if isinstance(_next_, Unset):
            next_ = UNSET
        else:
            next_ = LessonRef.from_dict(_next_)

        _previous = d.pop("previous", UNSET)
        previous: LessonRef | Unset
        if isinstance(_previous, Unset):
            previous = UNSET
        else:
            previous = LessonRef.from_dict(_previous)

        def _parse_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        state = _parse_state(d.pop("state", UNSET))

        lesson_view = cls(
            activities=activities,
            course_id=course_id,
            id=id,
            language=language,
            lesson_count=lesson_count,
            module_id=module_id,
            module_title=module_title,
            position=position,
            slug=slug,
            title=title,
            version=version,
            next_=next_,
            previous=previous,
            state=state,
        )

        lesson_view.additional_properties = d
        return lesson_view

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
