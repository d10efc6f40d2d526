"""Asks a live server whatever its documents allow, and much that they do not: no answer may be a
fault of ours, or have a status, a media type, a header or a shape that the document does not name.

usage: python3 openapi/fuzz.py SECONDS   for each of the two documents, by `st` (Schemathesis)

`st` loads this file as well: half of what it makes up for an id becomes the id of something that
is there, so that more than 404 is seen.
"""

from __future__ import annotations

import atexit
import http.client
import json
import os
import signal
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from typing import Any

import schemathesis

ROOT = Path(__file__).resolve().parents[1]
PASSWORD = "collegium-demo"
UNIVERSITY = "harrowmere"
CHECKS = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
]
# They end what the fuzzing itself goes by.
LEFT_OUT = {
    "tenant": ["sessions.sign_out", "sessions.sign_out_others", "sessions.delete"],
    "platform": ["sessions.delete"],
}
# What cannot come out well, whoever makes up what is sent.
REFUSED = {
    "tenant": {
        # These need the token of a letter or of an earlier answer,
        *("accounts.confirm_email_change", "accounts.reset_password", "accounts.verify_email"),
        *("invitations.accept", "sessions.refresh"),
        # these a password, of which a few wrong ones are enough for a while,
        *("me.change_email", "me.change_password", "me.erase", "sessions.create"),
        *("me.enrol_second_factor", "me.confirm_second_factor", "me.remove_second_factor"),
        "me.renew_recovery_codes",
        # this one an archive of a course, these a quiz, and these what nobody there has.
        "courses.import",
        *("attempts.create", "attempts.list"),
        *("users.get_avatar", "users.reset_second_factor"),
    },
    # An archive of a university; a name in the public DNS.
    "platform": {"tenants.import", "domains.verify"},
}
# Of the others, how many must: what is deleted, and what is gone by then, is left to chance.
ENOUGH = 0.8
# An access token is good for a quarter of an hour.
ROUND = 600

IDS: dict[str, str] = json.loads(os.environ.get("FUZZ_IDS", "{}"))


def half(value: Any) -> bool:
    """Not by chance: what was found must be found again."""
    return zlib.crc32(str(value).encode()) % 2 == 1


def with_ids(values: Any, always: bool = False) -> Any:
    if isinstance(values, dict):
        for name in values:
            if name in IDS and (always or half(values[name])):
                values[name] = IDS[name]
    return values


def ends(operation: Any) -> bool:
    """Whether what it is done to could not be asked for again."""
    return operation.method.lower() == "delete" or operation.definition.raw["operationId"] == "courses.archive"


@schemathesis.hook
def map_path_parameters(context: Any, path_parameters: Any) -> Any:
    return path_parameters if ends(context.operation) else with_ids(path_parameters)


@schemathesis.hook
def map_body(context: Any, body: Any) -> Any:
    return with_ids(body)


@schemathesis.hook
def before_add_examples(context: Any, examples: Any) -> None:
    """What the document gives as an example is asked first, and of what is there."""
    operation = context.operation
    names = [parameter.name for parameter in operation.path_parameters]
    if ends(operation) or not IDS.keys() >= set(names):
        return
    if not examples and not operation.body:
        examples.append(operation.Case())
    for case in examples:
        case.path_parameters = {name: IDS[name] for name in names}
        case.body = with_ids(case.body, always=True)


@schemathesis.hook
def before_call(context: Any, case: Any, kwargs: Any) -> None:
    # The same key for something else is refused, and few keys are made up.
    if half((case.path_parameters, case.query, case.body if isinstance(case.body, dict) else None)):
        case.headers.pop("Idempotency-Key", None)


# The operations that did what they are for; `st` leaves them in this file.
DONE: set[str] = set()
DONE_FILE = os.environ.get("FUZZ_DONE")


@schemathesis.hook
def after_call(context: Any, case: Any, response: Any) -> None:
    if response.status_code < 400:
        DONE.add(case.operation.definition.raw["operationId"])


@atexit.register
def leave_done() -> None:
    if DONE_FILE:
        Path(DONE_FILE).write_text(json.dumps(sorted(DONE)))


