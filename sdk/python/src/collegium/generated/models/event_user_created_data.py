from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast
from uuid import UUID
import datetime

if TYPE_CHECKING:
    from ..models.user_created_data import UserCreatedData


T = TypeVar("T", bound="EventUserCreatedData")


@_attrs_define
class EventUserCreatedData:
    """An event: a CloudEvents 1.0 envelope.

    Example:
        {'data': {'status': 'active', 'user_id': '0198c2f4-0000-7000-8000-80c229a4571e'}, 'datacontenttype':
            'application/json', 'id': '0198c2f4-0000-7000-8000-01e5906b11dd', 'source': 'https://www.example.edu',
            'specversion': '1.0', 'subject': '0198c2f4-0000-7000-8000-9640735281e9', 'time': '2026-09-01T08:00:00Z', 'type':
            'course.published'}

    Attributes:
        data (UserCreatedData): Of a new person. Example: {'status': 'active', 'user_id':
            '0198c2f4-0000-7000-8000-80c229a4571e'}.
        datacontenttype (str): Always `application/json`.
        id (UUID): UUIDv7 of the event, also the header `webhook-id`: an event that comes twice has the same.
        source (str): The university, as a URI.
        specversion (str): Always `1.0`.
        subject (UUID): The thing that it happened to. Events of one subject come in the order they happened in.
        time (datetime.datetime): When it happened.
        type_ (str): What happened, such as `course.published`.
    """

    data: UserCreatedData
    datacontenttype: str
    id: UUID
    source: str
    specversion: str
    subject: UUID
    time: datetime.datetime
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.user_created_data import UserCreatedData  # noqa: PLC0415

        data = self.data.to_dict()

        datacontenttype = self.datacontenttype

        id = str(self.id)

        source = self.source

        specversion = self.specversion

        subject = str(self.subject)

        time = self.time.isoformat()

        type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": data,
                "datacontenttype": datacontenttype,
                "id": id,
                "source": source,
                "specversion": specversion,
                "subject": subject,
                "time": time,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_created_data import UserCreatedData  # noqa: PLC0415

        d = dict(src_dict)
        data = UserCreatedData.from_dict(d.pop("data"))

        datacontenttype = d.pop("datacontenttype")

        id = UUID(d.pop("id"))

        source = d.pop("source")

        specversion = d.pop("specversion")

        subject = UUID(d.pop("subject"))

        time = datetime.datetime.fromisoformat(d.pop("time"))

        type_ = d.pop("type")

        event_user_created_data = cls(
            data=data,
            datacontenttype=datacontenttype,
            id=id,
            source=source,
            specversion=specversion,
            subject=subject,
            time=time,
            type_=type_,
        )

        event_user_created_data.additional_properties = d
        return event_user_created_data

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
