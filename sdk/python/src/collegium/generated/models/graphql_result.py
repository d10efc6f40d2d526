from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class GraphqlResult(Model):
    """What came of a query."""

    data: Any | Unset = UNSET
    """What was asked for, in the shape of the query; a field that failed is null. Absent if
    nothing was done."""

    errors: list[GraphqlError] | None | Unset = UNSET
    """What went wrong; absent if nothing did."""


from ..models.graphql_error import GraphqlError  # noqa: E402
