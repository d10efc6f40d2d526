from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast
from uuid import UUID

if TYPE_CHECKING:
    from ..models.activity_content_view import ActivityContentView
    from ..models.activity_state import ActivityState


T = TypeVar("T", bound="ActivityView")


@_attrs_define
class ActivityView:
    """An activity as a learner meets it.

    Example:
        {'content': {'html': '<p>A matrix is a table of numbers.</p>'}, 'id': '0198c2f4-0000-7000-8000-1716264732b8',
            'kind': 'page', 'required': True, 'state': {'score': 0.8, 'status': 'active'}, 'title': 'Linear algebra'}

    Attributes:
        content (ActivityContentView): The content of an activity. Only the part that belongs to its kind is there; a
            kind of a
            later version has none. Example: {'html': '<p>A matrix is a table of numbers.</p>'}.
        id (UUID): The activity's id.
        kind (str): `page`, `video`, `file`, `link`, `quiz`, or a kind of a later version.
        required (bool): Whether the lesson is complete only once this is done.
        title (str): Its title.
        state (ActivityState | Unset): How far a learner is in an activity. Example: {'score': 0.8, 'status': 'active'}.
    """

    content: ActivityContentView
    id: UUID
    kind: str
    required: bool
    title: str
    state: ActivityState | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.activity_content_view import ActivityContentView  # noqa: PLC0415
        from ..models.activity_state import ActivityState  # noqa: PLC0415

        content = self.content.to_dict()

        id = str(self.id)

        kind = self.kind

        required = self.required

        title = self.title

        state: dict[str, Any] | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "id": id,
                "kind": kind,
                "required": required,
                "title": title,
            }
        )
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.activity_content_view import ActivityContentView  # noqa: PLC0415
        from ..models.activity_state import ActivityState  # noqa: PLC0415

        d = dict(src_dict)
        content = ActivityContentView.from_dict(d.pop("content"))

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        required = d.pop("required")

        title = d.pop("title")

        _state = d.pop("state", UNSET)
        state: ActivityState | Unset
        if isinstance(_state, Unset):
            state = UNSET
        else:
            state = ActivityState.from_dict(_state)

        activity_view = cls(
            content=content,
            id=id,
            kind=kind,
            required=required,
            title=title,
            state=state,
        )

        activity_view.additional_properties = d
        return activity_view

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
