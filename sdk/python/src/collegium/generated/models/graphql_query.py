from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class GraphqlQuery(Model):
    """A query."""

    extensions: Any | Unset = UNSET
    """`persistedQuery`: `version` 1 and `sha256Hash`, the document's SHA-256 in hexadecimal digits."""

    operation_name: None | str | Unset = field(name="operationName", default=UNSET)
    """Which of the document's operations; needed if it has several."""

    query: None | str | Unset = UNSET
    """The document, at most 32 KiB. It may be left out if `extensions` names one that was sent before."""

    variables: Any | Unset = UNSET
    """The values of its variables, by name."""
