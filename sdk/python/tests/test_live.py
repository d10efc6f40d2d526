"""The scenario that every SDK plays against a live server."""

from __future__ import annotations

import asyncio
import io
import time
from typing import Any
from uuid import UUID

import pytest
from standardwebhooks import Webhook as StandardWebhook

from collegium import (
    ApiError,
    AsyncClient,
    Client,
    ConnectionFailedError,
    Event,
    TimedOutError,
    WebhookError,
    errors,
    verify_webhook,
)
from collegium.models import (
    ActivityContent,
    ActivityInput,
    Course,
    CourseInput,
    CoursePatch,
    EnrolmentInput,
    InvitationInput,
    LessonInput,
    ModuleInput,
    RotationInput,
    SignInInput,
    User,
    WebhookInput,
)

from .conftest import Stage

NOBODY = "01900000-0000-7000-8000-000000000000"


def titled(client: Client, title: str) -> list[str]:
    return [str(course.id) for course in client.courses.list(status="any", q=title) if course.title == title]


def test_a_course_from_its_making_to_a_learners_last_page(stage: Stage, client: Client) -> None:
    course = client.courses.create(CourseInput(title="Tides", language="en"))
    assert course.status == "draft"
    module = client.modules.create(course.id, ModuleInput(title="The moon"))
    lesson = client.lessons.create(course.id, LessonInput(module_id=module.id, title="Gravity"))
    page = ActivityContent(html="<p>Twice a day.</p>")
    activity = client.activities.create(
        course.id, ActivityInput(lesson_id=lesson.id, kind="page", title="Read", content=page)
    )
    current = client.courses.get(course.id)
    assert client.courses.publish(course.id, if_match=current.version).status == "published"
    enrolment = client.enrolments.create(course.id, EnrolmentInput(user_id=UUID(stage.learner_id)))
    assert str(enrolment.user_id) == stage.learner_id
    with Client(stage.url, stage.learner_token) as learner:
        assert learner.activities.complete(course.id, activity.id).course_completed
        assert learner.progress.get(course.id).percent == 100
    assert [row.percent for row in client.enrolments.list(course.id)] == [100]


def test_what_the_server_sends_is_signed_as_the_sdk_checks(stage: Stage, client: Client) -> None:
    url = f"{stage.url}/_stage/hooks/python"
    made = client.webhooks.create(WebhookInput(url=url, event_types=["course.created"]))
    course = client.courses.create(CourseInput(title="Signed"))
    body, headers = stage.delivery("python", 0)
    webhook = verify_webhook(body, headers, made.secret)
    assert webhook.id == webhook.payload["id"]
    assert (webhook.payload["type"], webhook.payload["subject"]) == ("course.created", str(course.id))
    assert StandardWebhook(made.secret).verify(body, headers) == webhook.payload
    later = client.webhooks.rotate_secret(made.webhook.id, RotationInput())
    for wrong in [(body + " ", made.secret), (body, later.secret)]:
        with pytest.raises(WebhookError):
            verify_webhook(wrong[0], headers, wrong[1])
    # While the secret is replaced, both are good.
    client.courses.create(CourseInput(title="Signed twice"))
    body, headers = stage.delivery("python", 1)
    for secret in [made.secret, later.secret]:
        later_webhook = verify_webhook(body, headers, secret)
        assert later_webhook.id != webhook.id
        assert StandardWebhook(secret).verify(body, headers) == later_webhook.payload
    client.webhooks.delete(made.webhook.id)


def invite(client: Client, name: str) -> User:
    return client.invitations.create(InvitationInput(email=f"{name}@people.example", name=name, roles=["learner"]))


def test_pages_hold_still_while_people_come_and_go(client: Client) -> None:
    steady = [invite(client, f"steady-{n}").id for n in range(12)]
    leaving = invite(client, "leaving")
    seen = []
    pages = 0
    for page in client.users.list(limit=3).pages():
        seen += [user.id for user in page.items]
        invite(client, f"late-{pages}")
        if pages == 0:
            client.invitations.delete(leaving.id)
        pages += 1
        if pages > 50:  # those who come late may make the list grow in front of us
            break
    assert pages > 4
    assert [seen.count(one) for one in steady] == [1] * len(steady)
    assert len(set(seen)) == len(seen)
    assert len(client.users.list(limit=2).page().items) == 2


