"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import ApiKey, ApiKeyInput, IssuedApiKey


class SyncApiKeysResource:
    """`client.api_keys`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def create(
        self,
        body: ApiKeyInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> IssuedApiKey:
        """Create an API key.

        Its secret is in this answer and never again.

        Needs the permission `api_keys.manage`.
        """
        return self._transport.read(
            Call(
                "api_keys.create",
                "POST",
                "/api-keys",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            IssuedApiKey,
        )

    def delete(
        self,
        key_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Revoke an API key.

        It is refused from now on.

        Needs the permission `api_keys.manage`.
        """
        self._transport.nothing(
            Call(
                "api_keys.delete",
                "DELETE",
                f"/api-keys/{quoted(key_id)}",
                timeout=timeout,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[ApiKey]:
        """List API keys.

        Also those that have ended; the newest first.

        Needs the permission `api_keys.read`.
        """
        return self._transport.list(
            Call(
                "api_keys.list",
                "GET",
                "/api-keys",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            ApiKey,
        )


class AsyncApiKeysResource:
    """`client.api_keys`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        body: ApiKeyInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> IssuedApiKey:
        """Create an API key.

        Its secret is in this answer and never again.

        Needs the permission `api_keys.manage`.
        """
        return await self._transport.read(
            Call(
                "api_keys.create",
                "POST",
                "/api-keys",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            IssuedApiKey,
        )

    async def delete(
        self,
        key_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Revoke an API key.

        It is refused from now on.

        Needs the permission `api_keys.manage`.
        """
        await self._transport.nothing(
            Call(
                "api_keys.delete",
                "DELETE",
                f"/api-keys/{quoted(key_id)}",
                timeout=timeout,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[ApiKey]:
        """List API keys.

        Also those that have ended; the newest first.

        Needs the permission `api_keys.read`.
        """
        return self._transport.list(
            Call(
                "api_keys.list",
                "GET",
                "/api-keys",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            ApiKey,
        )
