from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="RolePatch")


@_attrs_define
class RolePatch:
    """What to change of a role; what is left out stays.

    Example:
        {'course_permissions': ['lessons.read'], 'description': 'Keeps the timetable up to date.', 'tenant_permissions':
            ['catalogue.read'], 'title': 'Timetabler'}

    Attributes:
        course_permissions (list[str] | None | Unset): All permissions in a course where somebody has the role.
        description (None | str | Unset): What it is for.
        tenant_permissions (list[str] | None | Unset): All permissions everywhere.
        title (None | str | Unset): The title.
    """

    course_permissions: list[str] | None | Unset = UNSET
    description: None | str | Unset = UNSET
    tenant_permissions: list[str] | None | Unset = UNSET
    title: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
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

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if course_permissions is not UNSET:
            field_dict["course_permissions"] = course_permissions
        if description is not UNSET:
            field_dict["description"] = description
        if tenant_permissions is not UNSET:
            field_dict["tenant_permissions"] = tenant_permissions
        if title is not UNSET:
            field_dict["title"] = title

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        role_patch = cls(
            course_permissions=course_permissions,
            description=description,
            tenant_permissions=tenant_permissions,
            title=title,
        )

        role_patch.additional_properties = d
        return role_patch

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
