from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
    from ..models.lesson_summary import LessonSummary


T = TypeVar("T", bound="Module")


@_attrs_define
class Module:
    """A part of a course.

    Example:
        {'id': '0198c2f4-0000-7000-8000-838caaad8f43', 'lessons': [{'activities': [{'id':
            '0198c2f4-0000-7000-8000-16f503b803e8', 'kind': 'page', 'position': 1, 'required': True, 'title': 'Linear
            algebra', 'version': 1}], 'id': '0198c2f4-0000-7000-8000-c8b67927064c', 'position': 1, 'slug': 'linear-algebra',
            'title': 'Linear algebra', 'version': 1}], 'position': 1, 'title': 'Linear algebra', 'version': 1}

    Attributes:
        id (UUID): The module's id.
        lessons (list[LessonSummary]): Its lessons, in reading order.
        position (int): Its place in the course, from one.
        title (str): Its title.
        version (int): Counts the changes of the module itself.
    """

    id: UUID
    lessons: list[LessonSummary]
    position: int
    title: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.lesson_summary import LessonSummary  # noqa: PLC0415

        id = str(self.id)

        lessons = []
        for lessons_item_data in self.lessons:
            lessons_item = lessons_item_data.to_dict()
            lessons.append(lessons_item)

        position = self.position

        title = self.title

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "lessons": lessons,
                "position": position,
                "title": title,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lesson_summary import LessonSummary  # noqa: PLC0415

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        lessons = []
        _lessons = d.pop("lessons")
        for lessons_item_data in _lessons:
            lessons_item = LessonSummary.from_dict(lessons_item_data)

            lessons.append(lessons_item)

        position = d.pop("position")

        title = d.pop("title")

        version = d.pop("version")

        module = cls(
            id=id,
            lessons=lessons,
            position=position,
            title=title,
            version=version,
        )

        module.additional_properties = d
        return module

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
