from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class GraphqlErrorExtensions(Model):
    """What programs may rely on in an error."""

    code: str
    """The same codes that problems have."""

    request_id: str
    """The request, also in `X-Request-Id` and the logs."""

    errors: list[GraphqlArgumentError] | None | Unset = UNSET
    """What is wrong with which argument."""

    retry_after: int | None | Unset = UNSET
    """Seconds after which to ask again."""


from ..models.graphql_argument_error import GraphqlArgumentError  # noqa: E402
