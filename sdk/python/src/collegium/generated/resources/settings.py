"""Generated from the API's document; not to be edited."""

from __future__ import annotations

from typing import Any

from ..._core import Call
from ..._transport import AsyncTransport, SyncTransport
from ..models import SignUpPolicy


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
            SignUpPolicy,
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
            SignUpPolicy,
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
            SignUpPolicy,
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
            SignUpPolicy,
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
