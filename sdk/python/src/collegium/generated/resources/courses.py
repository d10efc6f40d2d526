"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, File, Progress, quoted
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import Course, CourseInput, CoursePatch, CourseSummary, ImportedCourse


class SyncCoursesResource:
    """`client.courses`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def archive(
        self,
        course_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Archive a course.

        Closes it to newcomers; those who are enrolled keep it. It no longer counts against the plan.

        Needs the permission `courses.publish`.
        """
        return self._transport.read(
            Call(
                "courses.archive",
                "POST",
                f"/courses/{quoted(course_id)}/archive",
                keyed=True,
                idempotency_key=idempotency_key,
                if_match=if_match,
                timeout=timeout,
            ),
            Course,
        )

    def cover(
        self,
        course_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> bytes:
        """Get a course's picture.

        For everybody who may know of the course.

        Needs the permission `catalogue.read`.
        """
        return self._transport.binary(
            Call(
                "courses.cover",
                "GET",
                f"/courses/{quoted(course_id)}/cover",
                timeout=timeout,
            ),
        )

    def create(
        self,
        body: CourseInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Create a course.

        It begins as a draft, and the person who makes it is its instructor.

        Needs the permission `courses.create`.
        """
        return self._transport.read(
            Call(
                "courses.create",
                "POST",
                "/courses",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Course,
        )

    def delete(
        self,
        course_id: UUID | str,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Delete a course.

        With everything in it and all that learners did there. There is no way back: archive it to close it.

        Needs the permission `courses.delete`.
        """
        self._transport.nothing(
            Call(
                "courses.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}",
                if_match=if_match,
                timeout=timeout,
            ),
        )

    def get(
        self,
        course_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> Course:
        """Get a course.

        With its outline: modules, their lessons, and what there is to do in them.

        Needs the permission `catalogue.read`.
        """
        return self._transport.read(
            Call(
                "courses.get",
                "GET",
                f"/courses/{quoted(course_id)}",
                timeout=timeout,
            ),
            Course,
        )

    def import_(
        self,
        file: File,
        *,
        progress: Progress | None = None,
        timeout: float | None = None,
    ) -> ImportedCourse:
        """Import a course.

        The body is an Open edX course archive (OLX) or an archive of Markdown, as `.zip`, `.tar` or
        `.tar.gz`. It becomes a draft. The answer says what was kept, changed and skipped.

        Needs the permission `courses.create`.
        """
        return self._transport.read(
            Call(
                "courses.import",
                "POST",
                "/courses/import",
                file=file,
                progress=progress,
                timeout=timeout,
                repeatable=False,
            ),
            ImportedCourse,
        )

    def list(
        self,
        *,
        q: str | None = None,
        language: str | None = None,
        status: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[CourseSummary]:
        """List courses.

        The newest first. Courses that are not published are listed for those who may see all
        of them, and for those who are enrolled in them.

        Needs the permission `catalogue.read`.
        """
        return self._transport.list(
            Call(
                "courses.list",
                "GET",
                "/courses",
                query={"q": q, "language": language, "status": status, "limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            CourseSummary,
        )

    def publish(
        self,
        course_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Publish a course.

        Opens a draft or an archived course to everybody. A course without lessons cannot be published.

        Needs the permission `courses.publish`.
        """
        return self._transport.read(
            Call(
                "courses.publish",
                "POST",
                f"/courses/{quoted(course_id)}/publish",
                keyed=True,
                idempotency_key=idempotency_key,
                if_match=if_match,
                timeout=timeout,
            ),
            Course,
        )

    def unpublish(
        self,
        course_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Unpublish a course.

        Takes it back to its authors and those already enrolled: it is a draft again.

        Needs the permission `courses.publish`.
        """
        return self._transport.read(
            Call(
                "courses.unpublish",
                "POST",
                f"/courses/{quoted(course_id)}/unpublish",
                keyed=True,
                idempotency_key=idempotency_key,
                if_match=if_match,
                timeout=timeout,
            ),
            Course,
        )

    def update(
        self,
        course_id: UUID | str,
        body: CoursePatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Change a course.

        Its title, slug, summary, language and picture.

        Needs the permission `courses.update`.
        """
        return self._transport.read(
            Call(
                "courses.update",
                "PATCH",
                f"/courses/{quoted(course_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Course,
        )


class AsyncCoursesResource:
    """`client.courses`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def archive(
        self,
        course_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Archive a course.

        Closes it to newcomers; those who are enrolled keep it. It no longer counts against the plan.

        Needs the permission `courses.publish`.
        """
        return await self._transport.read(
            Call(
                "courses.archive",
                "POST",
                f"/courses/{quoted(course_id)}/archive",
                keyed=True,
                idempotency_key=idempotency_key,
                if_match=if_match,
                timeout=timeout,
            ),
            Course,
        )

    async def cover(
        self,
        course_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> bytes:
        """Get a course's picture.

        For everybody who may know of the course.

        Needs the permission `catalogue.read`.
        """
        return await self._transport.binary(
            Call(
                "courses.cover",
                "GET",
                f"/courses/{quoted(course_id)}/cover",
                timeout=timeout,
            ),
        )

    async def create(
        self,
        body: CourseInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Create a course.

        It begins as a draft, and the person who makes it is its instructor.

        Needs the permission `courses.create`.
        """
        return await self._transport.read(
            Call(
                "courses.create",
                "POST",
                "/courses",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            Course,
        )

    async def delete(
        self,
        course_id: UUID | str,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Delete a course.

        With everything in it and all that learners did there. There is no way back: archive it to close it.

        Needs the permission `courses.delete`.
        """
        await self._transport.nothing(
            Call(
                "courses.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}",
                if_match=if_match,
                timeout=timeout,
            ),
        )

    async def get(
        self,
        course_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> Course:
        """Get a course.

        With its outline: modules, their lessons, and what there is to do in them.

        Needs the permission `catalogue.read`.
        """
        return await self._transport.read(
            Call(
                "courses.get",
                "GET",
                f"/courses/{quoted(course_id)}",
                timeout=timeout,
            ),
            Course,
        )

    async def import_(
        self,
        file: File,
        *,
        progress: Progress | None = None,
        timeout: float | None = None,
    ) -> ImportedCourse:
        """Import a course.

        The body is an Open edX course archive (OLX) or an archive of Markdown, as `.zip`, `.tar` or
        `.tar.gz`. It becomes a draft. The answer says what was kept, changed and skipped.

        Needs the permission `courses.create`.
        """
        return await self._transport.read(
            Call(
                "courses.import",
                "POST",
                "/courses/import",
                file=file,
                progress=progress,
                timeout=timeout,
                repeatable=False,
            ),
            ImportedCourse,
        )

    def list(
        self,
        *,
        q: str | None = None,
        language: str | None = None,
        status: str | None = None,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[CourseSummary]:
        """List courses.

        The newest first. Courses that are not published are listed for those who may see all
        of them, and for those who are enrolled in them.

        Needs the permission `catalogue.read`.
        """
        return self._transport.list(
            Call(
                "courses.list",
                "GET",
                "/courses",
                query={"q": q, "language": language, "status": status, "limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            CourseSummary,
        )

    async def publish(
        self,
        course_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Publish a course.

        Opens a draft or an archived course to everybody. A course without lessons cannot be published.

        Needs the permission `courses.publish`.
        """
        return await self._transport.read(
            Call(
                "courses.publish",
                "POST",
                f"/courses/{quoted(course_id)}/publish",
                keyed=True,
                idempotency_key=idempotency_key,
                if_match=if_match,
                timeout=timeout,
            ),
            Course,
        )

    async def unpublish(
        self,
        course_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Unpublish a course.

        Takes it back to its authors and those already enrolled: it is a draft again.

        Needs the permission `courses.publish`.
        """
        return await self._transport.read(
            Call(
                "courses.unpublish",
                "POST",
                f"/courses/{quoted(course_id)}/unpublish",
                keyed=True,
                idempotency_key=idempotency_key,
                if_match=if_match,
                timeout=timeout,
            ),
            Course,
        )

    async def update(
        self,
        course_id: UUID | str,
        body: CoursePatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Course:
        """Change a course.

        Its title, slug, summary, language and picture.

        Needs the permission `courses.update`.
        """
        return await self._transport.read(
            Call(
                "courses.update",
                "PATCH",
                f"/courses/{quoted(course_id)}",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            Course,
        )
