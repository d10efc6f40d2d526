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


T = TypeVar("T", bound="AuditEntry")


@_attrs_define
class AuditEntry:
    """Something that was done.

    Example:
        {'action': 'course.published', 'actor_id': '0198c2f4-0000-7000-8000-78f3c057ffaa', 'actor_kind': 'user',
            'actor_name': 'Ada Lindqvist', 'at': '2026-09-01T08:00:00Z', 'details': {}, 'id':
            '0198c2f4-0000-7000-8000-afe9deee5e0b', 'ip': '192.0.2.7', 'request_id': '0198c2f4a1b27c3d8e4f5a6b7c8d9e0f',
            'target_id': '0198c2f4-0000-7000-8000-00005e2c9a11', 'target_kind': 'course', 'user_agent': 'registrar-
            sync/1.0'}

    Attributes:
        action (str): What, such as `user.deactivated`; others may come.
        actor_kind (str): `user`, `api_key`, `operator`, `system` or `anonymous`; others may come.
        actor_name (str): Their name then.
        at (datetime.datetime): When.
        details (Any): What else there is to know; its shape belongs to the action.
        id (UUID): Its id.
        target_id (str): To which.
        target_kind (str): To what sort of thing.
        actor_id (None | Unset | UUID): Who.
        ip (None | str | Unset): From where.
        request_id (None | str | Unset): In which request.
        user_agent (None | str | Unset): By which program.
    """

    action: str
    actor_kind: str
    actor_name: str
    at: datetime.datetime
    details: Any
    id: UUID
    target_id: str
    target_kind: str
    actor_id: None | Unset | UUID = UNSET
    ip: None | str | Unset = UNSET
    request_id: None | str | Unset = UNSET
    user_agent: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        actor_kind = self.actor_kind

        actor_name = self.actor_name

        at = self.at.isoformat()

        details = self.details

        id = str(self.id)

        target_id = self.target_id

        target_kind = self.target_kind

        actor_id: None | str | Unset
        if isinstance(self.actor_id, Unset):
            actor_id = UNSET
        elif isinstance(self.actor_id, UUID):
            actor_id = str(self.actor_id)
        else:
            actor_id = self.actor_id

        ip: None | str | Unset
        if isinstance(self.ip, Unset):
            ip = UNSET
        else:
            ip = self.ip

        request_id: None | str | Unset
        if isinstance(self.request_id, Unset):
            request_id = UNSET
        else:
            request_id = self.request_id

        user_agent: None | str | Unset
        if isinstance(self.user_agent, Unset):
            user_agent = UNSET
        else:
            user_agent = self.user_agent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "actor_kind": actor_kind,
                "actor_name": actor_name,
                "at": at,
                "details": details,
                "id": id,
                "target_id": target_id,
                "target_kind": target_kind,
            }
        )
        if actor_id is not UNSET:
            field_dict["actor_id"] = actor_id
        if ip is not UNSET:
            field_dict["ip"] = ip
        if request_id is not UNSET:
            field_dict["request_id"] = request_id
        if user_agent is not UNSET:
            field_dict["user_agent"] = user_agent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        action = d.pop("action")

        actor_kind = d.pop("actor_kind")

        actor_name = d.pop("actor_name")

        at = datetime.datetime.fromisoformat(d.pop("at"))

        details = d.pop("details")

        id = UUID(d.pop("id"))

        target_id = d.pop("target_id")

        target_kind = d.pop("target_kind")

        def _parse_actor_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actor_id_type_0 = UUID(data)

                return actor_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        actor_id = _parse_actor_id(d.pop("actor_id", UNSET))

        def _parse_ip(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        ip = _parse_ip(d.pop("ip", UNSET))

        def _parse_request_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        request_id = _parse_request_id(d.pop("request_id", UNSET))

        def _parse_user_agent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        user_agent = _parse_user_agent(d.pop("user_agent", UNSET))

        audit_entry = cls(
            action=action,
            actor_kind=actor_kind,
            actor_name=actor_name,
            at=at,
            details=details,
            id=id,
            target_id=target_id,
            target_kind=target_kind,
            actor_id=actor_id,
            ip=ip,
            request_id=request_id,
            user_agent=user_agent,
        )

        audit_entry.additional_properties = d
        return audit_entry

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
