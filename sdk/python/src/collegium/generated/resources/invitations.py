"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from uuid import UUID

from ..._core import Call, quoted
from ..._transport import AsyncTransport, SyncTransport
from ..models import AcceptInput, InvitationInput, User


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
            User,
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
            User,
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
