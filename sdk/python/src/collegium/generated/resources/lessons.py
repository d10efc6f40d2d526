"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._transport import AsyncTransport, SyncTransport
from ..models import LessonInput, LessonPatch, LessonSummary, LessonView, ProgressChange


class SyncLessonsResource:
    """`client.lessons`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def complete(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> ProgressChange:
        """Complete a lesson.

        Completes everything in it but its quizzes, which are completed by passing them.

        Needs the permission `progress.write`.
        """
        return self._transport.read(
            Call(
                "lessons.complete",
                "POST",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}/complete",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            ProgressChange,
        )

    def create(
        self,
        course_id: UUID | str,
        body: LessonInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> LessonSummary:
        """Create a lesson.

        Still without activities.

        Needs the permission `courses.update`.
        """
        return self._transport.read(
            Call(
                "lessons.create",
                "POST",
                f"/courses/{quoted(course_id)}/lessons",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            LessonSummary,
        )

    def delete(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a lesson.

        With all that learners did in it.

        Needs the permission `courses.update`.
        """
        self._transport.nothing(
            Call(
                "lessons.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}",
                timeout=timeout,
            ),
        )

    def get(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> LessonView:
        """Get a lesson.

        As a learner reads it: with the content of its activities, quizzes without their answers,
        and how far the caller is.

        Needs the permission `lessons.read`.
        """
        return self._transport.read(
            Call(
                "lessons.get",
                "GET",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}",
                timeout=timeout,
            ),
            LessonView,
        )

    def open(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Open a lesson.

        Notes that the caller is there: they resume there. Done again, it changes nothing.

        Needs the permission `progress.write`.
        """
        self._transport.nothing(
            Call(
                "lessons.open",
                "POST",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}/open",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    def update(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        body: LessonPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> LessonSummary:
        """Change a lesson.

        Renames it or moves it, also to another module.

        Needs the permission `courses.update`.
        """
        return self._transport.read(
            Call(
                "lessons.update",
                "PATCH",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            LessonSummary,
        )


class AsyncLessonsResource:
    """`client.lessons`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def complete(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> ProgressChange:
        """Complete a lesson.

        Completes everything in it but its quizzes, which are completed by passing them.

        Needs the permission `progress.write`.
        """
        return await self._transport.read(
            Call(
                "lessons.complete",
                "POST",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}/complete",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            ProgressChange,
        )

    async def create(
        self,
        course_id: UUID | str,
        body: LessonInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> LessonSummary:
        """Create a lesson.

        Still without activities.

        Needs the permission `courses.update`.
        """
        return await self._transport.read(
            Call(
                "lessons.create",
                "POST",
                f"/courses/{quoted(course_id)}/lessons",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            LessonSummary,
        )

    async def delete(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a lesson.

        With all that learners did in it.

        Needs the permission `courses.update`.
        """
        await self._transport.nothing(
            Call(
                "lessons.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}",
                timeout=timeout,
            ),
        )

    async def get(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> LessonView:
        """Get a lesson.

        As a learner reads it: with the content of its activities, quizzes without their answers,
        and how far the caller is.

        Needs the permission `lessons.read`.
        """
        return await self._transport.read(
            Call(
                "lessons.get",
                "GET",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}",
                timeout=timeout,
            ),
            LessonView,
        )

    async def open(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Open a lesson.

        Notes that the caller is there: they resume there. Done again, it changes nothing.

        Needs the permission `progress.write`.
        """
        await self._transport.nothing(
            Call(
                "lessons.open",
                "POST",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}/open",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    async def update(
        self,
        course_id: UUID | str,
        lesson_id: UUID | str,
        body: LessonPatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> LessonSummary:
        """Change a lesson.

        Renames it or moves it, also to another module.

        Needs the permission `courses.update`.
        """
        return await self._transport.read(
            Call(
                "lessons.update",
                "PATCH",
                f"/courses/{quoted(course_id)}/lessons/{quoted(lesson_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            LessonSummary,
        )
