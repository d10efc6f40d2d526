from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
from uuid import UUID
import datetime


T = TypeVar("T", bound="Enrolment")


@_attrs_define
class Enrolment:
    """What a person is in a course.

    Example:
        {'course_id': '0198c2f4-0000-7000-8000-046e45122edf', 'enrolled_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-7223db4bf3ed', 'last_lesson_id': '0198c2f4-0000-7000-8000-56266fe58f65', 'role':
            'learner', 'status': 'active', 'user_id': '0198c2f4-0000-7000-8000-80c229a4571e', 'version': 1}

    Attributes:
        course_id (UUID): The course.
        enrolled_at (datetime.datetime): Since when.
        id (UUID): The enrolment's id.
        role (str): Their role in the course, such as `learner`.
        status (str): `active`, `completed` or `withdrawn`.
        user_id (UUID): The person.
        version (int): To be sent as `If-Match` with a change.
        completed_at (datetime.datetime | None | Unset): When everything required was done.
        last_lesson_id (None | Unset | UUID): The lesson last opened.
    """

    course_id: UUID
    enrolled_at: datetime.datetime
    id: UUID
    role: str
    status: str
    user_id: UUID
    version: int
    completed_at: datetime.datetime | None | Unset = UNSET
    last_lesson_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        course_id = str(self.course_id)

        enrolled_at = self.enrolled_at.isoformat()

        id = str(self.id)

        role = self.role

        status = self.status

        user_id = str(self.user_id)

        version = self.version

        completed_at: None | str | Unset
        if isinstance(self.completed_at, Unset):
            completed_at = UNSET
        elif isinstance(self.completed_at, datetime.datetime):
            completed_at = self.completed_at.isoformat()
        else:
            completed_at = self.completed_at

        last_lesson_id: None | str | Unset
        if isinstance(self.last_lesson_id, Unset):
            last_lesson_id = UNSET
        elif isinstance(self.last_lesson_id, UUID):
            last_lesson_id = str(self.last_lesson_id)
        else:
            last_lesson_id = self.last_lesson_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "course_id": course_id,
                "enrolled_at": enrolled_at,
                "id": id,
                "role": role,
                "status": status,
                "user_id": user_id,
                "version": version,
            }
        )
        if completed_at is not UNSET:
            field_dict["completed_at"] = completed_at
        if last_lesson_id is not UNSET:
            field_dict["last_lesson_id"] = last_lesson_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        course_id = UUID(d.pop("course_id"))

        enrolled_at = datetime.datetime.fromisoformat(d.pop("enrolled_at"))

        id = UUID(d.pop("id"))

        role = d.pop("role")

        status = d.pop("status")

        user_id = UUID(d.pop("user_id"))

        version = d.pop("version")

        def _parse_completed_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                completed_at_type_0 = datetime.datetime.fromisoformat(data)

                return completed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        completed_at = _parse_completed_at(d.pop("completed_at", UNSET))

        def _parse_last_lesson_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_lesson_id_type_0 = UUID(data)

                return last_lesson_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        last_lesson_id = _parse_last_lesson_id(d.pop("last_lesson_id", UNSET))

        enrolment = cls(
            course_id=course_id,
            enrolled_at=enrolled_at,
            id=id,
            role=role,
            status=status,
            user_id=user_id,
            version=version,
            completed_at=completed_at,
            last_lesson_id=last_lesson_id,
        )

        enrolment.additional_properties = d
        return enrolment

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
