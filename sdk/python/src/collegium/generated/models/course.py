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

if TYPE_CHECKING:
    from ..models.module import Module


T = TypeVar("T", bound="Course")


@_attrs_define
class Course:
    """A course with its outline.

    Example:
        {'cover_url': '/courses/linear-algebra/cover', 'created_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-046e45122edf', 'language': 'en', 'lesson_count': 1, 'modules': [{'id':
            '0198c2f4-0000-7000-8000-838caaad8f43', 'lessons': [{'activities': [{'id':
            '0198c2f4-0000-7000-8000-16f503b803e8', 'kind': 'page', 'position': 1, 'required': True, 'title': 'Linear
            algebra', 'version': 1}], 'id': '0198c2f4-0000-7000-8000-c8b67927064c', 'position': 1, 'slug': 'linear-algebra',
            'title': 'Linear algebra', 'version': 1}], 'position': 1, 'title': 'Linear algebra', 'version': 1}],
            'published_at': '2026-09-01T08:00:00Z', 'slug': 'linear-algebra', 'status': 'published', 'summary': 'Vectors,
            matrices and what they are good for.', 'title': 'Linear algebra', 'updated_at': '2026-09-01T08:00:00Z',
            'version': 1}

    Attributes:
        created_at (datetime.datetime): When it was made.
        id (UUID): The course's id.
        language (str): Language tag, such as `ru`; `und` if nobody said.
        lesson_count (int): Number of lessons.
        modules (list[Module]): Its parts, in reading order.
        slug (str): Its name in the portal's addresses.
        status (str): `draft`, `published` or `archived`.
        summary (str): A sentence or two, plain text; may be empty.
        title (str): Its title.
        updated_at (datetime.datetime): When it or its outline was last changed.
        version (int): Counts every change of the course and its outline; also the `ETag`.
        archived_at (datetime.datetime | None | Unset): When it was archived, if it is.
        cover_url (None | str | Unset): Address of the picture on the portal.
        published_at (datetime.datetime | None | Unset): When it was last published.
    """

    created_at: datetime.datetime
    id: UUID
    language: str
    lesson_count: int
    modules: list[Module]
    slug: str
    status: str
    summary: str
    title: str
    updated_at: datetime.datetime
    version: int
    archived_at: datetime.datetime | None | Unset = UNSET
    cover_url: None | str | Unset = UNSET
    published_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.module import Module  # noqa: PLC0415

        created_at = self.created_at.isoformat()

        id = str(self.id)

        language = self.language

        lesson_count = self.lesson_count

        modules = []
        for modules_item_data in self.modules:
            modules_item = modules_item_data.to_dict()
            modules.append(modules_item)

        slug = self.slug

        status = self.status

        summary = self.summary

        title = self.title

        updated_at = self.updated_at.isoformat()

        version = self.version

        archived_at: None | str | Unset
        if isinstance(self.archived_at, Unset):
            archived_at = UNSET
        elif isinstance(self.archived_at, datetime.datetime):
            archived_at = self.archived_at.isoformat()
        else:
            archived_at = self.archived_at

        cover_url: None | str | Unset
        if isinstance(self.cover_url, Unset):
            cover_url = UNSET
        else:
            cover_url = self.cover_url

        published_at: None | str | Unset
        if isinstance(self.published_at, Unset):
            published_at = UNSET
        elif isinstance(self.published_at, datetime.datetime):
            published_at = self.published_at.isoformat()
        else:
            published_at = self.published_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "id": id,
                "language": language,
                "lesson_count": lesson_count,
                "modules": modules,
                "slug": slug,
                "status": status,
                "summary": summary,
                "title": title,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if archived_at is not UNSET:
            field_dict["archived_at"] = archived_at
        if cover_url is not UNSET:
            field_dict["cover_url"] = cover_url
        if published_at is not UNSET:
            field_dict["published_at"] = published_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.module import Module  # noqa: PLC0415

        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        language = d.pop("language")

        lesson_count = d.pop("lesson_count")

        modules = []
        _modules = d.pop("modules")
        for modules_item_data in _modules:
            modules_item = Module.from_dict(modules_item_data)

            modules.append(modules_item)

        slug = d.pop("slug")

        status = d.pop("status")

        summary = d.pop("summary")

        title = d.pop("title")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        def _parse_archived_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                archived_at_type_0 = datetime.datetime.fromisoformat(data)

                return archived_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        archived_at = _parse_archived_at(d.pop("archived_at", UNSET))

        def _parse_cover_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cover_url = _parse_cover_url(d.pop("cover_url", UNSET))

        def _parse_published_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                published_at_type_0 = datetime.datetime.fromisoformat(data)

                return published_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        published_at = _parse_published_at(d.pop("published_at", UNSET))

        course = cls(
            created_at=created_at,
            id=id,
            language=language,
            lesson_count=lesson_count,
            modules=modules,
            slug=slug,
            status=status,
            summary=summary,
            title=title,
            updated_at=updated_at,
            version=version,
            archived_at=archived_at,
            cover_url=cover_url,
            published_at=published_at,
        )

        course.additional_properties = d
        return course

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
