"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import WebhookDelivery, WebhookDeliveryDetail


class SyncWebhookDeliveriesResource:
    """`client.webhook_deliveries`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def get(
        self,
        webhook_id: UUID | str,
        delivery_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> WebhookDeliveryDetail:
        """Get a delivery.

        With the event as it is sent and every attempt.

        Needs the permission `webhooks.read`.
        """
        return self._transport.read(
            Call(
                "webhook_deliveries.get",
                "GET",
                f"/webhooks/{quoted(webhook_id)}/deliveries/{quoted(delivery_id)}",
                timeout=timeout,
            ),
            WebhookDeliveryDetail,
        )

    def list(
        self,
        webhook_id: UUID | str,
        *,
        status: str | None = None,
        event_type: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[WebhookDelivery]:
        """List deliveries.

        The newest first. What is finished is kept for 30 days.

        Needs the permission `webhooks.read`.
        """
        return self._transport.list(
            Call(
                "webhook_deliveries.list",
                "GET",
                f"/webhooks/{quoted(webhook_id)}/deliveries",
                query={"status": status, "event_type": event_type, "limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            WebhookDelivery,
        )

    def replay(
        self,
        webhook_id: UUID | str,
        delivery_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> WebhookDelivery:
        """Replay a delivery.

        The same event is sent again, with the same `webhook-id`, as a delivery of its own.

        Needs the permission `webhooks.manage`.
        """
        return self._transport.read(
            Call(
                "webhook_deliveries.replay",
                "POST",
                f"/webhooks/{quoted(webhook_id)}/deliveries/{quoted(delivery_id)}/replay",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            WebhookDelivery,
        )


class AsyncWebhookDeliveriesResource:
    """`client.webhook_deliveries`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get(
        self,
        webhook_id: UUID | str,
        delivery_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> WebhookDeliveryDetail:
        """Get a delivery.

        With the event as it is sent and every attempt.

        Needs the permission `webhooks.read`.
        """
        return await self._transport.read(
            Call(
                "webhook_deliveries.get",
                "GET",
                f"/webhooks/{quoted(webhook_id)}/deliveries/{quoted(delivery_id)}",
                timeout=timeout,
            ),
            WebhookDeliveryDetail,
        )

    def list(
        self,
        webhook_id: UUID | str,
        *,
        status: str | None = None,
        event_type: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[WebhookDelivery]:
        """List deliveries.

        The newest first. What is finished is kept for 30 days.

        Needs the permission `webhooks.read`.
        """
        return self._transport.list(
            Call(
                "webhook_deliveries.list",
                "GET",
                f"/webhooks/{quoted(webhook_id)}/deliveries",
                query={"status": status, "event_type": event_type, "limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            WebhookDelivery,
        )

    async def replay(
        self,
        webhook_id: UUID | str,
        delivery_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> WebhookDelivery:
        """Replay a delivery.

        The same event is sent again, with the same `webhook-id`, as a delivery of its own.

        Needs the permission `webhooks.manage`.
        """
        return await self._transport.read(
            Call(
                "webhook_deliveries.replay",
                "POST",
                f"/webhooks/{quoted(webhook_id)}/deliveries/{quoted(delivery_id)}/replay",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            WebhookDelivery,
        )
