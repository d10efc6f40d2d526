from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.import_entry import ImportEntry
    from ..models.import_report_counts import ImportReportCounts


T = TypeVar("T", bound="ImportReport")


@_attrs_define
class ImportReport:
    """What was kept, changed and skipped.

    Example:
        {'changed': [{'path': 'images/plan.svg', 'what': 'A page', 'why': 'Scripts were taken out.'}], 'counts': {},
            'format': 'Common Cartridge 1.3', 'kept': [{'path': 'images/plan.svg', 'what': 'A page', 'why': 'Scripts were
            taken out.'}], 'skipped': [{'path': 'images/plan.svg', 'what': 'A page', 'why': 'Scripts were taken out.'}]}

    Attributes:
        changed (list[ImportEntry]): Taken, but not as it was.
        counts (ImportReportCounts): How many of each thing the package holds, by the format's words.
        format_ (str): The format that was found, in words.
        kept (list[ImportEntry]): Taken as it is.
        skipped (list[ImportEntry]): Left behind.
    """

    changed: list[ImportEntry]
    counts: ImportReportCounts
    format_: str
    kept: list[ImportEntry]
    skipped: list[ImportEntry]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.import_entry import ImportEntry  # noqa: PLC0415
        from ..models.import_report_counts import ImportReportCounts  # noqa: PLC0415

        changed = []
        for changed_item_data in self.changed:
            changed_item = changed_item_data.to_dict()
            changed.append(changed_item)

        counts = self.counts.to_dict()

        format_ = self.format_

        kept = []
        for kept_item_data in self.kept:
            kept_item = kept_item_data.to_dict()
            kept.append(kept_item)

        skipped = []
        for skipped_item_data in self.skipped:
            skipped_item = skipped_item_data.to_dict()
            skipped.append(skipped_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changed": changed,
                "counts": counts,
                "format": format_,
                "kept": kept,
                "skipped": skipped,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.import_entry import ImportEntry  # noqa: PLC0415
        from ..models.import_report_counts import ImportReportCounts  # noqa: PLC0415

        d = dict(src_dict)
        changed = []
        _changed = d.pop("changed")
        for changed_item_data in _changed:
            changed_item = ImportEntry.from_dict(changed_item_data)

            changed.append(changed_item)

        counts = ImportReportCounts.from_dict(d.pop("counts"))

        format_ = d.pop("format")

        kept = []
        _kept = d.pop("kept")
        for kept_item_data in _kept:
            kept_item = ImportEntry.from_dict(kept_item_data)

            kept.append(kept_item)

        skipped = []
        _skipped = d.pop("skipped")
        for skipped_item_data in _skipped:
            skipped_item = ImportEntry.from_dict(skipped_item_data)

            skipped.append(skipped_item)

        import_report = cls(
            changed=changed,
            counts=counts,
            format_=format_,
            kept=kept,
            skipped=skipped,
        )

        import_report.additional_properties = d
        return import_report

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
