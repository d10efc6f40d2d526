from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="EventType")


@_attrs_define
class EventType:
    """A type of event.

    Example:
        {'description': 'A course was published.', 'example': {'type': 'course.published'}, 'name': 'course.published',
            'schema': '#/components/schemas/Event_CourseData'}

    Attributes:
        description (str): What it tells.
        example (Any): An event as it may look.
        name (str): Its name, which a webhook's `event_types` takes.
        schema (str): Where this specification has the schema of the whole event.
    """

    description: str
    example: Any
    name: str
    schema: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        description = self.description

        example = self.example

        name = self.name

        schema = self.schema

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "description": description,
                "example": example,
                "name": name,
                "schema": schema,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        description = d.pop("description")

        example = d.pop("example")

        name = d.pop("name")

        schema = d.pop("schema")

        event_type = cls(
            description=description,
            example=example,
            name=name,
            schema=schema,
        )

        event_type.additional_properties = d
        return event_type

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
