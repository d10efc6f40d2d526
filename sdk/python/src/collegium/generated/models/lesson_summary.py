from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
    from ..models.activity_summary import ActivitySummary


T = TypeVar("T", bound="LessonSummary")


@_attrs_define
class LessonSummary:
    """A lesson in an outline.

    Example:
        {'activities': [{'id': '0198c2f4-0000-7000-8000-16f503b803e8', 'kind': 'page', 'position': 1, 'required': True,
            'title': 'Linear algebra', 'version': 1}], 'id': '0198c2f4-0000-7000-8000-c8b67927064c', 'position': 1, 'slug':
            'linear-algebra', 'title': 'Linear algebra', 'version': 1}

    Attributes:
        activities (list[ActivitySummary]): What there is to do in it, in order.
        id (UUID): The lesson's id.
        position (int): Its place in the module, from one.
        slug (str): Its name in links between lessons.
        title (str): Its title.
        version (int): Counts the changes of the lesson itself.
    """

    activities: list[ActivitySummary]
    id: UUID
    position: int
    slug: str
    title: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.activity_summary import ActivitySummary  # noqa: PLC0415

        activities = []
        for activities_item_data in self.activities:
            activities_item = activities_item_data.to_dict()
            activities.append(activities_item)

        id = str(self.id)

        position = self.position

        slug = self.slug

        title = self.title

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "activities": activities,
                "id": id,
                "position": position,
                "slug": slug,
                "title": title,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity_summary import ActivitySummary  # noqa: PLC0415

        d = dict(src_dict)
        activities = []
        _activities = d.pop("activities")
        for activities_item_data in _activities:
            activities_item = ActivitySummary.from_dict(activities_item_data)

            activities.append(activities_item)

        id = UUID(d.pop("id"))

        position = d.pop("position")

        slug = d.pop("slug")

        title = d.pop("title")

        version = d.pop("version")

        lesson_summary = cls(
            activities=activities,
            id=id,
            position=position,
            slug=slug,
            title=title,
            version=version,
        )

        lesson_summary.additional_properties = d
        return lesson_summary

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
