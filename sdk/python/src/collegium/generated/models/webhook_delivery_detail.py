from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.webhook_attempt import WebhookAttempt
    from ..models.webhook_delivery import WebhookDelivery


T = TypeVar("T", bound="WebhookDeliveryDetail")


@_attrs_define
class WebhookDeliveryDetail:
    """A delivery with all there is to know of it.

    Example:
        {'attempts': [{'at': '2026-09-01T08:00:00Z', 'duration_ms': 84, 'response': 'ok', 'status': 200}], 'delivery':
            {'attempt_count': 1, 'created_at': '2026-09-01T08:00:00Z', 'event_id': '0198c2f4-0000-7000-8000-462dc6cc35c7',
            'event_type': 'course.published', 'finished_at': '2026-09-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-d930acfd66da', 'kind': 'event', 'last_status': 200, 'status': 'delivered'}, 'event':
            {'type': 'course.published'}}

    Attributes:
        attempts (list[WebhookAttempt]): Its attempts, the first first.
        delivery (WebhookDelivery): One event on its way to one webhook. Example: {'attempt_count': 1, 'created_at':
            '2026-09-01T08:00:00Z', 'event_id': '0198c2f4-0000-7000-8000-462dc6cc35c7', 'event_type': 'course.published',
            'finished_at': '2026-09-01T08:00:00Z', 'id': '0198c2f4-0000-7000-8000-d930acfd66da', 'kind': 'event',
            'last_status': 200, 'status': 'delivered'}.
        event (Any): The event as it is sent.
    """

    attempts: list[WebhookAttempt]
    delivery: WebhookDelivery
    event: Any
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.webhook_attempt import WebhookAttempt  # noqa: PLC0415
        from ..models.webhook_delivery import WebhookDelivery  # noqa: PLC0415

        attempts = []
        for attempts_item_data in self.attempts:
            attempts_item = attempts_item_data.to_dict()
            attempts.append(attempts_item)

        delivery = self.delivery.to_dict()

        event = self.event

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attempts": attempts,
                "delivery": delivery,
                "event": event,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.webhook_attempt import WebhookAttempt  # noqa: PLC0415
        from ..models.webhook_delivery import WebhookDelivery  # noqa: PLC0415

        d = dict(src_dict)
        attempts = []
        _attempts = d.pop("attempts")
        for attempts_item_data in _attempts:
            attempts_item = WebhookAttempt.from_dict(attempts_item_data)

            attempts.append(attempts_item)

        delivery = WebhookDelivery.from_dict(d.pop("delivery"))

        event = d.pop("event")

        webhook_delivery_detail = cls(
            attempts=attempts,
            delivery=delivery,
            event=event,
        )

        webhook_delivery_detail.additional_properties = d
        return webhook_delivery_detail

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
