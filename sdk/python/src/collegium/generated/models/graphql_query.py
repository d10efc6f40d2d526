from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="GraphqlQuery")


@_attrs_define
class GraphqlQuery:
    """A query.

    Example:
        {'extensions': {}, 'operationName': 'text', 'query': 'text', 'variables': {}}

    Attributes:
        extensions (Any | Unset): `persistedQuery`: `version` 1 and `sha256Hash`, the document's SHA-256 in hexadecimal
            digits.
        operation_name (None | str | Unset): Which of the document's operations; needed if it has several.
        query (None | str | Unset): The document, at most 32 KiB. It may be left out if `extensions` names one that was
            sent before.
        variables (Any | Unset): The values of its variables, by name.
    """

    extensions: Any | Unset = UNSET
    operation_name: None | str | Unset = UNSET
    query: None | str | Unset = UNSET
    variables: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        extensions = self.extensions

        operation_name: None | str | Unset
        if isinstance(self.operation_name, Unset):
            operation_name = UNSET
        else:
            operation_name = self.operation_name

        query: None | str | Unset
        if isinstance(self.query, Unset):
            query = UNSET
        else:
            query = self.query

        variables = self.variables

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if extensions is not UNSET:
            field_dict["extensions"] = extensions
        if operation_name is not UNSET:
            field_dict["operationName"] = operation_name
        if query is not UNSET:
            field_dict["query"] = query
        if variables is not UNSET:
            field_dict["variables"] = variables

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        extensions = d.pop("extensions", UNSET)

        def _parse_operation_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        operation_name = _parse_operation_name(d.pop("operationName", UNSET))

        def _parse_query(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        query = _parse_query(d.pop("query", UNSET))

        variables = d.pop("variables", UNSET)

        graphql_query = cls(
            extensions=extensions,
            operation_name=operation_name,
            query=query,
            variables=variables,
        )

        graphql_query.additional_properties = d
        return graphql_query

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
