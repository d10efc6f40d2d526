"""Generated from the API's document; not to be edited."""

from __future__ import annotations


from ..._core import Call
from ..._transport import AsyncTransport, SyncTransport
from ..models import Permissions


class SyncPermissionsResource:
    """`client.permissions`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        timeout: float | None = None,
    ) -> Permissions:
        """List permissions.

        Everything that a role can carry.

        Needs the permission `roles.read`.
        """
        return self._transport.read(
            Call(
                "permissions.list",
                "GET",
                "/permissions",
                timeout=timeout,
            ),
            Permissions,
        )


class AsyncPermissionsResource:
    """`client.permissions`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list(
        self,
        *,
        timeout: float | None = None,
    ) -> Permissions:
        """List permissions.

        Everything that a role can carry.

        Needs the permission `roles.read`.
        """
        return await self._transport.read(
            Call(
                "permissions.list",
                "GET",
                "/permissions",
                timeout=timeout,
            ),
            Permissions,
        )
