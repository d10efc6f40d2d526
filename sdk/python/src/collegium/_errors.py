"""What can go wrong."""

from __future__ import annotations

import email.utils
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any


class SdkError(Exception):
    """What every failure of this package is."""


class ConnectionFailedError(SdkError):
    """No answer came: the name did not resolve, the connection was refused or cut."""


class TimedOutError(SdkError):
    """No answer came in time."""


class UnreadableError(SdkError):
    """The call was done, but its answer is not what this version of the package can read."""

    request_id: str
    """Names the request in the server's logs: give it to support."""

    def __init__(self, request_id: str, cause: Exception) -> None:
        self.request_id = request_id
        super().__init__(f"the answer cannot be read: {cause} (request {request_id or 'unknown'})")


class WebhookError(SdkError):
    """A webhook is not what its sender signed, or not of this hour."""


@dataclass(frozen=True)
class FieldError:
    """What is wrong with one field."""

    field: str
    message: str


@dataclass(frozen=True)
class Answer:
    """What is known of an answer that is not a success."""

    code: str
    status: int
    request_id: str
    retry_after: float | None
    problem: Mapping[str, Any] = field(default_factory=dict)


class ApiError(SdkError):
    """The server answered that it did not do it. There is a subclass for each `code`."""

    code: str
    """The stable name of the problem; later versions of the server may send others."""
    status: int
    """The HTTP status."""
    request_id: str
    """Names the request in the server's logs: give it to support."""
    errors: list[FieldError]
    """What is wrong with which field."""
    retry_after: float | None
    """Seconds after which it is worth asking again, if the server said."""
    problem: Mapping[str, Any]
    """The answer as it came, if it was a problem document."""

    def __init__(self, answer: Answer) -> None:
        self.code = answer.code
        self.status = answer.status
        self.request_id = answer.request_id
        self.retry_after = answer.retry_after
        self.problem = answer.problem
        self.errors = [
            FieldError(str(error.get("field", "")), str(error.get("message", "")))
            for error in answer.problem.get("errors") or []
        ]
        said = answer.problem.get("detail") or answer.problem.get("title") or f"HTTP status {self.status}"
        fields = "".join(f"; {error.field}: {error.message}" for error in self.errors)
        super().__init__(f"{said}{fields} ({self.code}, request {self.request_id or 'unknown'})")


def read_answer(status: int, headers: Mapping[str, str], body: bytes) -> Answer:
    """Reads a failed answer; what a proxy says in HTML is an error all the same."""
    problem: Mapping[str, Any] = {}
    try:
        parsed = json.loads(body)
        if isinstance(parsed, dict) and isinstance(parsed.get("code"), str):
            problem = parsed
    except ValueError:
        pass
    return Answer(
        code=problem.get("code", "unknown"),
        status=status,
        request_id=problem.get("request_id") or headers.get("x-request-id", ""),
        retry_after=retry_after(headers.get("retry-after")),
        problem=problem,
    )


def retry_after(header: str | None, now: datetime | None = None) -> float | None:
    """Seconds, from either form of the header."""
    if header is None:
        return None
    if header.strip().isdigit():
        return float(header)
    try:
        then = email.utils.parsedate_to_datetime(header)
    except ValueError:
        return None
    return max(0.0, (then - (now or datetime.now(UTC))).total_seconds())