class Api:
    """One of the two, by the host that leads to it."""

    def __init__(self, port: int, host: str, base: str, alive: str) -> None:
        self.port, self.host, self.base, self.token = port, f"{host}:{port}", base, ""
        # What answers whoever is signed in.
        self.alive = alive

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        headers = {"Host": self.host, "Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        connection.request(method, self.base + path, None if body is None else json.dumps(body), headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            sys.exit(f"{method} {path}: {answer.status} {text.decode(errors='replace')}")
        return json.loads(text) if text else None

    def first(self, path: str, field: str = "id") -> str:
        return str(self.ask("GET", f"{path}?limit=1")["items"][0][field])

    def run(self, name: str, seconds: int, ids: dict[str, str]) -> bool:
        """Whether all answers were right, and enough of them more than refusals."""
        with tempfile.NamedTemporaryFile(mode="r") as done:
            conforms = self.ask_all(name, seconds, ids, done.name) == 0
            did = set(json.load(done))
        # It ends here if the token was lost on the way.
        self.ask("GET", self.alive)
        document = json.loads((ROOT / "openapi" / f"{name}.json").read_text())
        operations = {one["operationId"] for item in document["paths"].values() for one in item.values()}
        wanted = operations - REFUSED[name] - set(LEFT_OUT[name])
        never = sorted(wanted - did)
        print(f"{len(wanted) - len(never)} of {len(wanted)} operations did what they are for; not: {', '.join(never)}")
        return conforms and len(never) <= (1 - ENOUGH) * len(wanted)

    def ask_all(self, name: str, seconds: int, ids: dict[str, str], done: str) -> int:
        left_out = [f"--exclude-operation-id={operation}" for operation in LEFT_OUT[name]]
        return subprocess.run(
            [
                *(f"{Path(sys.executable).parent}/st", "run", f"{ROOT}/openapi/{name}.json"),
                *("--url", f"http://127.0.0.1:{self.port}{self.base}", "--max-time", str(seconds)),
                *("-H", f"Host: {self.host}", "-H", f"Authorization: Bearer {self.token}"),
                *("--checks", ",".join(CHECKS), "--continue-on-failure", "--warnings", "off"),
                *("--generation-with-security-parameters", "false"),
                *("--generation-database", "none", "--no-color", *left_out),
                # One that is given makes a run that says the same today and tomorrow.
                *(["--seed", os.environ["FUZZ_SEED"]] if "FUZZ_SEED" in os.environ else []),
            ],
            env={
                **os.environ,
                "SCHEMATHESIS_HOOKS": "fuzz",
                "PYTHONPATH": f"{ROOT}/openapi",
                "FUZZ_IDS": json.dumps(ids),
                "FUZZ_DONE": done,
            },
            check=False,
        ).returncode


def tenant_ids(api: Api) -> dict[str, str]:
    course = api.first("/courses")
    lesson = api.ask("GET", f"/courses/{course}")["modules"][0]
    enrolment = api.ask("GET", f"/courses/{course}/enrolments")["items"][0]["enrolment"]
    webhook = api.ask("POST", "/webhooks", {"url": "https://hooks.example.org/"})["webhook"]["id"]
    return {
        "course_id": course,
        "module_id": lesson["id"],
        "lesson_id": lesson["lessons"][0]["id"],
        "activity_id": lesson["lessons"][0]["activities"][0]["id"],
        "enrolment_id": enrolment["id"],
        "file_id": api.first(f"/courses/{course}/files"),
        # Not of who asks: that would be the end of it.
        "user_id": enrolment["user_id"],
        "webhook_id": webhook,
        "delivery_id": api.ask("POST", f"/webhooks/{webhook}/test")["delivery"]["id"],
        "role": "instructor",
    }


def fuzz(port: int, seconds: int) -> bool:
    platform = Api(port, "localhost", "/api/platform/v1", "/sessions/current")
    tenant = Api(port, f"{UNIVERSITY}.localhost", "/api/v1", "/me")
    sign_in = {"email": "operator@collegium.example", "password": PASSWORD}
    platform.token = platform.ask("POST", "/sessions", sign_in)["token"]
    # Answers are wanted, not refusals for coming too often.
    platform.ask("PUT", "/plans/campus", {"name": "Campus", "requests_per_minute": 100_000_000})
    sign_in = {"email": f"owner@{UNIVERSITY}.example", "password": PASSWORD}
    tenant.token = tenant.ask("POST", "/sessions", sign_in)["access_token"]
    good = tenant.run("tenant", seconds, tenant_ids(tenant))
    sandbox = {"slug": "fuzzed", "name": "Fuzzed", "locale": "en", "plan_id": "campus"}
    ids = {"tenant_id": platform.ask("POST", "/tenants", sandbox)["id"], "plan_id": "trial"}
    return platform.run("platform", seconds, ids) and good


def play_round(seconds: int) -> None:
    """With a server of its own: of what an earlier one had, little is left as it was."""
    import stage

    with tempfile.TemporaryDirectory(prefix="collegium-fuzz.") as folder:
        # The database's own user must get in.
        os.chmod(folder, 0o755)
        staged = stage.Stage(stage.free_port(), UNIVERSITY)
        server = stage.start_server(folder, staged.port)
        try:
            stage.wait_until_ready(server, staged, folder)
            good = fuzz(staged.port, seconds)
            alive = server.poll() is None
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()
        if not (good and alive):
            sys.exit(f"the server's last words:\n{stage.log_of(folder).decode(errors='replace')[-4000:]}")


def main() -> None:
    sys.path.insert(0, str(ROOT / "sdk" / "testing"))
    os.environ["COLLEGIUM_LIMITS__SIGN_IN_PER_MINUTE"] = "100000000"
    left = int(sys.argv[1])
    while left > 0:
        play_round(min(left, ROUND))
        left -= ROUND


if __name__ == "__main__":
    main()
