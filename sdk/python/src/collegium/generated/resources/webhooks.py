"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import (
    IssuedWebhook,
    Recovery,
    RecoveryInput,
    RotatedSecret,
    RotationInput,
    WebhookDeliveryDetail,
    WebhookEndpoint,
    WebhookInput,
    WebhookPatch,
)


class SyncWebhooksResource:
    """`client.webhooks`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def create(
        self,
        body: WebhookInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> IssuedWebhook:
        """Create a webhook.

        Events from now on are sent there by `POST`, signed as Standard Webhooks says. A receiver
        answers with any 2xx within 15 seconds. Else the event is sent again with growing pauses
        for three days. An event may come twice, with the same `webhook-id`; events of one
        `subject` come in order. The secret is in this answer and never again.

        Needs the permission `webhooks.manage`.
        """
        return self._transport.read(
            Call(
                "webhooks.create",
                "POST",
                "/webhooks",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            IssuedWebhook,
        )

    def delete(
        self,
        webhook_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a webhook.

        With all its deliveries; nothing is sent there any more.

        Needs the permission `webhooks.manage`.
        """
        self._transport.nothing(
            Call(
                "webhooks.delete",
                "DELETE",
                f"/webhooks/{quoted(webhook_id)}",
                timeout=timeout,
            ),
        )

    def get(
        self,
        webhook_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> WebhookEndpoint:
        """Get a webhook.

        Without its secret, which nobody can see again.

        Needs the permission `webhooks.read`.
        """
        return self._transport.read(
            Call(
                "webhooks.get",
                "GET",
                f"/webhooks/{quoted(webhook_id)}",
                timeout=timeout,
            ),
            WebhookEndpoint,
        )

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[WebhookEndpoint]:
        """List webhooks.

        The newest first.

        Needs the permission `webhooks.read`.
        """
        return self._transport.list(
            Call(
                "webhooks.list",
                "GET",
                "/webhooks",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            WebhookEndpoint,
        )

    def recover(
        self,
        webhook_id: UUID | str,
        body: RecoveryInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Recovery:
        """Replay dead letters.

        Those that nothing was delivered of since, in the order of their events, whatever else
        is on its way.

        Needs the permission `webhooks.manage`.
        """
        return self._transport.read(
            Call(
                "webhooks.recover",
                "POST",
                f"/webhooks/{quoted(webhook_id)}/recover",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Recovery,
        )

    def rotate_secret(
        self,
        webhook_id: UUID | str,
        body: RotationInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> RotatedSecret:
        """Rotate a webhook's secret.

        For a while events are signed by the old secret and the new one, so that the receiver can
        change over without a gap. The new secret is in this answer and never again.

        Needs the permission `webhooks.manage`.
        """
        return self._transport.read(
            Call(
                "webhooks.rotate_secret",
                "POST",
                f"/webhooks/{quoted(webhook_id)}/rotate-secret",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            RotatedSecret,
        )

    def test(
        self,
        webhook_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> WebhookDeliveryDetail:
        """Test a webhook.

        Sends an event of type `webhook.test` there, once and now, even to one that is disabled,
        and says how that went.

        Needs the permission `webhooks.manage`.
        """
        return self._transport.read(
            Call(
                "webhooks.test",
                "POST",
                f"/webhooks/{quoted(webhook_id)}/test",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            WebhookDeliveryDetail,
        )

    def update(
        self,
        webhook_id: UUID | str,
        body: WebhookPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> WebhookEndpoint:
        """Change a webhook.

        While it is disabled no events are kept for it; those that were on their way wait for
        30 days. One at which nothing arrives for three days is disabled by itself.

        Needs the permission `webhooks.manage`.
        """
        return self._transport.read(
            Call(
                "webhooks.update",
                "PATCH",
                f"/webhooks/{quoted(webhook_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            WebhookEndpoint,
        )


class AsyncWebhooksResource:
    """`client.webhooks`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        body: WebhookInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> IssuedWebhook:
        """Create a webhook.

        Events from now on are sent there by `POST`, signed as Standard Webhooks says. A receiver
        answers with any 2xx within 15 seconds. Else the event is sent again with growing pauses
        for three days. An event may come twice, with the same `webhook-id`; events of one
        `subject` come in order. The secret is in this answer and never again.

        Needs the permission `webhooks.manage`.
        """
        return await self._transport.read(
            Call(
                "webhooks.create",
                "POST",
                "/webhooks",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            IssuedWebhook,
        )

    async def delete(
        self,
        webhook_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a webhook.

        With all its deliveries; nothing is sent there any more.

        Needs the permission `webhooks.manage`.
        """
        await self._transport.nothing(
            Call(
                "webhooks.delete",
                "DELETE",
                f"/webhooks/{quoted(webhook_id)}",
                timeout=timeout,
            ),
        )

    async def get(
        self,
        webhook_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> WebhookEndpoint:
        """Get a webhook.

        Without its secret, which nobody can see again.

        Needs the permission `webhooks.read`.
        """
        return await self._transport.read(
            Call(
                "webhooks.get",
                "GET",
                f"/webhooks/{quoted(webhook_id)}",
                timeout=timeout,
            ),
            WebhookEndpoint,
        )

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[WebhookEndpoint]:
        """List webhooks.

        The newest first.

        Needs the permission `webhooks.read`.
        """
        return self._transport.list(
            Call(
                "webhooks.list",
                "GET",
                "/webhooks",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            WebhookEndpoint,
        )

    async def recover(
        self,
        webhook_id: UUID | str,
        body: RecoveryInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Recovery:
        """Replay dead letters.

        Those that nothing was delivered of since, in the order of their events, whatever else
        is on its way.

        Needs the permission `webhooks.manage`.
        """
        return await self._transport.read(
            Call(
                "webhooks.recover",
                "POST",
                f"/webhooks/{quoted(webhook_id)}/recover",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Recovery,
        )

    async def rotate_secret(
        self,
        webhook_id: UUID | str,
        body: RotationInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> RotatedSecret:
        """Rotate a webhook's secret.

        For a while events are signed by the old secret and the new one, so that the receiver can
        change over without a gap. The new secret is in this answer and never again.

        Needs the permission `webhooks.manage`.
        """
        return await self._transport.read(
            Call(
                "webhooks.rotate_secret",
                "POST",
                f"/webhooks/{quoted(webhook_id)}/rotate-secret",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            RotatedSecret,
        )

    async def test(
        self,
        webhook_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> WebhookDeliveryDetail:
        """Test a webhook.

        Sends an event of type `webhook.test` there, once and now, even to one that is disabled,
        and says how that went.

        Needs the permission `webhooks.manage`.
        """
        return await self._transport.read(
            Call(
                "webhooks.test",
                "POST",
                f"/webhooks/{quoted(webhook_id)}/test",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            WebhookDeliveryDetail,
        )

    async def update(
        self,
        webhook_id: UUID | str,
        body: WebhookPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> WebhookEndpoint:
        """Change a webhook.

        While it is disabled no events are kept for it; those that were on their way wait for
        30 days. One at which nothing arrives for three days is disabled by itself.

        Needs the permission `webhooks.manage`.
        """
        return await self._transport.read(
            Call(
                "webhooks.update",
                "PATCH",
                f"/webhooks/{quoted(webhook_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            WebhookEndpoint,
        )
