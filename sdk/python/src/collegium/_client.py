"""The two clients."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import httpx

from ._core import BASE_URL, Event, Settings
from ._transport import AsyncTransport, SyncTransport
from .generated.resources import BASE_PATH, AsyncResources, SyncResources


def _settings(
    base_url: str,
    api_key: str | Callable[[], str] | None,
    timeout: float,
    max_retries: int,
    max_retry_after: float,
    headers: Mapping[str, str] | None,
    on_event: Callable[[Event], None] | None,
) -> Settings:
    base_url = base_url.rstrip("/")
    if not base_url.endswith(BASE_PATH):
        base_url += BASE_PATH
    return Settings(base_url, api_key, timeout, max_retries, max_retry_after, headers or {}, on_event)


class Client(SyncResources):
    """For threads. `with Client(…) as client:` closes its connections at the end."""

    def __init__(
        self,
        base_url: str = BASE_URL,
        api_key: str | Callable[[], str] | None = None,
        *,
        timeout: float = 60.0,
        max_retries: int = 3,
        max_retry_after: float = 60.0,
        headers: Mapping[str, str] | None = None,
        on_event: Callable[[Event], None] | None = None,
        http: httpx.Client | None = None,
    ) -> None:
        """
        `base_url` is the address of your university's portal. `api_key` takes a person's access
        token as well, and a function is asked before each try. `timeout` (seconds) is for each
        step of a try; a server that wants a pause longer than `max_retry_after` is not waited for.
        Waiting for a turn within the rate limit does not count as one of `max_retries` while it
        adds up to no more than that, unless `max_retries` is 0.
        `http` is used instead of a client of our own, and is yours to close.
        """
        self._http = http or httpx.Client()
        self._owned = http is None
        settings = _settings(base_url, api_key, timeout, max_retries, max_retry_after, headers, on_event)
        super().__init__(SyncTransport(settings, self._http))

    def close(self) -> None:
        """Closes the connections."""
        if self._owned:
            self._http.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClient(AsyncResources):
    """For asyncio. `async with AsyncClient(…) as client:` closes its connections at the end."""

    def __init__(
        self,
        base_url: str = BASE_URL,
        api_key: str | Callable[[], str] | None = None,
        *,
        timeout: float = 60.0,
        max_retries: int = 3,
        max_retry_after: float = 60.0,
        headers: Mapping[str, str] | None = None,
        on_event: Callable[[Event], None] | None = None,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        """The same as for :class:`Client`."""
        self._http = http or httpx.AsyncClient()
        self._owned = http is None
        settings = _settings(base_url, api_key, timeout, max_retries, max_retry_after, headers, on_event)
        super().__init__(AsyncTransport(settings, self._http))

    async def close(self) -> None:
        """Closes the connections."""
        if self._owned:
            await self._http.aclose()

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
