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


T = TypeVar("T", bound="Session")


@_attrs_define
class Session:
    """Where somebody is signed in.

    Example:
        {'created_at': '2026-09-01T08:00:00Z', 'current': True, 'expires_at': '2099-03-01T08:00:00Z', 'id':
            '0198c2f4-0000-7000-8000-b7d7b5650a59', 'ip': '192.0.2.7', 'kind': 'api', 'last_seen_at':
            '2026-09-01T08:00:00Z', 'user_agent': 'registrar-sync/1.0'}

    Attributes:
        created_at (datetime.datetime): When it began.
        current (bool): Whether it is the one that asks.
        expires_at (datetime.datetime): When it ends.
        id (UUID): Its id.
        kind (str): `browser` or `api`; others may come.
        last_seen_at (datetime.datetime): When it was last used, to about five minutes.
        ip (None | str | Unset): The address it came from.
        user_agent (None | str | Unset): The program that signed in.
    """

    created_at: datetime.datetime
    current: bool
    expires_at: datetime.datetime
    id: UUID
    kind: str
    last_seen_at: datetime.datetime
    ip: None | str | Unset = UNSET
    user_agent: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        current = self.current

        expires_at = self.expires_at.isoformat()

        id = str(self.id)

        kind = self.kind

        last_seen_at = self.last_seen_at.isoformat()

        ip: None | str | Unset
        if isinstance(self.ip, Unset):
            ip = UNSET
        else:
            ip = self.ip

        user_agent: None | str | Unset
        if isinstance(self.user_agent, Unset):
            user_agent = UNSET
        else:
            user_agent = self.user_agent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "current": current,
                "expires_at": expires_at,
                "id": id,
                "kind": kind,
                "last_seen_at": last_seen_at,
            }
        )
        if ip is not UNSET:
            field_dict["ip"] = ip
        if user_agent is not UNSET:
            field_dict["user_agent"] = user_agent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        current = d.pop("current")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        last_seen_at = datetime.datetime.fromisoformat(d.pop("last_seen_at"))

        def _parse_ip(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        ip = _parse_ip(d.pop("ip", UNSET))

        def _parse_user_agent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_agent = _parse_user_agent(d.pop("user_agent", UNSET))

        session = cls(
            created_at=created_at,
            current=current,
            expires_at=expires_at,
            id=id,
            kind=kind,
            last_seen_at=last_seen_at,
            ip=ip,
            user_agent=user_agent,
        )

        session.additional_properties = d
        return session

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
