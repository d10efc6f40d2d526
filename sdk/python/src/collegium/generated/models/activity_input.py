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
    from ..models.activity_content import ActivityContent


T = TypeVar("T", bound="ActivityInput")


@_attrs_define
class ActivityInput:
    """An activity to be made.

    Example:
        {'content': {'html': '<p>A matrix is a table of numbers.</p>'}, 'kind': 'page', 'lesson_id':
            '0198c2f4-0000-7000-8000-b027014092fd', 'required': True, 'title': 'Linear algebra'}

    Attributes:
        content (ActivityContent): The content of an activity as authors write it. Only the part that belongs to its
            kind
            is there. Example: {'html': '<p>A matrix is a table of numbers.</p>'}.
        kind (str): `page`, `video`, `file`, `link` or `quiz`; it does not change later.
        lesson_id (UUID): The lesson it goes into.
        title (str): Its title, at most 200 characters.
        position (int | None | Unset): Its place in the lesson, from one; the end if left out.
        required (bool | None | Unset): Whether the lesson is complete only once this is done; true if left out.
    """

    content: ActivityContent
    kind: str
    lesson_id: UUID
    title: str
    position: int | None | Unset = UNSET
    required: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.activity_content import ActivityContent  # noqa: PLC0415

        content = self.content.to_dict()

        kind = self.kind

        lesson_id = str(self.lesson_id)

        title = self.title

        position: int | None | Unset
        if isinstance(self.position, Unset):
            position = UNSET
        else:
            position = self.position

        required: bool | None | Unset
        if isinstance(self.required, Unset):
            required = UNSET
        else:
            required = self.required

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "kind": kind,
                "lesson_id": lesson_id,
                "title": title,
            }
        )
        if position is not UNSET:
            field_dict["position"] = position
        if required is not UNSET:
            field_dict["required"] = required

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity_content import ActivityContent  # noqa: PLC0415

        d = dict(src_dict)
        content = ActivityContent.from_dict(d.pop("content"))

        kind = d.pop("kind")

        lesson_id = UUID(d.pop("lesson_id"))

        title = d.pop("title")

        def _parse_position(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        position = _parse_position(d.pop("position", UNSET))

        def _parse_required(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        required = _parse_required(d.pop("required", UNSET))

        activity_input = cls(
            content=content,
            kind=kind,
            lesson_id=lesson_id,
            title=title,
            position=position,
            required=required,
        )

        activity_input.additional_properties = d
        return activity_input

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
