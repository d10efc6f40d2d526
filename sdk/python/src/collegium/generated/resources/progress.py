"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._transport import AsyncTransport, SyncTransport
from ..models import CourseProgress


class SyncProgressResource:
    """`client.progress`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def get(
        self,
        course_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> CourseProgress:
        """Get one's progress in a course.

        How far the caller is, lesson by lesson, and where to go on.

        For a person with an access token; not for API keys.
        """
        return self._transport.read(
            Call(
                "progress.get",
                "GET",
                f"/courses/{quoted(course_id)}/progress",
                timeout=timeout,
            ),
            CourseProgress,
        )


class AsyncProgressResource:
    """`client.progress`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get(
        self,
        course_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> CourseProgress:
        """Get one's progress in a course.

        How far the caller is, lesson by lesson, and where to go on.

        For a person with an access token; not for API keys.
        """
        return await self._transport.read(
            Call(
                "progress.get",
                "GET",
                f"/courses/{quoted(course_id)}/progress",
                timeout=timeout,
            ),
            CourseProgress,
        )
