from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from uuid import UUID


T = TypeVar("T", bound="EnrolmentRoleData")


@_attrs_define
class EnrolmentRoleData:
    """Of an enrolment and the role in it.

    Example:
        {'course_id': '0198c2f4-0000-7000-8000-046e45122edf', 'role': 'learner', 'user_id':
            '0198c2f4-0000-7000-8000-80c229a4571e'}

    Attributes:
        course_id (UUID): The course.
        role (str): The person's role in the course, such as `learner`.
        user_id (UUID): The person.
    """

    course_id: UUID
    role: str
    user_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        course_id = str(self.course_id)

        role = self.role

        user_id = str(self.user_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "course_id": course_id,
                "role": role,
                "user_id": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        course_id = UUID(d.pop("course_id"))

        role = d.pop("role")

        user_id = UUID(d.pop("user_id"))

        enrolment_role_data = cls(
            course_id=course_id,
            role=role,
            user_id=user_id,
        )

        enrolment_role_data.additional_properties = d
        return enrolment_role_data

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
