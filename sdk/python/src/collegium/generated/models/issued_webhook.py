from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.webhook_endpoint import WebhookEndpoint


T = TypeVar("T", bound="IssuedWebhook")


@_attrs_define
class IssuedWebhook:
    """A new webhook with its secret.

    Example:
        {'secret': 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'webhook': {'created_at': '2026-09-01T08:00:00Z',
            'description': "The registrar's", 'event_types': ['course.published'], 'id':
            '0198c2f4-0000-7000-8000-238decaca79b', 'old_secret_until': '2099-03-01T08:00:00Z', 'status': 'enabled',
            'updated_at': '2026-09-01T08:00:00Z', 'url': 'https://registrar.example.org/hooks', 'version': 1}}

    Attributes:
        secret (str): What a Standard Webhooks library verifies events by: `whsec_` and Base64. It is shown this once.
        webhook (WebhookEndpoint): A webhook, without its secret. Example: {'created_at': '2026-09-01T08:00:00Z',
            'description': "The registrar's", 'event_types': ['course.published'], 'id':
            '0198c2f4-0000-7000-8000-238decaca79b', 'old_secret_until': '2099-03-01T08:00:00Z', 'status': 'enabled',
            'updated_at': '2026-09-01T08:00:00Z', 'url': 'https://registrar.example.org/hooks', 'version': 1}.
    """

    secret: str
    webhook: WebhookEndpoint
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.webhook_endpoint import WebhookEndpoint  # noqa: PLC0415

        secret = self.secret

        webhook = self.webhook.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "secret": secret,
                "webhook": webhook,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.webhook_endpoint import WebhookEndpoint  # noqa: PLC0415

        d = dict(src_dict)
        secret = d.pop("secret")

        webhook = WebhookEndpoint.from_dict(d.pop("webhook"))

        issued_webhook = cls(
            secret=secret,
            webhook=webhook,
        )

        issued_webhook.additional_properties = d
        return issued_webhook

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
