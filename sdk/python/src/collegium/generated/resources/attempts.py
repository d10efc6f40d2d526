"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ..._core import Call, quoted
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import Attempt, AttemptInput, SubmittedAttempt


class SyncAttemptsResource:
    """`client.attempts`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def create(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        body: AttemptInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> SubmittedAttempt:
        """Submit an attempt at a quiz.

        It is marked at once and kept. A single choice, a text or a number gives all points or none. Of
        several right choices each one made gives an equal part of the points and each wrong one takes
        such a part away, never below nothing. Any number of attempts may be made; passed stays passed.

        Needs the permission `progress.write`.
        """
        return self._transport.read(
            Call(
                "attempts.create",
                "POST",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}/attempts",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            SubmittedAttempt,
        )

    def list(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[Attempt]:
        """List one's attempts at a quiz.

        The caller's own, the latest first.

        Needs the permission `progress.write`.
        """
        return self._transport.list(
            Call(
                "attempts.list",
                "GET",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}/attempts",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            Attempt,
        )


class AsyncAttemptsResource:
    """`client.attempts`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        body: AttemptInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> SubmittedAttempt:
        """Submit an attempt at a quiz.

        It is marked at once and kept. A single choice, a text or a number gives all points or none. Of
        several right choices each one made gives an equal part of the points and each wrong one takes
        such a part away, never below nothing. Any number of attempts may be made; passed stays passed.

        Needs the permission `progress.write`.
        """
        return await self._transport.read(
            Call(
                "attempts.create",
                "POST",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}/attempts",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            SubmittedAttempt,
        )

    def list(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[Attempt]:
        """List one's attempts at a quiz.

        The caller's own, the latest first.

        Needs the permission `progress.write`.
        """
        return self._transport.list(
            Call(
                "attempts.list",
                "GET",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}/attempts",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            Attempt,
        )
