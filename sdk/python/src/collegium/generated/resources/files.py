"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, File, Progress, quoted
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import CourseFile


class SyncFilesResource:
    """`client.files`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def delete(
        self,
        course_id: UUID | str,
        file_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a file.

        Pages that show it will show that it is missing.

        Needs the permission `courses.update`.
        """
        self._transport.nothing(
            Call(
                "files.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/files/{quoted(file_id)}",
                timeout=timeout,
            ),
        )

    def download(
        self,
        course_id: UUID | str,
        file_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> bytes:
        """Download a file.

        In its own media type; pictures, PDF, video and audio to be shown in place, the rest to be saved.

        Needs the permission `lessons.read`.
        """
        return self._transport.binary(
            Call(
                "files.download",
                "GET",
                f"/courses/{quoted(course_id)}/files/{quoted(file_id)}/content",
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
    ) -> SyncList[CourseFile]:
        """List a course's files.

        By path.

        Needs the permission `lessons.read`.
        """
        return self._transport.list(
            Call(
                "files.list",
                "GET",
                f"/courses/{quoted(course_id)}/files",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            CourseFile,
        )

    def upload(
        self,
        course_id: UUID | str,
        file: File,
        *,
        path: str,
        progress: Progress | None = None,
        timeout: float | None = None,
    ) -> CourseFile:
        """Upload a file.

        The body is the file, at most 512 MiB. A file that has the path already is replaced. Pictures,
        video, audio, documents and archives are taken; what the content is must agree with the name.

        Needs the permission `courses.update`.
        """
        return self._transport.read(
            Call(
                "files.upload",
                "POST",
                f"/courses/{quoted(course_id)}/files",
                file=file,
                query={"path": path},
                progress=progress,
                timeout=timeout,
                repeatable=False,
            ),
            CourseFile,
        )


class AsyncFilesResource:
    """`client.files`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def delete(
        self,
        course_id: UUID | str,
        file_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Delete a file.

        Pages that show it will show that it is missing.

        Needs the permission `courses.update`.
        """
        await self._transport.nothing(
            Call(
                "files.delete",
                "DELETE",
                f"/courses/{quoted(course_id)}/files/{quoted(file_id)}",
                timeout=timeout,
            ),
        )

    async def download(
        self,
        course_id: UUID | str,
        file_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> bytes:
        """Download a file.

        In its own media type; pictures, PDF, video and audio to be shown in place, the rest to be saved.

        Needs the permission `lessons.read`.
        """
        return await self._transport.binary(
            Call(
                "files.download",
                "GET",
                f"/courses/{quoted(course_id)}/files/{quoted(file_id)}/content",
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
    ) -> AsyncList[CourseFile]:
        """List a course's files.

        By path.

        Needs the permission `lessons.read`.
        """
        return self._transport.list(
            Call(
                "files.list",
                "GET",
                f"/courses/{quoted(course_id)}/files",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            CourseFile,
        )

    async def upload(
        self,
        course_id: UUID | str,
        file: File,
        *,
        path: str,
        progress: Progress | None = None,
        timeout: float | None = None,
    ) -> CourseFile:
        """Upload a file.

        The body is the file, at most 512 MiB. A file that has the path already is replaced. Pictures,
        video, audio, documents and archives are taken; what the content is must agree with the name.

        Needs the permission `courses.update`.
        """
        return await self._transport.read(
            Call(
                "files.upload",
                "POST",
                f"/courses/{quoted(course_id)}/files",
                file=file,
                query={"path": path},
                progress=progress,
                timeout=timeout,
                repeatable=False,
            ),
            CourseFile,
        )