def test_each_problem_is_an_error_of_its_own(stage: Stage, client: Client) -> None:
    course = client.courses.create(CourseInput(title="Errors", slug="errors"))
    with pytest.raises(errors.NotFoundError) as missing:
        client.courses.get(NOBODY)
    assert (missing.value.code, missing.value.status) == ("not_found", 404)
    assert missing.value.request_id and missing.value.request_id in str(missing.value)
    with pytest.raises(errors.ValidationFailedError) as invalid:
        client.courses.create(CourseInput(title=""))
    assert [error.field for error in invalid.value.errors] == ["title"]
    with pytest.raises(errors.SlugTakenError):
        client.courses.create(CourseInput(title="Again", slug="errors"))
    client.courses.update(course.id, CoursePatch(summary="New."), if_match=course.version)
    with pytest.raises(errors.VersionMismatchError):
        client.courses.update(course.id, CoursePatch(summary="Old."), if_match=course.version)
    with Client(stage.url, stage.learner_token) as learner, pytest.raises(errors.ForbiddenError):
        learner.users.list().page()
    with Client(stage.url, "nobody's") as nobody, pytest.raises(errors.UnauthenticatedError):
        nobody.users.list().page()
    with pytest.raises(errors.InvalidCursorError):
        client.users.list(cursor="?").page()
    with Client("http://127.0.0.1:1", max_retries=0) as away, pytest.raises(ConnectionFailedError):
        away.users.list().page()


def test_a_file_goes_up_and_comes_down_and_says_how_far_it_is(client: Client) -> None:
    course = client.courses.create(CourseInput(title="Files"))
    text = b"line of a file\n" * 20_000
    told: list[tuple[int, int | None]] = []
    file = client.files.upload(
        course.id, io.BytesIO(text), path="notes/long.txt", progress=lambda sent, total: told.append((sent, total))
    )
    assert len(told) > 2 and told[-1] == (len(text), len(text))
    assert client.files.download(course.id, file.id) == text
    client.files.upload(course.id, text, path="notes/long.txt")


FAULTS: dict[str, dict[str, Any]] = {
    "a 429": {"fault": "status", "status": 429, "code": "rate_limited", "retry_after": 1},
    "a 503": {"fault": "status", "status": 503, "code": "unavailable", "retry_after": 1},
    "a 502 of a proxy": {"fault": "status", "status": 502},
    "a connection cut before": {"fault": "cut_before"},
    "a connection cut after": {"fault": "cut_after"},
    "an answer cut in the middle": {"fault": "cut_middle"},
}


def check_tries(stage: Stage, fault: dict[str, Any], events: list[Event], seconds: float) -> None:
    first, second = stage.log("POST", "/courses$")[-2:]
    assert first["fault"] == fault["fault"]
    assert first["key"] and first["key"] == second["key"]
    assert [event.attempt for event in events if event.kind == "request"] == [0, 1]
    if "retry_after" in fault:
        assert seconds >= 1


@pytest.mark.parametrize("name", FAULTS)
def test_it_is_survived_and_nothing_is_done_twice(name: str, stage: Stage, client: Client) -> None:
    fault, title = FAULTS[name], f"Survives {name}"
    stage.fail({"method": "POST", "path": "/courses$", **fault})
    events: list[Event] = []
    started = time.monotonic()
    with Client(stage.url, stage.key, on_event=events.append) as watched:
        course = watched.courses.create(CourseInput(title=title))
    check_tries(stage, fault, events, time.monotonic() - started)
    assert titled(client, title) == [str(course.id)]


@pytest.mark.parametrize("name", FAULTS)
def test_it_is_survived_by_asyncio_too(name: str, stage: Stage, client: Client) -> None:
    fault, title = FAULTS[name], f"Survives {name} later"
    events: list[Event] = []

    async def create() -> Course:
        async with AsyncClient(stage.url, stage.key, on_event=events.append) as watched:
            return await watched.courses.create(CourseInput(title=title))

    stage.fail({"method": "POST", "path": "/courses$", **fault})
    started = time.monotonic()
    course = asyncio.run(create())
    check_tries(stage, fault, events, time.monotonic() - started)
    assert titled(client, title) == [str(course.id)]


