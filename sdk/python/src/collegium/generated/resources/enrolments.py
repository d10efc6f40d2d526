"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, Progress, quoted
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import Enrolment, EnrolmentInput, EnrolmentPatch, EnrolmentRow


class SyncEnrolmentsResource:
    """`client.enrolments`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def create(
        self,
        course_id: UUID | str,
        body: EnrolmentInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Enrolment:
        """Enrol somebody.

        In a role that allows no more than the caller holds. Who is enrolled already stays as they are.

        Needs the permission `enrolments.manage`.
        """
        return self._transport.read(
            Call(
                "enrolments.create",
                "POST",
                f"/courses/{quoted(course_id)}/enrolments",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Enrolment,
        )

    def delete(
        self,
        course_id: UUID | str,
        enrolment_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Withdraw somebody.

        Ends an enrolment. Progress is kept.

        Needs the permission `enrolments.manage`.
        """
        self._transport.nothing(
            Call(
                "enrolments.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/enrolments/{quoted(enrolment_id)}",
                timeout=timeout,
            ),
        )

    def join(
        self,
        course_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Enrolment:
        """Enrol oneself.

        As a learner in a published course. Done again, it changes nothing.

        Needs the permission `enrolments.create_own`.
        """
        return self._transport.read(
            Call(
                "enrolments.join",
                "POST",
                f"/courses/{quoted(course_id)}/enrolments/me",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Enrolment,
        )

    def leave(
        self,
        course_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Leave a course.

        Ends the caller's own enrolment. Progress is kept, in case they come back.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "enrolments.leave",
                "DELETE",
                f"/courses/{quoted(course_id)}/enrolments/me",
                timeout=timeout,
            ),
        )

    def list(
        self,
        course_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[EnrolmentRow]:
        """List who is enrolled.

        With how far they are; the earliest first.

        Needs the permission `enrolments.read`.
        """
        return self._transport.list(
            Call(
                "enrolments.list",
                "GET",
                f"/courses/{quoted(course_id)}/enrolments",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            EnrolmentRow,
        )

    def update(
        self,
        course_id: UUID | str,
        enrolment_id: UUID | str,
        body: EnrolmentPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Enrolment:
        """Change an enrolment.

        Gives somebody another role in the course, one that allows no more than the caller holds.

        Needs the permission `enrolments.manage`.
        """
        return self._transport.read(
            Call(
                "enrolments.update",
                "PATCH",
                f"/courses/{quoted(course_id)}/enrolments/{quoted(enrolment_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Enrolment,
        )


class AsyncEnrolmentsResource:
    """`client.enrolments`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        course_id: UUID | str,
        body: EnrolmentInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Enrolment:
        """Enrol somebody.

        In a role that allows no more than the caller holds. Who is enrolled already stays as they are.

        Needs the permission `enrolments.manage`.
        """
        return await self._transport.read(
            Call(
                "enrolments.create",
                "POST",
                f"/courses/{quoted(course_id)}/enrolments",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Enrolment,
        )

    async def delete(
        self,
        course_id: UUID | str,
        enrolment_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Withdraw somebody.

        Ends an enrolment. Progress is kept.

        Needs the permission `enrolments.manage`.
        """
        await self._transport.nothing(
            Call(
                "enrolments.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/enrolments/{quoted(enrolment_id)}",
                timeout=timeout,
            ),
        )

    async def join(
        self,
        course_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Enrolment:
        """Enrol oneself.

        As a learner in a published course. Done again, it changes nothing.

        Needs the permission `enrolments.create_own`.
        """
        return await self._transport.read(
            Call(
                "enrolments.join",
                "POST",
                f"/courses/{quoted(course_id)}/enrolments/me",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Enrolment,
        )

    async def leave(
        self,
        course_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Leave a course.

        Ends the caller's own enrolment. Progress is kept, in case they come back.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "enrolments.leave",
                "DELETE",
                f"/courses/{quoted(course_id)}/enrolments/me",
                timeout=timeout,
            ),
        )

    def list(
        self,
        course_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[EnrolmentRow]:
        """List who is enrolled.

        With how far they are; the earliest first.

        Needs the permission `enrolments.read`.
        """
        return self._transport.list(
            Call(
                "enrolments.list",
                "GET",
                f"/courses/{quoted(course_id)}/enrolments",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            EnrolmentRow,
        )

    async def update(
        self,
        course_id: UUID | str,
        enrolment_id: UUID | str,
        body: EnrolmentPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Enrolment:
        """Change an enrolment.

        Gives somebody another role in the course, one that allows no more than the caller holds.

        Needs the permission `enrolments.manage`.
        """
        return await self._transport.read(
            Call(
                "enrolments.update",
                "PATCH",
                f"/courses/{quoted(course_id)}/enrolments/{quoted(enrolment_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Enrolment,
        )
