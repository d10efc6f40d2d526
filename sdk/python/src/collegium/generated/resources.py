"""Made by `make sdk` from openapi/released/tenant.json; not to be edited."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from .._core import Call, File, Progress, quoted
from .._paging import AsyncList, SyncList
from .._transport import AsyncTransport, SyncTransport
from .models import (
    AcceptInput,
    Activity,
    ActivityInput,
    ActivityPatch,
    ApiKey,
    ApiKeyInput,
    Attempt,
    AttemptInput,
    AuditEntry,
    CodeInput,
    Course,
    CourseFile,
    CourseInput,
    CoursePatch,
    CourseProgress,
    CourseSummary,
    EmailChangeInput,
    EmailInput,
    Enrolment,
    EnrolmentInput,
    EnrolmentPatch,
    EnrolmentRow,
    ImportedCourse,
    InvitationInput,
    IssuedApiKey,
    LessonInput,
    LessonPatch,
    LessonSummary,
    LessonView,
    Module,
    ModuleInput,
    ModulePatch,
    MyCourse,
    PasswordInput,
    PasswordResetInput,
    Permissions,
    ProfilePatch,
    ProgressChange,
    ProofInput,
    RecoveryCodes,
    RefreshInput,
    Role,
    RoleInput,
    RolePatch,
    Roles,
    SecondFactor,
    SecondFactorEnrolment,
    Sessions,
    SignInInput,
    SignUpInput,
    SignUpPolicy,
    SubmittedAttempt,
    TokenInput,
    Tokens,
    User,
    UserPatch,
)


class SyncAccountsResource:
    """`client.accounts`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def confirm_email_change(
        self,
        body: TokenInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Confirm a new address.

        By the link of the letter to the new address; see `me.change_email`.
        """
        self._transport.nothing(
            Call(
                "accounts.confirm_email_change",
                "POST",
                "/email-changes/confirm",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    def request_password_reset(
        self,
        body: EmailInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Ask to reset a password.

        Sends a letter with a link that works for an hour; at most once a minute for an address.
        """
        self._transport.nothing(
            Call(
                "accounts.request_password_reset",
                "POST",
                "/password-resets",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    def resend_verification(
        self,
        body: EmailInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Send the verifying letter again.

        At most once a minute for an address.
        """
        self._transport.nothing(
            Call(
                "accounts.resend_verification",
                "POST",
                "/sign-up/resend",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    def reset_password(
        self,
        body: PasswordResetInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Reset a password.

        By the link of the letter. Ends all sessions of the account.
        """
        self._transport.nothing(
            Call(
                "accounts.reset_password",
                "POST",
                "/password-resets/complete",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    def sign_up(
        self,
        body: SignUpInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Sign up.

        Makes an account if the university takes sign-ups from this address, and sends a letter
        with a link that verifies it. Whoever has the address already gets a letter that says so.
        """
        self._transport.nothing(
            Call(
                "accounts.sign_up",
                "POST",
                "/sign-up",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    def verify_email(
        self,
        body: TokenInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Verify an address.

        By the link of the letter that signing up sent.
        """
        self._transport.nothing(
            Call(
                "accounts.verify_email",
                "POST",
                "/sign-up/verify",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )


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
            ProgressChange.from_dict,
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
            Activity.from_dict,
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
            Activity.from_dict,
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
            Activity.from_dict,
        )


class SyncApiKeysResource:
    """`client.api_keys`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def create(
        self,
        body: ApiKeyInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> IssuedApiKey:
        """Create an API key.

        Its secret is in this answer and never again.

        Needs the permission `api_keys.manage`.
        """
        return self._transport.read(
            Call(
                "api_keys.create",
                "POST",
                "/api-keys",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            IssuedApiKey.from_dict,
        )

    def delete(
        self,
        key_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Revoke an API key.

        It is refused from now on.

        Needs the permission `api_keys.manage`.
        """
        self._transport.nothing(
            Call(
                "api_keys.delete",
                "DELETE",
                f"/api-keys/{quoted(key_id)}",
                timeout=timeout,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[ApiKey]:
        """List API keys.

        Also those that have ended; the newest first.

        Needs the permission `api_keys.read`.
        """
        return self._transport.list(
            Call(
                "api_keys.list",
                "GET",
                "/api-keys",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            ApiKey.from_dict,
        )


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
            SubmittedAttempt.from_dict,
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
            Attempt.from_dict,
        )


class SyncAuditLogResource:
    """`client.audit_log`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[AuditEntry]:
        """List the audit log.

        Who did what to what, when and from where; the newest first. Nobody can change it.

        Needs the permission `audit.read`.
        """
        return self._transport.list(
            Call(
                "audit_log.list",
                "GET",
                "/audit-log",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            AuditEntry.from_dict,
        )


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
            Course.from_dict,
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
            Course.from_dict,
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
            Course.from_dict,
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
            ImportedCourse.from_dict,
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
            CourseSummary.from_dict,
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
            Course.from_dict,
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
            Course.from_dict,
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
            Course.from_dict,
        )


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
            Enrolment.from_dict,
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
            Enrolment.from_dict,
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
            EnrolmentRow.from_dict,
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
            Enrolment.from_dict,
        )


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
            CourseFile.from_dict,
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
            CourseFile.from_dict,
        )


class SyncInvitationsResource:
    """`client.invitations`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def accept(
        self,
        body: AcceptInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Accept an invitation.

        By the link of the letter; sign in afterwards.
        """
        self._transport.nothing(
            Call(
                "invitations.accept",
                "POST",
                "/invitations/accept",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    def create(
        self,
        body: InvitationInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> User:
        """Invite a person.

        Sends a letter with a link that works for a week. The person is listed among the users with
        status `invited`.

        Needs the permission `users.invite`.
        """
        return self._transport.read(
            Call(
                "invitations.create",
                "POST",
                "/invitations",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            User.from_dict,
        )

    def delete(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Take back an invitation.

        One that was accepted cannot be taken back.

        Needs the permission `users.invite`.
        """
        self._transport.nothing(
            Call(
                "invitations.delete",
                "DELETE",
                f"/invitations/{quoted(user_id)}",
                timeout=timeout,
            ),
        )

    def resend(
        self,
        user_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Send an invitation again.

        The link before works no more.

        Needs the permission `users.invite`.
        """
        self._transport.nothing(
            Call(
                "invitations.resend",
                "POST",
                f"/invitations/{quoted(user_id)}/resend",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )


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
            ProgressChange.from_dict,
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
            LessonSummary.from_dict,
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
            LessonView.from_dict,
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
            LessonSummary.from_dict,
        )


class SyncMeResource:
    """`client.me`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def change_email(
        self,
        body: EmailChangeInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Ask for another address.

        It holds when the link in a letter to it is followed.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "me.change_email",
                "PUT",
                "/me/email",
                body=body.to_dict(),
                timeout=timeout,
            ),
        )

    def change_password(
        self,
        body: PasswordInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Change one's password.

        Ends all other sessions.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "me.change_password",
                "PUT",
                "/me/password",
                body=body.to_dict(),
                timeout=timeout,
            ),
        )

    def confirm_second_factor(
        self,
        body: CodeInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> RecoveryCodes:
        """Confirm an authenticator app.

        From now on signing in takes a code. Gives recovery codes.

        For a person with an access token; not for API keys.
        """
        return self._transport.read(
            Call(
                "me.confirm_second_factor",
                "POST",
                "/me/second-factor/confirm",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            RecoveryCodes.from_dict,
        )

    def courses(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[MyCourse]:
        """List one's courses.

        Those the caller is enrolled in, with how far they are and where to go on; the latest first.

        For a person with an access token; not for API keys.
        """
        return self._transport.list(
            Call(
                "me.courses",
                "GET",
                "/me/courses",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            MyCourse.from_dict,
        )

    def delete_avatar(
        self,
        *,
        timeout: float | None = None,
    ) -> None:
        """Remove one's picture.

        Initials are shown instead.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "me.delete_avatar",
                "DELETE",
                "/me/avatar",
                timeout=timeout,
            ),
        )

    def enrol_second_factor(
        self,
        body: ProofInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> SecondFactorEnrolment:
        """Set up an authenticator app.

        It counts from when a code of it is confirmed.

        For a person with an access token; not for API keys.
        """
        return self._transport.read(
            Call(
                "me.enrol_second_factor",
                "POST",
                "/me/second-factor",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            SecondFactorEnrolment.from_dict,
        )

    def erase(
        self,
        body: ProofInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Erase oneself.

        Name and address are overwritten; progress, sessions and picture are deleted. There is
        no way back. The last owner cannot go.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "me.erase",
                "POST",
                "/me/erase",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    def export(
        self,
        *,
        timeout: float | None = None,
    ) -> Any:
        """Export one's data.

        Everything that is kept about the person, as JSON.

        For a person with an access token; not for API keys.
        """
        return self._transport.json(
            Call(
                "me.export",
                "GET",
                "/me/export",
                timeout=timeout,
            ),
        )

    def get(
        self,
        *,
        timeout: float | None = None,
    ) -> User:
        """Get oneself.

        The profile of the person whose session asks.

        For a person with an access token; not for API keys.
        """
        return self._transport.read(
            Call(
                "me.get",
                "GET",
                "/me",
                timeout=timeout,
            ),
            User.from_dict,
        )

    def get_avatar(
        self,
        *,
        timeout: float | None = None,
    ) -> bytes:
        """Get one's picture.

        As it is shown to others.

        For a person with an access token; not for API keys.
        """
        return self._transport.binary(
            Call(
                "me.get_avatar",
                "GET",
                "/me/avatar",
                timeout=timeout,
            ),
        )

    def get_second_factor(
        self,
        *,
        timeout: float | None = None,
    ) -> SecondFactor:
        """Get one's second factor.

        Whether signing in takes a code.

        For a person with an access token; not for API keys.
        """
        return self._transport.read(
            Call(
                "me.get_second_factor",
                "GET",
                "/me/second-factor",
                timeout=timeout,
            ),
            SecondFactor.from_dict,
        )

    def remove_second_factor(
        self,
        body: ProofInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Remove the authenticator app.

        Signing in takes no code any more.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "me.remove_second_factor",
                "POST",
                "/me/second-factor/remove",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    def renew_recovery_codes(
        self,
        body: ProofInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> RecoveryCodes:
        """Get new recovery codes.

        The old ones work no more.

        For a person with an access token; not for API keys.
        """
        return self._transport.read(
            Call(
                "me.renew_recovery_codes",
                "POST",
                "/me/recovery-codes",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            RecoveryCodes.from_dict,
        )

    def set_avatar(
        self,
        file: File,
        *,
        progress: Progress | None = None,
        timeout: float | None = None,
    ) -> None:
        """Set one's picture.

        The body is a PNG, JPEG or WebP file of at most 1 MB. It is drawn anew as 256 by 256 pixels.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "me.set_avatar",
                "PUT",
                "/me/avatar",
                file=file,
                progress=progress,
                timeout=timeout,
            ),
        )

    def update(
        self,
        body: ProfilePatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> User:
        """Change one's profile.

        Name, language and time zone.

        For a person with an access token; not for API keys.
        """
        return self._transport.read(
            Call(
                "me.update",
                "PATCH",
                "/me",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            User.from_dict,
        )


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
            Module.from_dict,
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
            Module.from_dict,
        )


class SyncPermissionsResource:
    """`client.permissions`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        timeout: float | None = None,
    ) -> Permissions:
        """List permissions.

        Everything that a role can carry.

        Needs the permission `roles.read`.
        """
        return self._transport.read(
            Call(
                "permissions.list",
                "GET",
                "/permissions",
                timeout=timeout,
            ),
            Permissions.from_dict,
        )


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
            CourseProgress.from_dict,
        )


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
            Role.from_dict,
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
            Role.from_dict,
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
            Roles.from_dict,
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
            Role.from_dict,
        )


class SyncSessionsResource:
    """`client.sessions`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def create(
        self,
        body: SignInInput,
        *,
        timeout: float | None = None,
    ) -> Tokens:
        """Sign in.

        An unknown address and a wrong password get the same answer. After five failures the next
        attempt must wait, longer each time.
        """
        return self._transport.read(
            Call(
                "sessions.create",
                "POST",
                "/sessions",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            Tokens.from_dict,
        )

    def delete(
        self,
        session_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Sign out somewhere.

        Tokens and cookies of the session are refused from now on.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "sessions.delete",
                "DELETE",
                f"/sessions/{quoted(session_id)}",
                timeout=timeout,
            ),
        )

    def list(
        self,
        *,
        timeout: float | None = None,
    ) -> Sessions:
        """List one's sessions.

        Where one is signed in, the newest first.

        For a person with an access token; not for API keys.
        """
        return self._transport.read(
            Call(
                "sessions.list",
                "GET",
                "/sessions",
                timeout=timeout,
            ),
            Sessions.from_dict,
        )

    def refresh(
        self,
        body: RefreshInput,
        *,
        timeout: float | None = None,
    ) -> Tokens:
        """Refresh tokens.

        Each refresh token works once and gives the next. One that comes twice was stolen, so the
        whole session ends.
        """
        return self._transport.read(
            Call(
                "sessions.refresh",
                "POST",
                "/sessions/refresh",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            Tokens.from_dict,
        )

    def sign_out(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Sign out here.

        Ends the session that asks.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "sessions.sign_out",
                "POST",
                "/sessions/current/sign-out",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    def sign_out_others(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Sign out everywhere else.

        Ends all sessions but the one that asks.

        For a person with an access token; not for API keys.
        """
        self._transport.nothing(
            Call(
                "sessions.sign_out_others",
                "POST",
                "/sessions/others/sign-out",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )


class SyncSettingsResource:
    """`client.settings`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def get_sign_up(
        self,
        *,
        timeout: float | None = None,
    ) -> SignUpPolicy:
        """Get who may sign up.

        Until it is chosen, people join by invitation.

        Needs the permission `settings.read`.
        """
        return self._transport.read(
            Call(
                "settings.get_sign_up",
                "GET",
                "/settings/sign-up",
                timeout=timeout,
            ),
            SignUpPolicy.from_dict,
        )

    def get_theme(
        self,
        *,
        timeout: float | None = None,
    ) -> Any:
        """Get the branding.

        Design tokens of the portal; `null` at version 0 until they are chosen.

        Needs the permission `settings.read`.
        """
        return self._transport.json(
            Call(
                "settings.get_theme",
                "GET",
                "/settings/theme",
                timeout=timeout,
            ),
        )

    def set_sign_up(
        self,
        body: SignUpPolicy,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> SignUpPolicy:
        """Choose who may sign up.

        People who have an account already keep it.

        Needs the permission `settings.update`.
        """
        return self._transport.read(
            Call(
                "settings.set_sign_up",
                "PUT",
                "/settings/sign-up",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            SignUpPolicy.from_dict,
        )

    def set_theme(
        self,
        body: Any,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Any:
        """Change the branding.

        Colours that could not be read on each other are corrected.

        Needs the permission `settings.update`.
        """
        return self._transport.json(
            Call(
                "settings.set_theme",
                "PUT",
                "/settings/theme",
                body=body,
                if_match=if_match,
                timeout=timeout,
            ),
        )


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
            User.from_dict,
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
            User.from_dict,
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
            User.from_dict,
        )


class SyncResources:
    """What a client can call."""

    def __init__(self, transport: SyncTransport) -> None:
        self.accounts = SyncAccountsResource(transport)
        self.activities = SyncActivitiesResource(transport)
        self.api_keys = SyncApiKeysResource(transport)
        self.attempts = SyncAttemptsResource(transport)
        self.audit_log = SyncAuditLogResource(transport)
        self.courses = SyncCoursesResource(transport)
        self.enrolments = SyncEnrolmentsResource(transport)
        self.files = SyncFilesResource(transport)
        self.invitations = SyncInvitationsResource(transport)
        self.lessons = SyncLessonsResource(transport)
        self.me = SyncMeResource(transport)
        self.modules = SyncModulesResource(transport)
        self.permissions = SyncPermissionsResource(transport)
        self.progress = SyncProgressResource(transport)
        self.roles = SyncRolesResource(transport)
        self.sessions = SyncSessionsResource(transport)
        self.settings = SyncSettingsResource(transport)
        self.users = SyncUsersResource(transport)


class AsyncAccountsResource:
    """`client.accounts`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def confirm_email_change(
        self,
        body: TokenInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Confirm a new address.

        By the link of the letter to the new address; see `me.change_email`.
        """
        await self._transport.nothing(
            Call(
                "accounts.confirm_email_change",
                "POST",
                "/email-changes/confirm",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    async def request_password_reset(
        self,
        body: EmailInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Ask to reset a password.

        Sends a letter with a link that works for an hour; at most once a minute for an address.
        """
        await self._transport.nothing(
            Call(
                "accounts.request_password_reset",
                "POST",
                "/password-resets",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    async def resend_verification(
        self,
        body: EmailInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Send the verifying letter again.

        At most once a minute for an address.
        """
        await self._transport.nothing(
            Call(
                "accounts.resend_verification",
                "POST",
                "/sign-up/resend",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    async def reset_password(
        self,
        body: PasswordResetInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Reset a password.

        By the link of the letter. Ends all sessions of the account.
        """
        await self._transport.nothing(
            Call(
                "accounts.reset_password",
                "POST",
                "/password-resets/complete",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    async def sign_up(
        self,
        body: SignUpInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Sign up.

        Makes an account if the university takes sign-ups from this address, and sends a letter
        with a link that verifies it. Whoever has the address already gets a letter that says so.
        """
        await self._transport.nothing(
            Call(
                "accounts.sign_up",
                "POST",
                "/sign-up",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    async def verify_email(
        self,
        body: TokenInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Verify an address.

        By the link of the letter that signing up sent.
        """
        await self._transport.nothing(
            Call(
                "accounts.verify_email",
                "POST",
                "/sign-up/verify",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
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
            ProgressChange.from_dict,
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
            Activity.from_dict,
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
            Activity.from_dict,
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
            Activity.from_dict,
        )


class AsyncApiKeysResource:
    """`client.api_keys`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        body: ApiKeyInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> IssuedApiKey:
        """Create an API key.

        Its secret is in this answer and never again.

        Needs the permission `api_keys.manage`.
        """
        return await self._transport.read(
            Call(
                "api_keys.create",
                "POST",
                "/api-keys",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            IssuedApiKey.from_dict,
        )

    async def delete(
        self,
        key_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Revoke an API key.

        It is refused from now on.

        Needs the permission `api_keys.manage`.
        """
        await self._transport.nothing(
            Call(
                "api_keys.delete",
                "DELETE",
                f"/api-keys/{quoted(key_id)}",
                timeout=timeout,
            ),
        )

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[ApiKey]:
        """List API keys.

        Also those that have ended; the newest first.

        Needs the permission `api_keys.read`.
        """
        return self._transport.list(
            Call(
                "api_keys.list",
                "GET",
                "/api-keys",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            ApiKey.from_dict,
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
            SubmittedAttempt.from_dict,
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
            Attempt.from_dict,
        )


class AsyncAuditLogResource:
    """`client.audit_log`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[AuditEntry]:
        """List the audit log.

        Who did what to what, when and from where; the newest first. Nobody can change it.

        Needs the permission `audit.read`.
        """
        return self._transport.list(
            Call(
                "audit_log.list",
                "GET",
                "/audit-log",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            AuditEntry.from_dict,
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
            Course.from_dict,
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
            Course.from_dict,
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
            Course.from_dict,
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
            ImportedCourse.from_dict,
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
            CourseSummary.from_dict,
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
            Course.from_dict,
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
            Course.from_dict,
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
            Course.from_dict,
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
            Enrolment.from_dict,
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
            Enrolment.from_dict,
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
            EnrolmentRow.from_dict,
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
            Enrolment.from_dict,
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
            CourseFile.from_dict,
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
            CourseFile.from_dict,
        )


class AsyncInvitationsResource:
    """`client.invitations`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def accept(
        self,
        body: AcceptInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Accept an invitation.

        By the link of the letter; sign in afterwards.
        """
        await self._transport.nothing(
            Call(
                "invitations.accept",
                "POST",
                "/invitations/accept",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
        )

    async def create(
        self,
        body: InvitationInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> User:
        """Invite a person.

        Sends a letter with a link that works for a week. The person is listed among the users with
        status `invited`.

        Needs the permission `users.invite`.
        """
        return await self._transport.read(
            Call(
                "invitations.create",
                "POST",
                "/invitations",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            User.from_dict,
        )

    async def delete(
        self,
        user_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Take back an invitation.

        One that was accepted cannot be taken back.

        Needs the permission `users.invite`.
        """
        await self._transport.nothing(
            Call(
                "invitations.delete",
                "DELETE",
                f"/invitations/{quoted(user_id)}",
                timeout=timeout,
            ),
        )

    async def resend(
        self,
        user_id: UUID | str,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Send an invitation again.

        The link before works no more.

        Needs the permission `users.invite`.
        """
        await self._transport.nothing(
            Call(
                "invitations.resend",
                "POST",
                f"/invitations/{quoted(user_id)}/resend",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
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
            ProgressChange.from_dict,
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
            LessonSummary.from_dict,
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
            LessonView.from_dict,
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
            LessonSummary.from_dict,
        )


class AsyncMeResource:
    """`client.me`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def change_email(
        self,
        body: EmailChangeInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Ask for another address.

        It holds when the link in a letter to it is followed.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "me.change_email",
                "PUT",
                "/me/email",
                body=body.to_dict(),
                timeout=timeout,
            ),
        )

    async def change_password(
        self,
        body: PasswordInput,
        *,
        timeout: float | None = None,
    ) -> None:
        """Change one's password.

        Ends all other sessions.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "me.change_password",
                "PUT",
                "/me/password",
                body=body.to_dict(),
                timeout=timeout,
            ),
        )

    async def confirm_second_factor(
        self,
        body: CodeInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> RecoveryCodes:
        """Confirm an authenticator app.

        From now on signing in takes a code. Gives recovery codes.

        For a person with an access token; not for API keys.
        """
        return await self._transport.read(
            Call(
                "me.confirm_second_factor",
                "POST",
                "/me/second-factor/confirm",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            RecoveryCodes.from_dict,
        )

    def courses(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[MyCourse]:
        """List one's courses.

        Those the caller is enrolled in, with how far they are and where to go on; the latest first.

        For a person with an access token; not for API keys.
        """
        return self._transport.list(
            Call(
                "me.courses",
                "GET",
                "/me/courses",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            MyCourse.from_dict,
        )

    async def delete_avatar(
        self,
        *,
        timeout: float | None = None,
    ) -> None:
        """Remove one's picture.

        Initials are shown instead.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "me.delete_avatar",
                "DELETE",
                "/me/avatar",
                timeout=timeout,
            ),
        )

    async def enrol_second_factor(
        self,
        body: ProofInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> SecondFactorEnrolment:
        """Set up an authenticator app.

        It counts from when a code of it is confirmed.

        For a person with an access token; not for API keys.
        """
        return await self._transport.read(
            Call(
                "me.enrol_second_factor",
                "POST",
                "/me/second-factor",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            SecondFactorEnrolment.from_dict,
        )

    async def erase(
        self,
        body: ProofInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Erase oneself.

        Name and address are overwritten; progress, sessions and picture are deleted. There is
        no way back. The last owner cannot go.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "me.erase",
                "POST",
                "/me/erase",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    async def export(
        self,
        *,
        timeout: float | None = None,
    ) -> Any:
        """Export one's data.

        Everything that is kept about the person, as JSON.

        For a person with an access token; not for API keys.
        """
        return await self._transport.json(
            Call(
                "me.export",
                "GET",
                "/me/export",
                timeout=timeout,
            ),
        )

    async def get(
        self,
        *,
        timeout: float | None = None,
    ) -> User:
        """Get oneself.

        The profile of the person whose session asks.

        For a person with an access token; not for API keys.
        """
        return await self._transport.read(
            Call(
                "me.get",
                "GET",
                "/me",
                timeout=timeout,
            ),
            User.from_dict,
        )

    async def get_avatar(
        self,
        *,
        timeout: float | None = None,
    ) -> bytes:
        """Get one's picture.

        As it is shown to others.

        For a person with an access token; not for API keys.
        """
        return await self._transport.binary(
            Call(
                "me.get_avatar",
                "GET",
                "/me/avatar",
                timeout=timeout,
            ),
        )

    async def get_second_factor(
        self,
        *,
        timeout: float | None = None,
    ) -> SecondFactor:
        """Get one's second factor.

        Whether signing in takes a code.

        For a person with an access token; not for API keys.
        """
        return await self._transport.read(
            Call(
                "me.get_second_factor",
                "GET",
                "/me/second-factor",
                timeout=timeout,
            ),
            SecondFactor.from_dict,
        )

    async def remove_second_factor(
        self,
        body: ProofInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Remove the authenticator app.

        Signing in takes no code any more.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "me.remove_second_factor",
                "POST",
                "/me/second-factor/remove",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    async def renew_recovery_codes(
        self,
        body: ProofInput,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> RecoveryCodes:
        """Get new recovery codes.

        The old ones work no more.

        For a person with an access token; not for API keys.
        """
        return await self._transport.read(
            Call(
                "me.renew_recovery_codes",
                "POST",
                "/me/recovery-codes",
                body=body.to_dict(),
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
            RecoveryCodes.from_dict,
        )

    async def set_avatar(
        self,
        file: File,
        *,
        progress: Progress | None = None,
        timeout: float | None = None,
    ) -> None:
        """Set one's picture.

        The body is a PNG, JPEG or WebP file of at most 1 MB. It is drawn anew as 256 by 256 pixels.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "me.set_avatar",
                "PUT",
                "/me/avatar",
                file=file,
                progress=progress,
                timeout=timeout,
            ),
        )

    async def update(
        self,
        body: ProfilePatch,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> User:
        """Change one's profile.

        Name, language and time zone.

        For a person with an access token; not for API keys.
        """
        return await self._transport.read(
            Call(
                "me.update",
                "PATCH",
                "/me",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            User.from_dict,
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
            Module.from_dict,
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
            Module.from_dict,
        )


class AsyncPermissionsResource:
    """`client.permissions`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list(
        self,
        *,
        timeout: float | None = None,
    ) -> Permissions:
        """List permissions.

        Everything that a role can carry.

        Needs the permission `roles.read`.
        """
        return await self._transport.read(
            Call(
                "permissions.list",
                "GET",
                "/permissions",
                timeout=timeout,
            ),
            Permissions.from_dict,
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
            CourseProgress.from_dict,
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
            Role.from_dict,
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
            Role.from_dict,
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
            Roles.from_dict,
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
            Role.from_dict,
        )


class AsyncSessionsResource:
    """`client.sessions`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def create(
        self,
        body: SignInInput,
        *,
        timeout: float | None = None,
    ) -> Tokens:
        """Sign in.

        An unknown address and a wrong password get the same answer. After five failures the next
        attempt must wait, longer each time.
        """
        return await self._transport.read(
            Call(
                "sessions.create",
                "POST",
                "/sessions",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            Tokens.from_dict,
        )

    async def delete(
        self,
        session_id: UUID | str,
        *,
        timeout: float | None = None,
    ) -> None:
        """Sign out somewhere.

        Tokens and cookies of the session are refused from now on.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "sessions.delete",
                "DELETE",
                f"/sessions/{quoted(session_id)}",
                timeout=timeout,
            ),
        )

    async def list(
        self,
        *,
        timeout: float | None = None,
    ) -> Sessions:
        """List one's sessions.

        Where one is signed in, the newest first.

        For a person with an access token; not for API keys.
        """
        return await self._transport.read(
            Call(
                "sessions.list",
                "GET",
                "/sessions",
                timeout=timeout,
            ),
            Sessions.from_dict,
        )

    async def refresh(
        self,
        body: RefreshInput,
        *,
        timeout: float | None = None,
    ) -> Tokens:
        """Refresh tokens.

        Each refresh token works once and gives the next. One that comes twice was stolen, so the
        whole session ends.
        """
        return await self._transport.read(
            Call(
                "sessions.refresh",
                "POST",
                "/sessions/refresh",
                body=body.to_dict(),
                timeout=timeout,
                repeatable=False,
            ),
            Tokens.from_dict,
        )

    async def sign_out(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Sign out here.

        Ends the session that asks.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "sessions.sign_out",
                "POST",
                "/sessions/current/sign-out",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )

    async def sign_out_others(
        self,
        *,
        idempotency_key: str | None = None,
        timeout: float | None = None,
    ) -> None:
        """Sign out everywhere else.

        Ends all sessions but the one that asks.

        For a person with an access token; not for API keys.
        """
        await self._transport.nothing(
            Call(
                "sessions.sign_out_others",
                "POST",
                "/sessions/others/sign-out",
                keyed=True,
                idempotency_key=idempotency_key,
                timeout=timeout,
            ),
        )


class AsyncSettingsResource:
    """`client.settings`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def get_sign_up(
        self,
        *,
        timeout: float | None = None,
    ) -> SignUpPolicy:
        """Get who may sign up.

        Until it is chosen, people join by invitation.

        Needs the permission `settings.read`.
        """
        return await self._transport.read(
            Call(
                "settings.get_sign_up",
                "GET",
                "/settings/sign-up",
                timeout=timeout,
            ),
            SignUpPolicy.from_dict,
        )

    async def get_theme(
        self,
        *,
        timeout: float | None = None,
    ) -> Any:
        """Get the branding.

        Design tokens of the portal; `null` at version 0 until they are chosen.

        Needs the permission `settings.read`.
        """
        return await self._transport.json(
            Call(
                "settings.get_theme",
                "GET",
                "/settings/theme",
                timeout=timeout,
            ),
        )

    async def set_sign_up(
        self,
        body: SignUpPolicy,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> SignUpPolicy:
        """Choose who may sign up.

        People who have an account already keep it.

        Needs the permission `settings.update`.
        """
        return await self._transport.read(
            Call(
                "settings.set_sign_up",
                "PUT",
                "/settings/sign-up",
                body=body.to_dict(),
                if_match=if_match,
                timeout=timeout,
            ),
            SignUpPolicy.from_dict,
        )

    async def set_theme(
        self,
        body: Any,
        *,
        if_match: int | str | None = None,
        timeout: float | None = None,
    ) -> Any:
        """Change the branding.

        Colours that could not be read on each other are corrected.

        Needs the permission `settings.update`.
        """
        return await self._transport.json(
            Call(
                "settings.set_theme",
                "PUT",
                "/settings/theme",
                body=body,
                if_match=if_match,
                timeout=timeout,
            ),
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
            User.from_dict,
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
            User.from_dict,
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
            User.from_dict,
        )


class AsyncResources:
    """What a client can call."""

    def __init__(self, transport: AsyncTransport) -> None:
        self.accounts = AsyncAccountsResource(transport)
        self.activities = AsyncActivitiesResource(transport)
        self.api_keys = AsyncApiKeysResource(transport)
        self.attempts = AsyncAttemptsResource(transport)
        self.audit_log = AsyncAuditLogResource(transport)
        self.courses = AsyncCoursesResource(transport)
        self.enrolments = AsyncEnrolmentsResource(transport)
        self.files = AsyncFilesResource(transport)
        self.invitations = AsyncInvitationsResource(transport)
        self.lessons = AsyncLessonsResource(transport)
        self.me = AsyncMeResource(transport)
        self.modules = AsyncModulesResource(transport)
        self.permissions = AsyncPermissionsResource(transport)
        self.progress = AsyncProgressResource(transport)
        self.roles = AsyncRolesResource(transport)
        self.sessions = AsyncSessionsResource(transport)
        self.settings = AsyncSettingsResource(transport)
        self.users = AsyncUsersResource(transport)


BASE_PATH = "/api/v1"