def test_what_cannot_be_tried_again_is_not(stage: Stage, client: Client) -> None:
    stage.fail({"method": "POST", "path": "/sessions$", "fault": "cut_after"})
    with pytest.raises(ConnectionFailedError):
        client.sessions.create(SignInInput(email="owner@harrowmere.example", password="collegium-demo"))
    course = client.courses.create(CourseInput(title="Once"))
    stage.fail({"method": "PATCH", "path": str(course.id), "fault": "cut_after"})
    with pytest.raises(ConnectionFailedError):
        client.courses.update(course.id, CoursePatch(summary="x"), if_match=course.version)


def test_retries_end_and_a_longer_pause_than_allowed_is_not_waited_for(stage: Stage) -> None:
    refusal = {"method": "GET", "path": "/me$", "fault": "status", "status": 429, "code": "rate_limited"}
    with Client(stage.url, "x", max_retries=1) as few:
        stage.fail(refusal, refusal)
        with pytest.raises(errors.RateLimitedError) as limited:
            few.me.get()
        assert limited.value.request_id == "of-the-proxy"
        stage.fail({**refusal, "status": 503, "code": "unavailable", "retry_after": 3600})
        with pytest.raises(errors.UnavailableError) as away:
            few.me.get()
        assert away.value.retry_after == 3600
        stage.fail({**refusal, "status": 418, "code": "of_tomorrow"})
        with pytest.raises(ApiError) as unknown:
            few.me.get()
        assert unknown.value.code == "of_tomorrow"


def test_a_turn_within_the_rate_limit_is_waited_for(stage: Stage, client: Client) -> None:
    def refusals(count: int, seconds: int) -> list[dict[str, Any]]:
        fault = {"fault": "status", "status": 429, "code": "rate_limited", "retry_after": seconds}
        return [{"method": "POST", "path": "/courses$", **fault}] * count

    course = CourseInput(title="After many others")
    stage.fail(*refusals(6, 0))
    client.courses.create(course)
    log = stage.log("POST", "/courses$")
    assert len({entry["key"] for entry in log[-7:]}) == 1
    assert [entry["fault"] for entry in log[-7:]] == ["status"] * 6 + [None]
    # Once for nothing, once as the only retry, and then no more.
    stage.fail(*refusals(3, 1))
    hasty = Client(stage.url, stage.key, max_retries=1, max_retry_after=1)
    with hasty, pytest.raises(errors.RateLimitedError):
        hasty.courses.create(course)
    assert len(stage.log("POST", "/courses$")) == len(log) + 3
    stage.fail(*refusals(1, 0))
    with Client(stage.url, stage.key, max_retries=0) as never, pytest.raises(errors.RateLimitedError):
        never.courses.create(course)


def test_a_call_ends_when_it_takes_too_long_and_when_its_task_does(stage: Stage, client: Client) -> None:
    hang = {"method": "GET", "path": "/roles$", "fault": "hang"}
    stage.fail(hang)
    with Client(stage.url, stage.key, max_retries=0) as hasty, pytest.raises(TimedOutError):
        hasty.roles.list(timeout=0.3)
    stage.fail(hang)

    async def cancelled() -> None:
        async with AsyncClient(stage.url, stage.key) as watched:
            async with asyncio.timeout(0.3):
                await watched.roles.list()

    with pytest.raises(TimeoutError):
        asyncio.run(cancelled())


def test_asyncio_reads_lists_and_files(stage: Stage, client: Client) -> None:
    async def read() -> tuple[list[str], int, bytes]:
        async with AsyncClient(stage.url, stage.key) as watched:
            emails = [user.email async for user in watched.users.list(limit=2)]
            first = await watched.users.list(limit=2)
            course = await watched.courses.create(CourseInput(title="Files of asyncio"))
            file = await watched.files.upload(course.id, b"some text\n" * 10_000, path="a.txt")
            return emails, len(first.items), await watched.files.download(course.id, file.id)

    emails, first, content = asyncio.run(read())
    assert "owner@harrowmere.example" in emails and len(set(emails)) == len(emails)
    assert first == 2
    assert content == b"some text\n" * 10_000
