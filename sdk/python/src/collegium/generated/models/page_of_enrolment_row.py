from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.enrolment_row import EnrolmentRow


T = TypeVar("T", bound="PageOfEnrolmentRow")


@_attrs_define
class PageOfEnrolmentRow:
    """One page of a list.

    Example:
        {'items': [{'enrolment': {'course_id': '0198c2f4-0000-7000-8000-046e45122edf', 'enrolled_at':
            '2026-09-01T08:00:00Z', 'id': '0198c2f4-0000-7000-8000-7223db4bf3ed', 'last_lesson_id':
            '0198c2f4-0000-7000-8000-56266fe58f65', 'role': 'learner', 'status': 'active', 'user_id':
            '0198c2f4-0000-7000-8000-80c229a4571e', 'version': 1}, 'lessons_done': 1, 'lessons_total': 1, 'percent': 75,
            'user_email': 'ada@example.org', 'user_name': 'Ada Lindqvist'}], 'next_cursor': 'WyIwMTk4YzJmNCJd'}

    Attributes:
        items (list[EnrolmentRow]): The items, in a stable order.
        next_cursor (None | str | Unset): Give it as `cursor` to get the next page; absent on the last one.
    """

    items: list[EnrolmentRow]
    next_cursor: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.enrolment_row import EnrolmentRow  # noqa: PLC0415

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str | Unset
        if isinstance(self.next_cursor, Unset):
            next_cursor = UNSET
        else:
            next_cursor = self.next_cursor

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
            }
        )
        if next_cursor is not UNSET:
            field_dict["next_cursor"] = next_cursor

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.enrolment_row import EnrolmentRow  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = EnrolmentRow.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor", UNSET))

        page_of_enrolment_row = cls(
            items=items,
            next_cursor=next_cursor,
        )

        page_of_enrolment_row.additional_properties = d
        return page_of_enrolment_row

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
