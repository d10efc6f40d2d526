"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._transport import AsyncTransport, SyncTransport
from ..models import Module, ModuleInput, ModulePatch


class SyncModulesResource:
    """`client.modules`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def create(
        self,
        course_id: UUID | str,
        body: ModuleInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Module:
        """Create a module.

        A part of the course, still without lessons.

        Needs the permission `courses.update`.
        """
        return self._transport.read(
            Call(
                "modules.create",
                "POST",
                f"/courses/{quoted(course_id)}/modules",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Module,
        )

    def delete(
        self,
        course_id: UUID | str,
        module_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a module.

        With its lessons and all that learners did in them.

        Needs the permission `courses.update`.
        """
        self._transport.nothing(
            Call(
                "modules.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/modules/{quoted(module_id)}",
                timeout=timeout,
            ),
        )

    def update(
        self,
        course_id: UUID | str,
        module_id: UUID | str,
        body: ModulePatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Module:
        """Change a module.

        Renames it or moves it in the course.

        Needs the permission `courses.update`.
        """
        return self._transport.read(
            Call(
                "modules.update",
                "PATCH",
                f"/courses/{quoted(course_id)}/modules/{quoted(module_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Module,
        )


class AsyncModulesResource:
    """`client.modules`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        course_id: UUID | str,
        body: ModuleInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Module:
        """Create a module.

        A part of the course, still without lessons.

        Needs the permission `courses.update`.
        """
        return await self._transport.read(
            Call(
                "modules.create",
                "POST",
                f"/courses/{quoted(course_id)}/modules",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Module,
        )

    async def delete(
        self,
        course_id: UUID | str,
        module_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a module.

        With its lessons and all that learners did in them.

        Needs the permission `courses.update`.
        """
        await self._transport.nothing(
            Call(
                "modules.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/modules/{quoted(module_id)}",
                timeout=timeout,
            ),
        )

    async def update(
        self,
        course_id: UUID | str,
        module_id: UUID | str,
        body: ModulePatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Module:
        """Change a module.

        Renames it or moves it in the course.

        Needs the permission `courses.update`.
        """
        return await self._transport.read(
            Call(
                "modules.update",
                "PATCH",
                f"/courses/{quoted(course_id)}/modules/{quoted(module_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Module,
        )
