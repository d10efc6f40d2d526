"""Generated from the API's document; not to be edited."""

from __future__ import annotations


from ..._core import Call
from ..._transport import AsyncTransport, SyncTransport
from ..models import EmailInput, PasswordResetInput, SignUpInput, TokenInput


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
