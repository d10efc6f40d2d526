from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="RoleInput")


@_attrs_define
class RoleInput:
    """A role to be defined.

    Example:
        {'course_permissions': ['lessons.read'], 'description': 'Keeps the timetable up to date.', 'name': 'timetabler',
            'tenant_permissions': ['catalogue.read'], 'title': 'Timetabler'}

    Attributes:
        name (str): A small Latin letter, then at most 39 letters, digits, `-` and `_`.
        title (str): Its title, at most 100 characters.
        course_permissions (list[str] | None | Unset): Permissions in a course where somebody has the role.
        description (None | str | Unset): What it is for, at most 500 characters. Default: ''.
        tenant_permissions (list[str] | None | Unset): Permissions everywhere.
    """

    name: str
    title: str
    course_permissions: list[str] | None | Unset = UNSET
    description: None | str | Unset = ""
    tenant_permissions: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        course_permissions: list[str] | None | Unset
        if isinstance(self.course_permissions, Unset):
            course_permissions = UNSET
        elif isinstance(self.course_permissions, list):
            course_permissions = self.course_permissions

        else:
            course_permissions = self.course_permissions

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        tenant_permissions: list[str] | None | Unset
        if isinstance(self.tenant_permissions, Unset):
            tenant_permissions = UNSET
        elif isinstance(self.tenant_permissions, list):
            tenant_permissions = self.tenant_permissions

        else:
            tenant_permissions = self.tenant_permissions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "title": title,
            }
        )
        if course_permissions is not UNSET:
            field_dict["course_permissions"] = course_permissions
        if description is not UNSET:
            field_dict["description"] = description
        if tenant_permissions is not UNSET:
            field_dict["tenant_permissions"] = tenant_permissions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        def _parse_course_permissions(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                course_permissions_type_0 = cast(list[str], data)

                return course_permissions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        course_permissions = _parse_course_permissions(d.pop("course_permissions", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("description", UNSET))

        def _parse_tenant_permissions(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                tenant_permissions_type_0 = cast(list[str], data)

                return tenant_permissions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        tenant_permissions = _parse_tenant_permissions(d.pop("tenant_permissions", UNSET))

        role_input = cls(
            name=name,
            title=title,
            course_permissions=course_permissions,
            description=description,
            tenant_permissions=tenant_permissions,
        )

        role_input.additional_properties = d
        return role_input

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
