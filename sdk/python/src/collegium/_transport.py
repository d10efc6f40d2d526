"""Sends calls with httpx: once for threads, once for asyncio, by the same rules."""

from __future__ import annotations

import asyncio
import dataclasses
import functools
import time
from collections.abc import AsyncIterator
from typing import Any, TypeVar

import httpx
import msgspec

from ._core import Call, Retries, Settings
from ._errors import Answer, ConnectionFailedError, SdkError, TimedOutError, UnreadableError, read_answer
from ._paging import AsyncList, Page, SyncList
from .generated.errors import error_of

T = TypeVar("T")


class _Attempts:
    """The tries of one call: what to send, and whether to send it again."""

    def __init__(self, call: Call, settings: Settings, base: httpx.URL) -> None:
        self.call = call
        self.settings = settings
        self.url = settings.base_url + call.path
        # The path is quoted already: httpx would parse the whole address each time.
        self.target = base.copy_with(raw_path=base.raw_path + call.path.encode())
        self.retries = Retries(call, settings)
        self.attempt = 0
        self.started = 0.0

    def arguments(self) -> dict[str, Any]:
        """For `httpx.Client.build_request`."""
        event = self.call.event("request", self.url, self.attempt)
        event.headers = self.call.headers(self.settings)
        self.settings.tell(event)
        self.started = time.monotonic()
        # Only what the caller asked for limits an upload: it takes as long as it is large.
        default = None if self.call.file is not None else self.settings.timeout
        arguments: dict[str, Any] = {
            "method": self.call.method,
            "url": self.target,
            "params": self.call.parameters(),
            "headers": event.headers,
            "timeout": default if self.call.timeout is None else self.call.timeout,
        }
        if self.call.body is not None:
            arguments["json"] = self.call.body
        return arguments

    def answered(self, response: httpx.Response) -> float | None:
        """None if it is done, else seconds until the next try; or raises the problem."""
        event = self.call.event("response", self.url, self.attempt)
        event.status = response.status_code
        event.request_id = response.headers.get("x-request-id", "")
        event.seconds = time.monotonic() - self.started
        self.settings.tell(event)
        if response.is_success:
            return None
        answer: Answer = read_answer(response.status_code, response.headers, response.content)
        pause = self.retries.after_refusal(answer)
        if pause is None:
            raise self._failed(error_of(answer))
        return self._again(pause)

    def lost(self, cause: httpx.TransportError) -> float:
        """Seconds until the next try; or raises what became of it."""
        error: SdkError
        if isinstance(cause, httpx.TimeoutException):
            error = TimedOutError(f"{self.url}: no answer in time")
        else:
            error = ConnectionFailedError(f"{self.url}: no answer: {cause}")
        self._failed(error)
        pause = self.retries.after_loss()
        if pause is None:
            raise error from cause
        return self._again(pause)

    def _failed(self, error: SdkError) -> SdkError:
        event = self.call.event("failure", self.url, self.attempt)
        event.error = error
        event.seconds = time.monotonic() - self.started
        self.settings.tell(event)
        return error

    def _again(self, pause: float) -> float:
        event = self.call.event("retry", self.url, self.attempt)
        event.seconds = pause
        self.settings.tell(event)
        self.attempt += 1
        return pause


@functools.cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def _decoded(response: httpx.Response, kind: Any) -> Any:
    try:
        return _decoder(kind).decode(response.content)
    except msgspec.DecodeError as error:
        raise UnreadableError(response.headers.get("x-request-id", ""), error) from error


def _with_cursor(call: Call, cursor: str | None) -> Call:
    return call if cursor is None else dataclasses.replace(call, query={**call.query, "cursor": cursor})


class SyncTransport:
    """For threads."""

    def __init__(self, settings: Settings, http: httpx.Client) -> None:
        self._settings = settings
        self._base = httpx.URL(settings.base_url)
        self._http = http

    def list(self, call: Call, item: type[T]) -> SyncList[T]:
        def load(cursor: str | None) -> Page[T]:
            page: Page[T] = _decoded(self._send(_with_cursor(call, cursor)), Page[item])  # type: ignore[valid-type]
            return page

        return SyncList(load)

    def read(self, call: Call, kind: type[T]) -> T:
        answer: T = _decoded(self._send(call), kind)
        return answer

    def json(self, call: Call) -> Any:
        return _decoded(self._send(call), Any)

    def binary(self, call: Call) -> bytes:
        return self._send(call).content

    def nothing(self, call: Call) -> None:
        self._send(call)

    def _send(self, call: Call) -> httpx.Response:
        attempts = _Attempts(call, self._settings, self._base)
        while True:
            content = None if call.file is None else call.chunks()
            try:
                response = self._http.request(**attempts.arguments(), content=content)
            except httpx.TransportError as error:
                pause = attempts.lost(error)
            else:
                again = attempts.answered(response)
                if again is None:
                    return response
                pause = again
            time.sleep(pause)


class AsyncTransport:
    """For asyncio; a cancelled task ends its call."""

    def __init__(self, settings: Settings, http: httpx.AsyncClient) -> None:
        self._settings = settings
        self._base = httpx.URL(settings.base_url)
        self._http = http

    def list(self, call: Call, item: type[T]) -> AsyncList[T]:
        async def load(cursor: str | None) -> Page[T]:
            page: Page[T] = _decoded(await self._send(_with_cursor(call, cursor)), Page[item])  # type: ignore[valid-type]
            return page

        return AsyncList(load)

    async def read(self, call: Call, kind: type[T]) -> T:
        answer: T = _decoded(await self._send(call), kind)
        return answer

    async def json(self, call: Call) -> Any:
        return _decoded(await self._send(call), Any)

    async def binary(self, call: Call) -> bytes:
        return (await self._send(call)).content

    async def nothing(self, call: Call) -> None:
        await self._send(call)

    async def _send(self, call: Call) -> httpx.Response:
        attempts = _Attempts(call, self._settings, self._base)
        while True:
            content = None if call.file is None else _async_chunks(call)
            try:
                response = await self._http.request(**attempts.arguments(), content=content)
            except httpx.TransportError as error:
                pause = attempts.lost(error)
            else:
                again = attempts.answered(response)
                if again is None:
                    return response
                pause = again
            await asyncio.sleep(pause)


async def _async_chunks(call: Call) -> AsyncIterator[bytes]:
    for chunk in call.chunks():
        yield chunk
