from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from uuid import UUID


T = TypeVar("T", bound="ActivitySummary")


@_attrs_define
class ActivitySummary:
    """An activity in an outline.

    Example:
        {'id': '0198c2f4-0000-7000-8000-16f503b803e8', 'kind': 'page', 'position': 1, 'required': True, 'title': 'Linear
            algebra', 'version': 1}

    Attributes:
        id (UUID): The activity's id.
        kind (str): `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
        position (int): Its place in the lesson, from one.
        required (bool): Whether the lesson is complete only once this is done.
        title (str): Its title.
        version (int): Counts the changes of the activity.
    """

    id: UUID
    kind: str
    position: int
    required: bool
    title: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        kind = self.kind

        position = self.position

        required = self.required

        title = self.title

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "kind": kind,
                "position": position,
                "required": required,
                "title": title,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        position = d.pop("position")

        required = d.pop("required")

        title = d.pop("title")

        version = d.pop("version")

        activity_summary = cls(
            id=id,
            kind=kind,
            position=position,
            required=required,
            title=title,
            version=version,
        )

        activity_summary.additional_properties = d
        return activity_summary

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
