from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.graphql_error_extensions import GraphqlErrorExtensions
    from ..models.graphql_location import GraphqlLocation


T = TypeVar("T", bound="GraphqlError")


@_attrs_define
class GraphqlError:
    """What went wrong in one place of a query.

    Example:
        {'extensions': {'code': '123456', 'errors': [{'field': 'title', 'message': 'It must not be empty.'}],
            'request_id': '0198c2f4a1b27c3d8e4f5a6b7c8d9e0f', 'retry_after': 1}, 'locations': [{'column': 1, 'line': 1}],
            'message': 'It must not be empty.', 'path': ['images/plan.svg']}

    Attributes:
        extensions (GraphqlErrorExtensions): What programs may rely on in an error. Example: {'code': '123456',
            'errors': [{'field': 'title', 'message': 'It must not be empty.'}], 'request_id':
            '0198c2f4a1b27c3d8e4f5a6b7c8d9e0f', 'retry_after': 1}.
        message (str): What happened, for people.
        locations (list[GraphqlLocation] | None | Unset): Where in the query.
        path (list[Any] | None | Unset): Which field of the answer: names and, in lists, numbers from zero.
    """

    extensions: GraphqlErrorExtensions
    message: str
    locations: list[GraphqlLocation] | None | Unset = UNSET
    path: list[Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.graphql_error_extensions import GraphqlErrorExtensions  # noqa: PLC0415
        from ..models.graphql_location import GraphqlLocation  # noqa: PLC0415

        extensions = self.extensions.to_dict()

        message = self.message

        locations: list[dict[str, Any]] | None | Unset
        if isinstance(self.locations, Unset):
            locations = UNSET
        elif isinstance(self.locations, list):
            locations = []
            for locations_type_0_item_data in self.locations:
                locations_type_0_item = locations_type_0_item_data.to_dict()
                locations.append(locations_type_0_item)

        else:
            locations = self.locations

        path: list[Any] | None | Unset
        if isinstance(self.path, Unset):
            path = UNSET
        elif isinstance(self.path, list):
            path = self.path

        else:
            path = self.path

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "extensions": extensions,
                "message": message,
            }
        )
        if locations is not UNSET:
            field_dict["locations"] = locations
        if path is not UNSET:
            field_dict["path"] = path

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.graphql_error_extensions import GraphqlErrorExtensions  # noqa: PLC0415
        from ..models.graphql_location import GraphqlLocation  # noqa: PLC0415

        d = dict(src_dict)
        extensions = GraphqlErrorExtensions.from_dict(d.pop("extensions"))

        message = d.pop("message")

        def _parse_locations(data: object) -> list[GraphqlLocation] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                locations_type_0 = []
                _locations_type_0 = data
                for locations_type_0_item_data in _locations_type_0:
                    locations_type_0_item = GraphqlLocation.from_dict(locations_type_0_item_data)

                    locations_type_0.append(locations_type_0_item)

                return locations_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[GraphqlLocation] | None | Unset, data)

        locations = _parse_locations(d.pop("locations", UNSET))

        def _parse_path(data: object) -> list[Any] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                path_type_0 = cast(list[Any], data)

                return path_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Any] | None | Unset, data)

        path = _parse_path(d.pop("path", UNSET))

        graphql_error = cls(
            extensions=extensions,
            message=message,
            locations=locations,
            path=path,
        )

        graphql_error.additional_properties = d
        return graphql_error

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
