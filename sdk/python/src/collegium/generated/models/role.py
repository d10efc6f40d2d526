from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast


T = TypeVar("T", bound="Role")


@_attrs_define
class Role:
    """A role and what it allows.

    Example:
        {'builtin': True, 'course_permissions': ['lessons.read'], 'description': 'Keeps the timetable up to date.',
            'members': 1, 'name': 'timetabler', 'tenant_permissions': ['catalogue.read'], 'title': 'Timetabler', 'version':
            1}

    Attributes:
        builtin (bool): Whether every university has it; such a role cannot be deleted.
        course_permissions (list[str]): Permissions in a course where somebody has the role.
        description (str): What it is for.
        members (int): People who have it in the university.
        name (str): Its name.
        tenant_permissions (list[str]): Permissions everywhere; `*` is every permission.
        title (str): Its title for people.
        version (int): Counts changes; also the `ETag`.
    """

    builtin: bool
    course_permissions: list[str]
    description: str
    members: int
    name: str
    tenant_permissions: list[str]
    title: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        builtin = self.builtin

        course_permissions = self.course_permissions

        description = self.description

        members = self.members

        name = self.name

        tenant_permissions = self.tenant_permissions

        title = self.title

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "builtin": builtin,
                "course_permissions": course_permissions,
                "description": description,
                "members": members,
                "name": name,
                "tenant_permissions": tenant_permissions,
                "title": title,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        builtin = d.pop("builtin")

        course_permissions = cast(list[str], d.pop("course_permissions"))

        description = d.pop("description")

        members = d.pop("members")

        name = d.pop("name")

        tenant_permissions = cast(list[str], d.pop("tenant_permissions"))

        title = d.pop("title")

        version = d.pop("version")

        role = cls(
            builtin=builtin,
            course_permissions=course_permissions,
            description=description,
            members=members,
            name=name,
            tenant_permissions=tenant_permissions,
            title=title,
            version=version,
        )

        role.additional_properties = d
        return role

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
