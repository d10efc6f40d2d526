from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.attempt import Attempt


T = TypeVar("T", bound="PageOfAttempt")


@_attrs_define
class PageOfAttempt:
    """One page of a list.

    Example:
        {'items': [{'activity_id': '0198c2f4-0000-7000-8000-15980d94931f', 'id': '0198c2f4-0000-7000-8000-bdc4e1b424dd',
            'max_points': 1.5, 'passed': True, 'percent': 75, 'points': 1.5, 'results': [{'answer': ['b'], 'correct': True,
            'expected': ['b'], 'feedback_html': '<p>Look at the sign again.</p>', 'max_points': 1.5, 'points': 1.5,
            'question_id': 'rows'}], 'score': 0.8, 'submitted_at': '2026-09-01T08:00:00Z'}], 'next_cursor':
            'WyIwMTk4YzJmNCJd'}

    Attributes:
        items (list[Attempt]): The items, in a stable order.
        next_cursor (None | str | Unset): Give it as `cursor` to get the next page; absent on the last one.
    """

    items: list[Attempt]
    next_cursor: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attempt import Attempt  # noqa: PLC0415

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
        from ..models.attempt import Attempt  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = Attempt.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor", UNSET))

        page_of_attempt = cls(
            items=items,
            next_cursor=next_cursor,
        )

        page_of_attempt.additional_properties = d
        return page_of_attempt

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
