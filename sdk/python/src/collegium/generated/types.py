"""What all models have."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import UNSET, Struct, convert, to_builtins
from msgspec import UnsetType as Unset

T = TypeVar("T", bound="Model")


class Model(Struct):
    """What is sent or answered; `UNSET` is what is left out."""

    def to_dict(self) -> dict[str, Any]:
        """As JSON has it."""
        data: dict[str, Any] = to_builtins(self)
        return data

    @classmethod
    def from_dict(cls: type[T], data: dict[str, Any]) -> T:
        """Of what JSON has; fields of later versions are passed over."""
        return convert(data, cls)


__all__ = ["UNSET", "Model", "Unset"]
