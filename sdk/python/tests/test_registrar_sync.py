"""examples/registrar-sync brings a thousand people in, though it is stopped half-way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

from collegium import Client
from collegium.models import CourseInput

from .conftest import Stage

ROOT = Path(__file__).resolve().parents[1]
SYNC = ROOT.parents[1] / "examples" / "registrar-sync" / "sync.py"
PEOPLE = 1000


def test_a_thousand_people_are_brought_in_once(stage: Stage, client: Client, tmp_path: Path) -> None:
    course = client.courses.create(CourseInput(title="Matriculation", slug="matriculation"))
    emails = [f"fresher-{n}@people.example" for n in range(PEOPLE)]
    people, places = tmp_path / "people.csv", tmp_path / "enrolments.csv"
    people.write_text("email,name,role\n" + "".join(f"{email},Fresher {email},\n" for email in emails))
    places.write_text("email,course,role\n" + "".join(f"{email},matriculation,\n" for email in emails))
    environment = os.environ | {"PORTAL_URL": stage.url, "API_KEY": stage.key, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, str(SYNC), str(people), str(places)]

    # Stopped where it is: when the server has some of them.
    first = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    while len(stage.log("POST", "/invitations$")) < PEOPLE // 4:
        assert first.poll() is None, "it ended before it could be stopped"
    first.send_signal(signal.SIGKILL)
    first.wait()

    # Refused and cut off now and then, as in life.
    stage.fail(
        {"method": "POST", "path": "/invitations$", "fault": "cut_after"},
        {"method": "POST", "path": "/enrolments$", "fault": "cut_middle"},
        {"method": "POST", "path": "/enrolments$", "fault": "status", "status": 503, "retry_after": 1},
        {"method": "POST", "path": "/enrolments$", "fault": "status", "status": 429, "code": "rate_limited"},
    )
    second = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    assert f"{PEOPLE} enrolled" in second.stdout
    users = Counter(user.email for user in client.users.list(limit=200, q="fresher"))
    assert users == Counter(emails)
    enrolled = Counter(row.user_email for row in client.enrolments.list(course.id, limit=200))
    assert enrolled == Counter(emails)
    third = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    assert third.stdout == "nothing to do\n"


def test_what_is_wrong_is_told_and_the_rest_is_done(stage: Stage, client: Client, tmp_path: Path) -> None:
    folder = SYNC.parent
    places = tmp_path / "enrolments.csv"
    places.write_text(
        (folder / "enrolments.csv").read_text() + "nobody@people.example,asking-data,\na@b.example,gone,\n"
    )
    environment = os.environ | {"PORTAL_URL": stage.url, "API_KEY": stage.key, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, str(SYNC), str(folder / "people.csv"), str(places)]
    run = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert run.returncode == 1
    assert run.stdout == "3 enrolled, 3 invited\n"
    assert "nobody@people.example is not among the people" in run.stderr
    assert "no course is called gone" in run.stderr
    course = next(course for course in client.courses.list() if course.slug == "asking-data")
    roles = {row.user_email: row.enrolment.role for row in client.enrolments.list(course.id)}
    assert roles["chen@people.example"] == "assistant"
    (tmp_path / "changed.csv").write_text("email,course,role\nchen@people.example,asking-data,learner\n")
    command[-1] = str(tmp_path / "changed.csv")
    assert subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout == "1 changed\n"
