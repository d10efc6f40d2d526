from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
    from ..models.activity_content import ActivityContent


T = TypeVar("T", bound="Activity")


@_attrs_define
class Activity:
    """An activity as its authors edit it.

    Example:
        {'content': {'html': '<p>A matrix is a table of numbers.</p>'}, 'id': '0198c2f4-0000-7000-8000-15980d94931f',
            'kind': 'page', 'lesson_id': '0198c2f4-0000-7000-8000-b027014092fd', 'position': 1, 'required': True, 'title':
            'Linear algebra', 'version': 1}

    Attributes:
        content (ActivityContent): The content of an activity as authors write it. Only the part that belongs to its
            kind
            is there. Example: {'html': '<p>A matrix is a table of numbers.</p>'}.
        id (UUID): The activity's id.
        kind (str): `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
        lesson_id (UUID): The lesson.
        position (int): Its place in the lesson, from one.
        required (bool): Whether the lesson is complete only once this is done.
        title (str): Its title.
        version (int): To be sent as `If-Match` with a change.
    """

    content: ActivityContent
    id: UUID
    kind: str
    lesson_id: UUID
    position: int
    required: bool
    title: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.activity_content import ActivityContent  # noqa: PLC0415

        content = self.content.to_dict()

        id = str(self.id)

        kind = self.kind

        lesson_id = str(self.lesson_id)

        position = self.position

        required = self.required

        title = self.title

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "id": id,
                "kind": kind,
                "lesson_id": lesson_id,
                "position": position,
                "required": required,
                "title": title,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity_content import ActivityContent  # noqa: PLC0415

        d = dict(src_dict)
        content = ActivityContent.from_dict(d.pop("content"))

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        lesson_id = UUID(d.pop("lesson_id"))

        position = d.pop("position")

        required = d.pop("required")

        title = d.pop("title")

        version = d.pop("version")

        activity = cls(
            content=content,
            id=id,
            kind=kind,
            lesson_id=lesson_id,
            position=position,
            required=required,
            title=title,
            version=version,
        )

        activity.additional_properties = d
        return activity

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
