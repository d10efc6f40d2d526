"""What needs no server."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest

from collegium import Client, Event, UnreadableError, WebhookError, verify_webhook
from collegium._core import back_off
from collegium._errors import retry_after
from collegium._paging import Page, SyncList
from collegium.models import CoursePatch

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = '{"test": 2432232314}'
# The example of the Standard Webhooks specification.
HEADERS = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "Webhook-Timestamp": "1614265330",
    "webhook-signature": "v1,bm8= v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
}
NOW = datetime.fromtimestamp(1614265330, UTC)


def test_a_webhook_is_what_its_sender_signed() -> None:
    webhook = verify_webhook(BODY, HEADERS, SECRET, now=NOW)
    assert webhook.id == "msg_p5jXN8AQM9LWM0D4loKWxJek"
    assert webhook.payload == {"test": 2432232314}
    other = "whsec_" + base64.b64encode(b"other").decode()
    verify_webhook(BODY.encode(), HEADERS, [other, SECRET], now=NOW)
    for body, headers, secret, now in [
        (BODY + " ", HEADERS, SECRET, NOW),
        (BODY, HEADERS, other, NOW),
        (BODY, HEADERS, SECRET, None),
        (BODY, {}, SECRET, NOW),
        (BODY, {**HEADERS, "Webhook-Timestamp": "now"}, SECRET, NOW),
    ]:
        with pytest.raises(WebhookError):
            verify_webhook(body, headers, secret, now=now)


def answering(answer: Any, asked: list[httpx.Request], **options: Any) -> Client:
    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, json=answer, headers={"X-Request-Id": "r1"})

    return Client("https://x.example/", http=httpx.Client(transport=httpx.MockTransport(handle)), **options)


def test_values_of_tomorrow_survive_and_fields_of_tomorrow_do_no_harm() -> None:
    user = {
        "id": str(UUID(int=1)),
        "email": "a@b.example",
        "email_verified": True,
        "name": "A",
        "locale": "en",
        "time_zone": "UTC",
        "has_avatar": False,
        "status": "on_sabbatical",
        "roles": ["vice_chancellor"],
        "second_factor": False,
        "version": 1,
        "created_at": "2026-01-01T00:00:00Z",
        "updated_at": "2026-01-01T00:00:00Z",
        "orcid": "0000",
    }
    read = answering(user, []).users.get(UUID(int=1))
    assert read.status == "on_sabbatical"
    assert read.roles == ["vice_chancellor"]
    assert not hasattr(read, "orcid")
    assert read.to_dict() == {name: value for name, value in user.items() if name != "orcid"}


def test_an_answer_of_another_shape_is_an_error_that_names_the_request() -> None:
    with pytest.raises(UnreadableError) as caught:
        answering({"id": 7}, []).users.get(UUID(int=1))
    assert caught.value.request_id == "r1"


def test_the_address_the_query_and_the_headers_are_what_was_said() -> None:
    asked: list[httpx.Request] = []

    def trace(event: Event) -> None:
        if event.kind == "request":
            event.headers["traceparent"] = "00-1-1-01"

    client = answering({"items": []}, asked, api_key=lambda: "key", headers={"X-Trace": "1"}, on_event=trace)
    assert list(client.users.list(q="a&b", limit=5)) == []
    with pytest.raises(UnreadableError):
        client.courses.update("a/b", CoursePatch(title="t"), if_match=3)
    assert str(asked[0].url) == "https://x.example/api/v1/users?q=a%26b&limit=5"
    assert asked[0].headers["authorization"] == "Bearer key"
    assert asked[0].headers["traceparent"] == "00-1-1-01"
    assert asked[0].headers["x-trace"] == "1"
    assert asked[1].url.raw_path == b"/api/v1/courses/a%2Fb"
    assert asked[1].headers["if-match"] == '"3"'
    assert "idempotency-key" not in asked[1].headers
    assert asked[1].content == b'{"title":"t"}'


def test_a_list_asks_for_a_page_only_when_it_is_used() -> None:
    cursors: list[str | None] = []

    def load(cursor: str | None) -> Page[int]:
        cursors.append(cursor)
        return Page([1, 2], "b") if cursor is None else Page([3], None)

    items = SyncList(load)
    assert cursors == []
    assert next(iter(items)) == 1
    assert cursors == [None]
    assert list(items) == [1, 2, 3]


def test_pauses_are_as_asked_for_and_grow_otherwise() -> None:
    assert retry_after("7") == 7
    assert retry_after("Thu, 01 Jan 1970 00:00:09 GMT", datetime.fromtimestamp(4, UTC)) == 5
    assert retry_after("soon") is None
    assert 0.25 <= back_off(0) <= 0.5
    assert 4 <= back_off(20) <= 8
