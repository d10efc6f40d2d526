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


T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """A person of the university.

    Example:
        {'created_at': '2026-09-01T08:00:00Z', 'email': 'ada@example.org', 'email_verified': True, 'has_avatar': True,
            'id': '0198c2f4-0000-7000-8000-80c229a4571e', 'last_seen_at': '2026-09-01T08:00:00Z', 'locale': 'en', 'name':
            'Ada Lindqvist', 'roles': ['learner'], 'second_factor': True, 'status': 'active', 'time_zone': 'Europe/Berlin',
            'updated_at': '2026-09-01T08:00:00Z', 'version': 1}

    Attributes:
        created_at (datetime.datetime): When they came.
        email (str): The address.
        email_verified (bool): Whether the address was shown to be theirs.
        has_avatar (bool): Whether there is a picture.
        id (UUID): The person's id.
        locale (str): Language tag.
        name (str): The name.
        roles (list[str]): Roles in the university.
        second_factor (bool): Whether signing in takes a code.
        status (str): `invited`, `active` or `deactivated`; others may come.
        time_zone (str): Name of the time zone, such as `Europe/Berlin`.
        updated_at (datetime.datetime): When they last changed.
        version (int): Counts changes; also the `ETag`.
        last_seen_at (datetime.datetime | None | Unset): When they were last here, to about five minutes.
    """

    created_at: datetime.datetime
    email: str
    email_verified: bool
    has_avatar: bool
    id: UUID
    locale: str
    name: str
    roles: list[str]
    second_factor: bool
    status: str
    time_zone: str
    updated_at: datetime.datetime
    version: int
    last_seen_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        email = self.email

        email_verified = self.email_verified

        has_avatar = self.has_avatar

        id = str(self.id)

        locale = self.locale

        name = self.name

        roles = self.roles

        second_factor = self.second_factor

        status = self.status

        time_zone = self.time_zone

        updated_at = self.updated_at.isoformat()

        version = self.version

        last_seen_at: None | str | Unset
        if isinstance(self.last_seen_at, Unset):
            last_seen_at = UNSET
        elif isinstance(self.last_seen_at, datetime.datetime):
            last_seen_at = self.last_seen_at.isoformat()
        else:
            last_seen_at = self.last_seen_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "email": email,
                "email_verified": email_verified,
                "has_avatar": has_avatar,
                "id": id,
                "locale": locale,
                "name": name,
                "roles": roles,
                "second_factor": second_factor,
                "status": status,
                "time_zone": time_zone,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if last_seen_at is not UNSET:
            field_dict["last_seen_at"] = last_seen_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        email = d.pop("email")

        email_verified = d.pop("email_verified")

        has_avatar = d.pop("has_avatar")

        id = UUID(d.pop("id"))

        locale = d.pop("locale")

        name = d.pop("name")

        roles = cast(list[str], d.pop("roles"))

        second_factor = d.pop("second_factor")

        status = d.pop("status")

        time_zone = d.pop("time_zone")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        version = d.pop("version")

        def _parse_last_seen_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_seen_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_seen_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        last_seen_at = _parse_last_seen_at(d.pop("last_seen_at", UNSET))

        user = cls(
            created_at=created_at,
            email=email,
            email_verified=email_verified,
            has_avatar=has_avatar,
            id=id,
            locale=locale,
            name=name,
            roles=roles,
            second_factor=second_factor,
            status=status,
            time_zone=time_zone,
            updated_at=updated_at,
            version=version,
            last_seen_at=last_seen_at,
        )

        user.additional_properties = d
        return user

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
