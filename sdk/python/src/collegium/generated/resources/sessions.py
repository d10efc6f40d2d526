"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import RefreshInput, Session, SignInInput, Tokens


class SyncSessionsResource:
    """`client.sessions`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def create(
        self,
        body: SignInInput,
        *,
        timeout: float | None = None,
    ) -> Tokens:
        """Sign in.

        An unknown address and a wrong password get the same answer. After five failures the next
        attempt must wait, longer each time.
        """
        return self._transport.read(
            Call(
                "sessions.create",
                "POST",
                "/sessions",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            Tokens,
        )

    def delete(
        self,
        session_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Sign out somewhere.

        Tokens and cookies of the session are refused from now on.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "sessions.delete",
                "DELETE",
                f"/sessions/{quoted(session_id)}",
                timeout=timeout,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[Session]:
        """List one's sessions.

        Where one is signed in, the newest first.

        For a person with an access token; not for API keys.
        """
        return self._transport.list(
            Call(
                "sessions.list",
                "GET",
                "/sessions",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            Session,
        )

    def refresh(
        self,
        body: RefreshInput,
        *,
        timeout: float | None = None,
    ) -> Tokens:
        """Refresh tokens.

        Each refresh token works once and gives the next. One that comes twice was stolen, so the
        whole session ends.
        """
        return self._transport.read(
            Call(
                "sessions.refresh",
                "POST",
                "/sessions/refresh",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            Tokens,
        )

    def sign_out(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Sign out here.

        Ends the session that asks.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "sessions.sign_out",
                "POST",
                "/sessions/current/sign-out",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    def sign_out_others(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Sign out everywhere else.

        Ends all sessions but the one that asks.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "sessions.sign_out_others",
                "POST",
                "/sessions/others/sign-out",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )


class AsyncSessionsResource:
    """`client.sessions`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        body: SignInInput,
        *,
        timeout: float | None = None,
    ) -> Tokens:
        """Sign in.

        An unknown address and a wrong password get the same answer. After five failures the next
        attempt must wait, longer each time.
        """
        return await self._transport.read(
            Call(
                "sessions.create",
                "POST",
                "/sessions",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            Tokens,
        )

    async def delete(
        self,
        session_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Sign out somewhere.

        Tokens and cookies of the session are refused from now on.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "sessions.delete",
                "DELETE",
                f"/sessions/{quoted(session_id)}",
                timeout=timeout,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[Session]:
        """List one's sessions.

        Where one is signed in, the newest first.

        For a person with an access token; not for API keys.
        """
        return self._transport.list(
            Call(
                "sessions.list",
                "GET",
                "/sessions",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            Session,
        )

    async def refresh(
        self,
        body: RefreshInput,
        *,
        timeout: float | None = None,
    ) -> Tokens:
        """Refresh tokens.

        Each refresh token works once and gives the next. One that comes twice was stolen, so the
        whole session ends.
        """
        return await self._transport.read(
            Call(
                "sessions.refresh",
                "POST",
                "/sessions/refresh",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            Tokens,
        )

    async def sign_out(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Sign out here.

        Ends the session that asks.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "sessions.sign_out",
                "POST",
                "/sessions/current/sign-out",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    async def sign_out_others(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Sign out everywhere else.

        Ends all sessions but the one that asks.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "sessions.sign_out_others",
                "POST",
                "/sessions/others/sign-out",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )
