"""Generated from the API's document; not to be edited."""

from __future__ import annotations


from ..._core import Call
from ..._transport import AsyncTransport, SyncTransport
from ..models import GraphqlQuery, GraphqlResult


class SyncGraphqlResource:
    """`client.graphql`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def query(
        self,
        body: GraphqlQuery,
        *,
        timeout: float | None = None,
    ) -> GraphqlResult:
        """Ask by GraphQL.

        Reads several things at once, and of each what is asked for. The schema tells about itself by
        introspection; what a field needs is what the operation needs that reads the same. Errors carry
        the codes of problems in `extensions.code`. Nothing can be changed this way.
        """
        return self._transport.read(
            Call(
                "graphql.query",
                "POST",
                "/graphql",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            GraphqlResult,
        )


class AsyncGraphqlResource:
    """`client.graphql`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def query(
        self,
        body: GraphqlQuery,
        *,
        timeout: float | None = None,
    ) -> GraphqlResult:
        """Ask by GraphQL.

        Reads several things at once, and of each what is asked for. The schema tells about itself by
        introspection; what a field needs is what the operation needs that reads the same. Errors carry
        the codes of problems in `extensions.code`. Nothing can be changed this way.
        """
        return await self._transport.read(
            Call(
                "graphql.query",
                "POST",
                "/graphql",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            GraphqlResult,
        )
