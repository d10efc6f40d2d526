"""Generated from the API's document; not to be edited."""

from __future__ import annotations


from ..._core import Call
from ..._transport import AsyncTransport, SyncTransport
from ..models import SigningKey


class SyncSigningKeysResource:
    """`client.signing_keys`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def rotate(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> SigningKey:
        """Rotate the signing key.

        Access tokens are signed by a new key from now on; those of the old one stay good until
        they end. This is also done by itself from time to time.

        Needs the permission `settings.update`.
        """
        return self._transport.read(
            Call(
                "signing_keys.rotate",
                "POST",
                "/signing-keys/rotate",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            SigningKey,
        )


class AsyncSigningKeysResource:
    """`client.signing_keys`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def rotate(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> SigningKey:
        """Rotate the signing key.

        Access tokens are signed by a new key from now on; those of the old one stay good until
        they end. This is also done by itself from time to time.

        Needs the permission `settings.update`.
        """
        return await self._transport.read(
            Call(
                "signing_keys.rotate",
                "POST",
                "/signing-keys/rotate",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            SigningKey,
        )
