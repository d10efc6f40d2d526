"""One call and the rules for trying it again, with no input or output."""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO
from urllib.parse import quote

from ._errors import Answer, SdkError

BASE_URL = "https://learn.example.edu"
"""The address of the university's portal."""

File = bytes | BinaryIO
"""What can be sent as a file: bytes, or a file opened for reading bytes."""

Progress = Callable[[int, int | None], None]
"""Told how many bytes were sent, and of how many where that is known."""

CHUNK = 64 * 1024


@dataclass
class Event:
    """What a client tells `on_event`. `request` comes before each try, and its headers may be added to."""

    kind: str
    """`request`, `response`, `failure` or `retry`."""
    operation: str
    method: str
    url: str
    attempt: int
    headers: dict[str, str] = field(default_factory=dict)
    status: int | None = None
    request_id: str = ""
    seconds: float = 0.0
    error: SdkError | None = None


@dataclass
class Settings:
    """How a client works."""

    base_url: str
    api_key: str | Callable[[], str] | None
    timeout: float
    max_retries: int
    max_retry_after: float
    headers: Mapping[str, str]
    on_event: Callable[[Event], None] | None

    def tell(self, event: Event) -> None:
        if self.on_event is not None:
            self.on_event(event)


@dataclass
class Call:
    """One call, as the generated code describes it."""

    operation: str
    method: str
    path: str
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Any = None
    file: File | None = None
    keyed: bool = False
    idempotency_key: str | None = None
    if_match: int | str | None = None
    progress: Progress | None = None
    timeout: float | None = None
    repeatable: bool = True
    """Whether it can be sent twice without doing something twice."""

    def __post_init__(self) -> None:
        # One key for all tries: that is what makes them one.
        if self.keyed and self.idempotency_key is None:
            self.idempotency_key = str(uuid.uuid4())
        # A try that was lost may have changed the version, and the next would say so.
        if self.if_match is not None and not self.keyed:
            self.repeatable = False
        # A file that cannot go back is used up by its first try.
        if self.file is not None and not isinstance(self.file, bytes) and not self.file.seekable():
            self.repeatable = False

    def parameters(self) -> dict[str, str] | None:
        """The query as text; None if there is none, which spares httpx parsing the address again."""
        return {
            name: str(value).lower() if isinstance(value, bool) else str(value)
            for name, value in self.query.items()
            if value is not None
        } or None

    def headers(self, settings: Settings) -> dict[str, str]:
        headers = {"Accept": "application/json, */*;q=0.5", **settings.headers}
        key = settings.api_key() if callable(settings.api_key) else settings.api_key
        if key is not None:
            headers["Authorization"] = f"Bearer {key}"
        if self.file is not None:
            headers["Content-Type"] = "application/octet-stream"
            if isinstance(self.file, bytes):
                headers["Content-Length"] = str(len(self.file))
        if self.idempotency_key is not None:
            headers["Idempotency-Key"] = self.idempotency_key
        if self.if_match is not None:
            headers["If-Match"] = f'"{self.if_match}"' if isinstance(self.if_match, int) else self.if_match
        return headers

    def event(self, kind: str, url: str, attempt: int) -> Event:
        return Event(kind, self.operation, self.method, url, attempt)

    def chunks(self) -> Iterator[bytes]:
        """The file in parts, telling how far it is."""
        file, total = self.file, None
        if file is None:
            return
        if isinstance(file, bytes):
            total = len(file)
            parts: Iterator[bytes] = (file[at : at + CHUNK] for at in range(0, total, CHUNK))
        else:
            source = file
            if source.seekable():
                total = source.seek(0, 2)
                source.seek(0)
            parts = iter(lambda: source.read(CHUNK), b"")
        sent = 0
        for part in parts:
            yield part
            sent += len(part)
            if self.progress is not None:
                self.progress(sent, total)


def quoted(value: object) -> str:
    """A value as one part of a path."""
    return quote(str(value), safe="")


def back_off(attempt: int) -> float:
    """Half a second, doubled each time up to eight, and a random part so that clients do not come all at once."""
    return float(min(0.5 * 2**attempt, 8.0) * (0.5 + random.random() / 2))


class Retries:
    """How often a call was tried again, and how long it waited."""

    def __init__(self, call: Call, settings: Settings) -> None:
        self._call = call
        self._settings = settings
        self._count = 0
        self._waited = 0.0

    def after_loss(self) -> float | None:
        """Seconds until a call without an answer may be tried again; none if it may not."""
        return self._counted() if self._call.repeatable else None

    def after_refusal(self, answer: Answer) -> float | None:
        """Seconds until a refused call may be tried again; none if it may not."""
        longest, told = self._settings.max_retry_after, answer.retry_after
        # Wrong passwords do not become right by waiting.
        limited = answer.status == 429 and answer.code != "too_many_attempts"
        again = (
            limited
            or answer.code == "idempotency_in_progress"
            # Somebody on the way may have lost the answer to what was done.
            or (self._call.repeatable and answer.status in (502, 503, 504))
        )
        if not again:
            return None
        if told is None:
            return self._counted()
        if told > longest:
            return None
        # Other calls with the same key may take the place that became free, any number of times.
        turn = limited and self._settings.max_retries > 0 and self._waited + told <= longest
        if not turn and self._counted() is None:
            return None
        pause = told + back_off(0)
        self._waited += pause
        return pause

    def _counted(self) -> float | None:
        pause = back_off(self._count) if self._count < self._settings.max_retries else None
        self._count += 1
        return pause
