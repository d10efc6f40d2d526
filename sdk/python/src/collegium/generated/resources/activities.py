"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._transport import AsyncTransport, SyncTransport
from ..models import Activity, ActivityInput, ActivityPatch, ProgressChange


class SyncActivitiesResource:
    """`client.activities`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def complete(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> ProgressChange:
        """Complete an activity.

        Notes that the caller did it. Done again, it changes nothing. A quiz is completed by passing it.

        Needs the permission `progress.write`.
        """
        return self._transport.read(
            Call(
                "activities.complete",
                "POST",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}/complete",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            ProgressChange,
        )

    def create(
        self,
        course_id: UUID | str,
        body: ActivityInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Activity:
        """Create an activity.

        HTML is sanitised: what could act in a reader's name is left out.

        Needs the permission `courses.update`.
        """
        return self._transport.read(
            Call(
                "activities.create",
                "POST",
                f"/courses/{quoted(course_id)}/activities",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Activity,
        )

    def delete(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete an activity.

        With all that learners did in it.

        Needs the permission `courses.update`.
        """
        self._transport.nothing(
            Call(
                "activities.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}",
                timeout=timeout,
            ),
        )

    def get(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> Activity:
        """Get an activity for editing.

        As its authors wrote it; a quiz with its right answers. Learners read the lesson.

        Needs the permission `courses.update`.
        """
        return self._transport.read(
            Call(
                "activities.get",
                "GET",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}",
                timeout=timeout,
            ),
            Activity,
        )

    def update(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        body: ActivityPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Activity:
        """Change an activity.

        Changes or moves it. What learners did stays with it.

        Needs the permission `courses.update`.
        """
        return self._transport.read(
            Call(
                "activities.update",
                "PATCH",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Activity,
        )


class AsyncActivitiesResource:
    """`client.activities`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def complete(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> ProgressChange:
        """Complete an activity.

        Notes that the caller did it. Done again, it changes nothing. A quiz is completed by passing it.

        Needs the permission `progress.write`.
        """
        return await self._transport.read(
            Call(
                "activities.complete",
                "POST",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}/complete",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            ProgressChange,
        )

    async def create(
        self,
        course_id: UUID | str,
        body: ActivityInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Activity:
        """Create an activity.

        HTML is sanitised: what could act in a reader's name is left out.

        Needs the permission `courses.update`.
        """
        return await self._transport.read(
            Call(
                "activities.create",
                "POST",
                f"/courses/{quoted(course_id)}/activities",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Activity,
        )

    async def delete(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete an activity.

        With all that learners did in it.

        Needs the permission `courses.update`.
        """
        await self._transport.nothing(
            Call(
                "activities.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}",
                timeout=timeout,
            ),
        )

    async def get(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> Activity:
        """Get an activity for editing.

        As its authors wrote it; a quiz with its right answers. Learners read the lesson.

        Needs the permission `courses.update`.
        """
        return await self._transport.read(
            Call(
                "activities.get",
                "GET",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}",
                timeout=timeout,
            ),
            Activity,
        )

    async def update(
        self,
        course_id: UUID | str,
        activity_id: UUID | str,
        body: ActivityPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Activity:
        """Change an activity.

        Changes or moves it. What learners did stays with it.

        Needs the permission `courses.update`.
        """
        return await self._transport.read(
            Call(
                "activities.update",
                "PATCH",
                f"/courses/{quoted(course_id)}/activities/{quoted(activity_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Activity,
        )
