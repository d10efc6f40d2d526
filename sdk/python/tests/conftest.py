"""A live server behind a proxy that fails when it is told to (sdk/testing/stage.py)."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from collegium import Client
from collegium.models import ApiKeyInput, SignInInput

SCRIPT = Path(__file__).resolve().parents[2] / "testing" / "stage.py"


class Stage:
    def __init__(self, url: str) -> None:
        self.url = url
        self.key = ""
        self.learner_id = ""
        self.learner_token = ""

    def prepare(self) -> None:
        with Client(self.url) as anonymous:

            def sign_in(role: str) -> tuple[str, str]:
                who = SignInInput(email=f"{role}@harrowmere.example", password="collegium-demo")
                tokens = anonymous.sessions.create(who)
                return tokens.access_token, str(tokens.user_id)

            token, _ = sign_in("owner")
            self.learner_token, self.learner_id = sign_in("learner")
        with Client(self.url, token) as owner:
            scopes = [permission.name for permission in owner.permissions.list().items]
            self.key = owner.api_keys.create(ApiKeyInput(name="SDK test", scopes=scopes)).secret

    def fail(self, *faults: dict[str, Any]) -> None:
        httpx.post(f"{self.url}/_stage/faults", json=faults).raise_for_status()

    def log(self, method: str, path: str) -> list[dict[str, Any]]:
        entries: list[dict[str, Any]] = httpx.get(f"{self.url}/_stage/log").json()
        return [entry for entry in entries if entry["method"] == method and re.search(path, entry["path"])]

    def delivery(self, name: str, place: int) -> tuple[str, dict[str, str]]:
        """Waits for what was sent to `/_stage/hooks/NAME`: the body and the headers."""
        while True:
            came: list[dict[str, Any]] = httpx.get(f"{self.url}/_stage/hooks/{name}").json()
            if len(came) > place:
                return came[place]["body"], came[place]["headers"]
            time.sleep(0.05)


@pytest.fixture(scope="session")
def stage() -> Iterator[Stage]:
    process = subprocess.Popen([sys.executable, str(SCRIPT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None and process.stdout is not None
    try:
        started = Stage(json.loads(process.stdout.readline())["url"])
        started.prepare()
        yield started
    finally:
        process.stdin.close()
        process.wait()


@pytest.fixture
def client(stage: Stage) -> Iterator[Client]:
    with Client(stage.url, stage.key) as client:
        yield client
