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


T = TypeVar("T", bound="ActivityPatch")


@_attrs_define
class ActivityPatch:
    """What to change in an activity; what is left out stays.

    Example:
        {'content': {'html': '<p>A matrix is a table of numbers.</p>'}, 'lesson_id':
            '0198c2f4-0000-7000-8000-b027014092fd', 'position': 1, 'required': True, 'title': 'Linear algebra'}

    Attributes:
        content (ActivityContent | Unset): The content of an activity as authors write it. Only the part that belongs to
            its kind
            is there. Example: {'html': '<p>A matrix is a table of numbers.</p>'}.
        lesson_id (None | Unset | UUID): The lesson.
        position (int | None | Unset): The place in the lesson, from one; the end if it changes lesson and this is left
            out.
        required (bool | None | Unset): Whether the lesson is complete only once this is done.
        title (None | str | Unset): The title, at most 200 characters.
    """

    content: ActivityContent | Unset = UNSET
    lesson_id: None | Unset | UUID = UNSET
    position: int | None | Unset = UNSET
    required: bool | None | Unset = UNSET
    title: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.activity_content import ActivityContent  # noqa: PLC0415

        content: dict[str, Any] | Unset = UNSET
        if not isinstance(self.content, Unset):
            content = self.content.to_dict()

        lesson_id: None | str | Unset
        if isinstance(self.lesson_id, Unset):
            lesson_id = UNSET
        elif isinstance(self.lesson_id, UUID):
            lesson_id = str(self.lesson_id)
        else:
            lesson_id = self.lesson_id

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

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if content is not UNSET:
            field_dict["content"] = content
        if lesson_id is not UNSET:
            field_dict["lesson_id"] = lesson_id
        if position is not UNSET:
            field_dict["position"] = position
        if required is not UNSET:
            field_dict["required"] = required
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity_content import ActivityContent  # noqa: PLC0415

        d = dict(src_dict)
        _content = d.pop("content", UNSET)
        content: ActivityContent | Unset
        if isinstance(_content, Unset):
            content = UNSET
        else:
            content = ActivityContent.from_dict(_content)

        def _parse_lesson_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lesson_id_type_0 = UUID(data)

                return lesson_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        lesson_id = _parse_lesson_id(d.pop("lesson_id", UNSET))

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

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        activity_patch = cls(
            content=content,
            lesson_id=lesson_id,
            position=position,
            required=required,
            title=title,
        )

        activity_patch.additional_properties = d
        return activity_patch

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
