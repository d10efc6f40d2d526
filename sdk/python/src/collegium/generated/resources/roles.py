"""Generated from the API's document; not to be edited."""

from __future__ import annotations


from ..._core import Call, quoted
from ..._transport import AsyncTransport, SyncTransport
from ..models import Role, RoleInput, RolePatch, Roles


class SyncRolesResource:
    """`client.roles`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def create(
        self,
        body: RoleInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Role:
        """Define a role.

        Nobody puts a permission into it that they do not have.

        Needs the permission `roles.update`.
        """
        return self._transport.read(
            Call(
                "roles.create",
                "POST",
                "/roles",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Role,
        )

    def delete(
        self,
        role: str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a role.

        Whoever has it has it no more. One that somebody has in a course cannot be deleted.

        Needs the permission `roles.update`.
        """
        self._transport.nothing(
            Call(
                "roles.delete",
                "DELETE",
                f"/roles/{quoted(role)}",
                timeout=timeout,
            ),
        )

    def get(
        self,
        role: str,
        *,
        timeout: float | None = None,
    ) -> Role:
        """Get a role.

        By its name.

        Needs the permission `roles.read`.
        """
        return self._transport.read(
            Call(
                "roles.get",
                "GET",
                f"/roles/{quoted(role)}",
                timeout=timeout,
            ),
            Role,
        )

    def list(
        self,
        *,
        timeout: float | None = None,
    ) -> Roles:
        """List roles.

        All of them; a university has few.

        Needs the permission `roles.read`.
        """
        return self._transport.read(
            Call(
                "roles.list",
                "GET",
                "/roles",
                timeout=timeout,
            ),
            Roles,
        )

    def update(
        self,
        role: str,
        body: RolePatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Role:
        """Change a role.

        In force on every node within a second. What owners and administrators may do cannot be
        changed.

        Needs the permission `roles.update`.
        """
        return self._transport.read(
            Call(
                "roles.update",
                "PATCH",
                f"/roles/{quoted(role)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Role,
        )


class AsyncRolesResource:
    """`client.roles`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        body: RoleInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Role:
        """Define a role.

        Nobody puts a permission into it that they do not have.

        Needs the permission `roles.update`.
        """
        return await self._transport.read(
            Call(
                "roles.create",
                "POST",
                "/roles",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Role,
        )

    async def delete(
        self,
        role: str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a role.

        Whoever has it has it no more. One that somebody has in a course cannot be deleted.

        Needs the permission `roles.update`.
        """
        await self._transport.nothing(
            Call(
                "roles.delete",
                "DELETE",
                f"/roles/{quoted(role)}",
                timeout=timeout,
            ),
        )

    async def get(
        self,
        role: str,
        *,
        timeout: float | None = None,
    ) -> Role:
        """Get a role.

        By its name.

        Needs the permission `roles.read`.
        """
        return await self._transport.read(
            Call(
                "roles.get",
                "GET",
                f"/roles/{quoted(role)}",
                timeout=timeout,
            ),
            Role,
        )

    async def list(
        self,
        *,
        timeout: float | None = None,
    ) -> Roles:
        """List roles.

        All of them; a university has few.

        Needs the permission `roles.read`.
        """
        return await self._transport.read(
            Call(
                "roles.list",
                "GET",
                "/roles",
                timeout=timeout,
            ),
            Roles,
        )

    async def update(
        self,
        role: str,
        body: RolePatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Role:
        """Change a role.

        In force on every node within a second. What owners and administrators may do cannot be
        changed.

        Needs the permission `roles.update`.
        """
        return await self._transport.read(
            Call(
                "roles.update",
                "PATCH",
                f"/roles/{quoted(role)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Role,
        )
