from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.webhook_endpoint import WebhookEndpoint


T = TypeVar("T", bound="PageOfWebhookEndpoint")


@_attrs_define
class PageOfWebhookEndpoint:
    """One page of a list.

    Example:
        {'items': [{'created_at': '2026-09-01T08:00:00Z', 'description': "The registrar's", 'event_types':
            ['course.published'], 'id': '0198c2f4-0000-7000-8000-238decaca79b', 'old_secret_until': '2099-03-01T08:00:00Z',
            'status': 'enabled', 'updated_at': '2026-09-01T08:00:00Z', 'url': 'https://registrar.example.org/hooks',
            'version': 1}], 'next_cursor': 'WyIwMTk4YzJmNCJd'}

    Attributes:
        items (list[WebhookEndpoint]): The items, in a stable order.
        next_cursor (None | str | Unset): Give it as `cursor` to get the next page; absent on the last one.
    """

    items: list[WebhookEndpoint]
    next_cursor: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.webhook_endpoint import WebhookEndpoint  # noqa: PLC0415

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
        from ..models.webhook_endpoint import WebhookEndpoint  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = WebhookEndpoint.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor", UNSET))

        page_of_webhook_endpoint = cls(
            items=items,
            next_cursor=next_cursor,
        )

        page_of_webhook_endpoint.additional_properties = d
        return page_of_webhook_endpoint

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
