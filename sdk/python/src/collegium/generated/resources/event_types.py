"""Generated from the API's document; not to be edited."""

from __future__ import annotations


from ..._core import Call
from ..._transport import AsyncTransport, SyncTransport
from ..models import EventTypes


class SyncEventTypesResource:
    """`client.event_types`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        timeout: float | None = None,
    ) -> EventTypes:
        """List event types.

        All that webhooks tell of. New ones may come.

        Needs the permission `webhooks.read`.
        """
        return self._transport.read(
            Call(
                "event_types.list",
                "GET",
                "/event-types",
                timeout=timeout,
            ),
            EventTypes,
        )


class AsyncEventTypesResource:
    """`client.event_types`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list(
        self,
        *,
        timeout: float | None = None,
    ) -> EventTypes:
        """List event types.

        All that webhooks tell of. New ones may come.

        Needs the permission `webhooks.read`.
        """
        return await self._transport.read(
            Call(
                "event_types.list",
                "GET",
                "/event-types",
                timeout=timeout,
            ),
            EventTypes,
        )
