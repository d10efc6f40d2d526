from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID

if TYPE_CHECKING:
    from ..models.import_report import ImportReport


T = TypeVar("T", bound="ImportedCourse")


@_attrs_define
class ImportedCourse:
    """A course that was imported.

    Example:
        {'course_id': '0198c2f4-0000-7000-8000-046e45122edf', 'report': {'changed': [{'path': 'images/plan.svg', 'what':
            'A page', 'why': 'Scripts were taken out.'}], 'counts': {}, 'format': 'Common Cartridge 1.3', 'kept': [{'path':
            'images/plan.svg', 'what': 'A page', 'why': 'Scripts were taken out.'}], 'skipped': [{'path': 'images/plan.svg',
            'what': 'A page', 'why': 'Scripts were taken out.'}]}, 'slug': 'linear-algebra', 'title': 'Linear algebra'}

    Attributes:
        course_id (UUID): The new course.
        report (ImportReport): What was kept, changed and skipped. Example: {'changed': [{'path': 'images/plan.svg',
            'what': 'A page', 'why': 'Scripts were taken out.'}], 'counts': {}, 'format': 'Common Cartridge 1.3', 'kept':
            [{'path': 'images/plan.svg', 'what': 'A page', 'why': 'Scripts were taken out.'}], 'skipped': [{'path':
            'images/plan.svg', 'what': 'A page', 'why': 'Scripts were taken out.'}]}.
        slug (str): Its name in the portal's addresses.
        title (str): Its title.
    """

    course_id: UUID
    report: ImportReport
    slug: str
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.import_report import ImportReport  # noqa: PLC0415

        course_id = str(self.course_id)

        report = self.report.to_dict()

        slug = self.slug

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "course_id": course_id,
                "report": report,
                "slug": slug,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.import_report import ImportReport  # noqa: PLC0415

        d = dict(src_dict)
        course_id = UUID(d.pop("course_id"))

        report = ImportReport.from_dict(d.pop("report"))

        slug = d.pop("slug")

        title = d.pop("title")

        imported_course = cls(
            course_id=course_id,
            report=report,
            slug=slug,
            title=title,
        )

        imported_course.additional_properties = d
        return imported_course

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
