from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class GraphqlError(Model):
    """What went wrong in one place of a query."""

    extensions: GraphqlErrorExtensions
    """What programs may rely on in an error."""

    message: str
    """What happened, for people."""

    locations: list[GraphqlLocation] | None | Unset = UNSET
    """Where in the query."""

    path: list[Any] | None | Unset = UNSET
    """Which field of the answer: names and, in lists, numbers from zero."""


from ..models.graphql_error_extensions import GraphqlErrorExtensions  # noqa: E402
from ..models.graphql_location import GraphqlLocation  # noqa: E402
