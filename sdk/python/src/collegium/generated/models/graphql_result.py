from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.graphql_error import GraphqlError


T = TypeVar("T", bound="GraphqlResult")


@_attrs_define
class GraphqlResult:
    """What came of a query.

    Example:
        {'data': {}, 'errors': [{'extensions': {'code': '123456', 'errors': [{'field': 'title', 'message': 'It must not
            be empty.'}], 'request_id': '0198c2f4a1b27c3d8e4f5a6b7c8d9e0f', 'retry_after': 1}, 'locations': [{'column': 1,
            'line': 1}], 'message': 'It must not be empty.', 'path': ['images/plan.svg']}]}

    Attributes:
        data (Any | Unset): What was asked for, in the shape of the query; a field that failed is null. Absent if
            nothing was done.
        errors (list[GraphqlError] | None | Unset): What went wrong; absent if nothing did.
    """

    data: Any | Unset = UNSET
    errors: list[GraphqlError] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.graphql_error import GraphqlError  # noqa: PLC0415

        data = self.data

        errors: list[dict[str, Any]] | None | Unset
        if isinstance(self.errors, Unset):
            errors = UNSET
        elif isinstance(self.errors, list):
            errors = []
            for errors_type_0_item_data in self.errors:
                errors_type_0_item = errors_type_0_item_data.to_dict()
                errors.append(errors_type_0_item)

        else:
            errors = self.errors

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if data is not UNSET:
            field_dict["data"] = data
        if errors is not UNSET:
            field_dict["errors"] = errors

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.graphql_error import GraphqlError  # noqa: PLC0415

        d = dict(src_dict)
        data = d.pop("data", UNSET)

        def _parse_errors(data: object) -> list[GraphqlError] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                errors_type_0 = []
                _errors_type_0 = data
                for errors_type_0_item_data in _errors_type_0:
                    errors_type_0_item = GraphqlError.from_dict(errors_type_0_item_data)

                    errors_type_0.append(errors_type_0_item)

                return errors_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[GraphqlError] | None | Unset, data)

        errors = _parse_errors(d.pop("errors", UNSET))

        graphql_result = cls(
            data=data,
            errors=errors,
        )

        graphql_result.additional_properties = d
        return graphql_result

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
