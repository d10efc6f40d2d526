"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import User, UserPatch


class SyncUsersResource:
    """`client.users`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def erase(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Erase a user.

        Name and address are overwritten; progress, sessions and picture are deleted. There is
        no way back.

        Needs the permission `users.update`.
        """
        self._transport.nothing(
            Call(
                "users.erase",
                "DELETE",
                f"/users/{quoted(user_id)}",
                timeout=timeout,
            ),
        )

    def get(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> User:
        """Get a user.

        By id; an erased person is not there.

        Needs the permission `users.read`.
        """
        return self._transport.read(
            Call(
                "users.get",
                "GET",
                f"/users/{quoted(user_id)}",
                timeout=timeout,
            ),
            User,
        )

    def get_avatar(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> bytes:
        """Get a user's picture.

        A person without one has none.

        Needs the permission `users.read`.
        """
        return self._transport.binary(
            Call(
                "users.get_avatar",
                "GET",
                f"/users/{quoted(user_id)}/avatar",
                timeout=timeout,
            ),
        )

    def list(
        self,
        *,
        q: str | None = None,
        status: str | None = None,
        role: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[User]:
        """List users.

        In the order they came. Erased people are not listed.

        Needs the permission `users.read`.
        """
        return self._transport.list(
            Call(
                "users.list",
                "GET",
                "/users",
                query={"q": q, "status": status, "role": role, "limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            User,
        )

    def reset_second_factor(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Remove a user's authenticator app.

        For a person who has lost it and their recovery codes.

        Needs the permission `users.update`.
        """
        self._transport.nothing(
            Call(
                "users.reset_second_factor",
                "DELETE",
                f"/users/{quoted(user_id)}/second-factor",
                timeout=timeout,
            ),
        )

    def update(
        self,
        user_id: UUID | str,
        body: UserPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> User:
        """Change a user.

        Nobody acts on somebody with more power than they have, and the last owner stays one.

        Needs the permission `users.update`.
        """
        return self._transport.read(
            Call(
                "users.update",
                "PATCH",
                f"/users/{quoted(user_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            User,
        )


class AsyncUsersResource:
    """`client.users`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def erase(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Erase a user.

        Name and address are overwritten; progress, sessions and picture are deleted. There is
        no way back.

        Needs the permission `users.update`.
        """
        await self._transport.nothing(
            Call(
                "users.erase",
                "DELETE",
                f"/users/{quoted(user_id)}",
                timeout=timeout,
            ),
        )

    async def get(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> User:
        """Get a user.

        By id; an erased person is not there.

        Needs the permission `users.read`.
        """
        return await self._transport.read(
            Call(
                "users.get",
                "GET",
                f"/users/{quoted(user_id)}",
                timeout=timeout,
            ),
            User,
        )

    async def get_avatar(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> bytes:
        """Get a user's picture.

        A person without one has none.

        Needs the permission `users.read`.
        """
        return await self._transport.binary(
            Call(
                "users.get_avatar",
                "GET",
                f"/users/{quoted(user_id)}/avatar",
                timeout=timeout,
            ),
        )

    def list(
        self,
        *,
        q: str | None = None,
        status: str | None = None,
        role: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[User]:
        """List users.

        In the order they came. Erased people are not listed.

        Needs the permission `users.read`.
        """
        return self._transport.list(
            Call(
                "users.list",
                "GET",
                "/users",
                query={"q": q, "status": status, "role": role, "limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            User,
        )

    async def reset_second_factor(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Remove a user's authenticator app.

        For a person who has lost it and their recovery codes.

        Needs the permission `users.update`.
        """
        await self._transport.nothing(
            Call(
                "users.reset_second_factor",
                "DELETE",
                f"/users/{quoted(user_id)}/second-factor",
                timeout=timeout,
            ),
        )

    async def update(
        self,
        user_id: UUID | str,
        body: UserPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> User:
        """Change a user.

        Nobody acts on somebody with more power than they have, and the last owner stays one.

        Needs the permission `users.update`.
        """
        return await self._transport.read(
            Call(
                "users.update",
                "PATCH",
                f"/users/{quoted(user_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            User,
        )
