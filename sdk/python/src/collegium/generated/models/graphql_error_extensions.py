from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.graphql_argument_error import GraphqlArgumentError


T = TypeVar("T", bound="GraphqlErrorExtensions")


@_attrs_define
class GraphqlErrorExtensions:
    """What programs may rely on in an error.

    Example:
        {'code': '123456', 'errors': [{'field': 'title', 'message': 'It must not be empty.'}], 'request_id':
            '0198c2f4a1b27c3d8e4f5a6b7c8d9e0f', 'retry_after': 1}

    Attributes:
        code (str): The same codes that problems have.
        request_id (str): The request, also in `X-Request-Id` and the logs.
        errors (list[GraphqlArgumentError] | None | Unset): What is wrong with which argument.
        retry_after (int | None | Unset): Seconds after which to ask again.
    """

    code: str
    request_id: str
    errors: list[GraphqlArgumentError] | None | Unset = UNSET
    retry_after: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.graphql_argument_error import GraphqlArgumentError  # noqa: PLC0415

        code = self.code

        request_id = self.request_id

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

        retry_after: int | None | Unset
        if isinstance(self.retry_after, Unset):
            retry_after = UNSET
        else:
            retry_after = self.retry_after

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "request_id": request_id,
            }
        )
        if errors is not UNSET:
            field_dict["errors"] = errors
        if retry_after is not UNSET:
            field_dict["retry_after"] = retry_after

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.graphql_argument_error import GraphqlArgumentError  # noqa: PLC0415

        d = dict(src_dict)
        code = d.pop("code")

        request_id = d.pop("request_id")

        def _parse_errors(data: object) -> list[GraphqlArgumentError] | None | Unset:
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
                    errors_type_0_item = GraphqlArgumentError.from_dict(errors_type_0_item_data)

                    errors_type_0.append(errors_type_0_item)

                return errors_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[GraphqlArgumentError] | None | Unset, data)

        errors = _parse_errors(d.pop("errors", UNSET))

        def _parse_retry_after(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        retry_after = _parse_retry_after(d.pop("retry_after", UNSET))

        graphql_error_extensions = cls(
            code=code,
            request_id=request_id,
            errors=errors,
            retry_after=retry_after,
        )

        graphql_error_extensions.additional_properties = d
        return graphql_error_extensions

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
