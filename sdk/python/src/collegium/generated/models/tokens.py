from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID
import datetime


T = TypeVar("T", bound="Tokens")


@_attrs_define
class Tokens:
    """The tokens of a session.

    Example:
        {'access_expires_at': '2099-03-01T08:00:00Z', 'access_token':
            'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl', 'refresh_expires_at': '2099-03-01T08:00:00Z',
            'refresh_token': 'rt_8Jq2mVx7', 'session_id': '0198c2f4-0000-7000-8000-b7d7b5650a59', 'token_type': 'Bearer',
            'user_id': '0198c2f4-0000-7000-8000-80c229a4571e'}

    Attributes:
        access_expires_at (datetime.datetime): When the access token ends.
        access_token (str): To be sent as `Authorization: Bearer`: a JWT signed with EdDSA.
        refresh_expires_at (datetime.datetime): When the refresh token ends.
        refresh_token (str): Gives new tokens, once. Used twice, it ends the session.
        session_id (UUID): The session.
        token_type (str): Always `Bearer`.
        user_id (UUID): The person.
    """

    access_expires_at: datetime.datetime
    access_token: str
    refresh_expires_at: datetime.datetime
    refresh_token: str
    session_id: UUID
    token_type: str
    user_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_expires_at = self.access_expires_at.isoformat()

        access_token = self.access_token

        refresh_expires_at = self.refresh_expires_at.isoformat()

        refresh_token = self.refresh_token

        session_id = str(self.session_id)

        token_type = self.token_type

        user_id = str(self.user_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access_expires_at": access_expires_at,
                "access_token": access_token,
                "refresh_expires_at": refresh_expires_at,
                "refresh_token": refresh_token,
                "session_id": session_id,
                "token_type": token_type,
                "user_id": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        access_expires_at = datetime.datetime.fromisoformat(d.pop("access_expires_at"))

        access_token = d.pop("access_token")

        refresh_expires_at = datetime.datetime.fromisoformat(d.pop("refresh_expires_at"))

        refresh_token = d.pop("refresh_token")

        session_id = UUID(d.pop("session_id"))

        token_type = d.pop("token_type")

        user_id = UUID(d.pop("user_id"))

        tokens = cls(
            access_expires_at=access_expires_at,
            access_token=access_token,
            refresh_expires_at=refresh_expires_at,
            refresh_token=refresh_token,
            session_id=session_id,
            token_type=token_type,
            user_id=user_id,
        )

        tokens.additional_properties = d
        return tokens

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
