from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID
import datetime


T = TypeVar("T", bound="CourseFile")


@_attrs_define
class CourseFile:
    """A file of a course.

    Example:
        {'bytes': 48213, 'content_type': 'image/svg+xml', 'created_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-34e6b392cfad', 'path': 'images/plan.svg', 'sha256':
            '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'url': '/courses/linear-
            algebra/files/images/plan.svg'}

    Attributes:
        bytes_ (int): Its size.
        content_type (str): Its media type.
        created_at (datetime.datetime): When it came.
        id (UUID): The file's id.
        path (str): Its path in the course, such as `images/plan.svg`; pages name it `asset:images/plan.svg`.
        sha256 (str): Hash of its content, in hexadecimal.
        url (str): Its address on the portal.
    """

    bytes_: int
    content_type: str
    created_at: datetime.datetime
    id: UUID
    path: str
    sha256: str
    url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bytes_ = self.bytes_

        content_type = self.content_type

        created_at = self.created_at.isoformat()

        id = str(self.id)

        path = self.path

        sha256 = self.sha256

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "bytes": bytes_,
                "content_type": content_type,
                "created_at": created_at,
                "id": id,
                "path": path,
                "sha256": sha256,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        bytes_ = d.pop("bytes")

        content_type = d.pop("content_type")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        path = d.pop("path")

        sha256 = d.pop("sha256")

        url = d.pop("url")

        course_file = cls(
            bytes_=bytes_,
            content_type=content_type,
            created_at=created_at,
            id=id,
            path=path,
            sha256=sha256,
            url=url,
        )

        course_file.additional_properties = d
        return course_file

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
