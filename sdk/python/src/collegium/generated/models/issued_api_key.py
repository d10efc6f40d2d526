from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.api_key import ApiKey


T = TypeVar("T", bound="IssuedApiKey")


@_attrs_define
class IssuedApiKey:
    """A new key with its secret.

    Example:
        {'key': {'created_at': '2026-09-01T08:00:00Z', 'created_by': '0198c2f4-0000-7000-8000-d46cb9d1bff5',
            'expires_at': '2099-03-01T08:00:00Z', 'id': '0198c2f4-0000-7000-8000-621d7403bfab', 'last_used_at':
            '2026-09-01T08:00:00Z', 'name': "Registrar's nightly sync", 'prefix': 'key_4fT9', 'scopes': ['users.read'],
            'suspended': True}, 'secret': 'shown-once-4fT9vX2mT7b'}

    Attributes:
        key (ApiKey): A key of an integrator, without its secret. Example: {'created_at': '2026-09-01T08:00:00Z',
            'created_by': '0198c2f4-0000-7000-8000-d46cb9d1bff5', 'expires_at': '2099-03-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-621d7403bfab', 'last_used_at': '2026-09-01T08:00:00Z', 'name': "Registrar's nightly
            sync", 'prefix': 'key_4fT9', 'scopes': ['users.read'], 'suspended': True}.
        secret (str): The text to send as `Authorization: Bearer`. It is shown this once.
    """

    key: ApiKey
    secret: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.api_key import ApiKey  # noqa: PLC0415

        key = self.key.to_dict()

        secret = self.secret

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "key": key,
                "secret": secret,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.api_key import ApiKey  # noqa: PLC0415

        d = dict(src_dict)
        key = ApiKey.from_dict(d.pop("key"))

        secret = d.pop("secret")

        issued_api_key = cls(
            key=key,
            secret=secret,
        )

        issued_api_key.additional_properties = d
        return issued_api_key

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
