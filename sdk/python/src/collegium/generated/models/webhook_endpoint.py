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


T = TypeVar("T", bound="WebhookEndpoint")


@_attrs_define
class WebhookEndpoint:
    """A webhook, without its secret.

    Example:
        {'created_at': '2026-09-01T08:00:00Z', 'description': "The registrar's", 'event_types': ['course.published'],
            'id': '0198c2f4-0000-7000-8000-238decaca79b', 'old_secret_until': '2099-03-01T08:00:00Z', 'status': 'enabled',
            'updated_at': '2026-09-01T08:00:00Z', 'url': 'https://registrar.example.org/hooks', 'version': 1}

    Attributes:
        created_at (datetime.datetime): When it was made.
        description (str): What people call it; may be empty.
        event_types (list[str]): The types of events it is told of; empty for all, those of later versions too.
        id (UUID): Its id.
        status (str): `enabled` or `disabled`.
        updated_at (datetime.datetime): When it was last changed.
        url (str): Where events are sent.
        version (int): Counts changes; also the `ETag`.
        disabled_at (datetime.datetime | None | Unset): Since when it is disabled.
        disabled_because (None | str | Unset): `request` (somebody switched it off), `failing` (nothing arrived for
            three days); others may come.
        failing_since (datetime.datetime | None | Unset): Since when nothing has arrived there.
        old_secret_until (datetime.datetime | None | Unset): Until when events are signed by the secret before the
            present one too.
    """

    created_at: datetime.datetime
    description: str
    event_types: list[str]
    id: UUID
    status: str
    updated_at: datetime.datetime
    url: str
    version: int
    disabled_at: datetime.datetime | None | Unset = UNSET
    disabled_because: None | str | Unset = UNSET
    failing_since: datetime.datetime | None | Unset = UNSET
    old_secret_until: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        description = self.description

        event_types = self.event_types

        id = str(self.id)

        status = self.status

        updated_at = self.updated_at.isoformat()

        url = self.url

        version = self.version

        disabled_at: None | str | Unset
        if isinstance(self.disabled_at, Unset):
            disabled_at = UNSET
        elif isinstance(self.disabled_at, datetime.datetime):
            disabled_at = self.disabled_at.isoformat()
        else:
            disabled_at = self.disabled_at

        disabled_because: None | str | Unset
        if isinstance(self.disabled_because, Unset):
            disabled_because = UNSET
        else:
            disabled_because = self.disabled_because

        failing_since: None | str | Unset
        if isinstance(self.failing_since, Unset):
            failing_since = UNSET
        elif isinstance(self.failing_since, datetime.datetime):
            failing_since = self.failing_since.isoformat()
        else:
            failing_since = self.failing_since

        old_secret_until: None | str | Unset
        if isinstance(self.old_secret_until, Unset):
            old_secret_until = UNSET
        elif isinstance(self.old_secret_until, datetime.datetime):
            old_secret_until = self.old_secret_until.isoformat()
        else:
            old_secret_until = self.old_secret_until

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "description": description,
                "event_types": event_types,
                "id": id,
                "status": status,
                "updated_at": updated_at,
                "url": url,
                "version": version,
            }
        )
        if disabled_at is not UNSET:
            field_dict["disabled_at"] = disabled_at
        if disabled_because is not UNSET:
            field_dict["disabled_because"] = disabled_because
        if failing_since is not UNSET:
            field_dict["failing_since"] = failing_since
        if old_secret_until is not UNSET:
            field_dict["old_secret_until"] = old_secret_until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        description = d.pop("description")

        event_types = cast(list[str], d.pop("event_types"))

        id = UUID(d.pop("id"))

        status = d.pop("status")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        url = d.pop("url")

        version = d.pop("version")

        def _parse_disabled_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                disabled_at_type_0 = datetime.datetime.fromisoformat(data)

                return disabled_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        disabled_at = _parse_disabled_at(d.pop("disabled_at", UNSET))

        def _parse_disabled_because(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        disabled_because = _parse_disabled_because(d.pop("disabled_because", UNSET))

        def _parse_failing_since(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                failing_since_type_0 = datetime.datetime.fromisoformat(data)

                return failing_since_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        failing_since = _parse_failing_since(d.pop("failing_since", UNSET))

        def _parse_old_secret_until(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_secret_until_type_0 = datetime.datetime.fromisoformat(data)

                return old_secret_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        old_secret_until = _parse_old_secret_until(d.pop("old_secret_until", UNSET))

        webhook_endpoint = cls(
            created_at=created_at,
            description=description,
            event_types=event_types,
            id=id,
            status=status,
            updated_at=updated_at,
            url=url,
            version=version,
            disabled_at=disabled_at,
            disabled_because=disabled_because,
            failing_since=failing_since,
            old_secret_until=old_secret_until,
        )

        webhook_endpoint.additional_properties = d
        return webhook_endpoint

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
