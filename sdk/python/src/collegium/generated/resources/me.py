"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from typing import Any

from ..._core import Call, File, Progress
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import (
    CodeInput,
    EmailChangeInput,
    MyCourse,
    PasswordInput,
    ProfilePatch,
    ProofInput,
    RecoveryCodes,
    SecondFactor,
    SecondFactorEnrolment,
    User,
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
            RecoveryCodes,
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
            MyCourse,
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
            SecondFactorEnrolment,
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
            User,
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
            SecondFactor,
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
            RecoveryCodes,
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
            User,
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
            RecoveryCodes,
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
            MyCourse,
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
            SecondFactorEnrolment,
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
            User,
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
            SecondFactor,
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
            RecoveryCodes,
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
            User,
        )
