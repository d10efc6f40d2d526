"""A live server for the SDKs' tests, behind a proxy that fails when it is told to.

usage: python3 sdk/testing/stage.py [--university SLUG]

Starts `collegium demo` (STAGE_SERVER, or what cargo built for debugging) in a folder of its own,
prints one line of JSON when both are ready (the proxy's `url`, which leads to the one university,
and the `server` that it leads to when it is used as a proxy), and stops everything when its
standard input closes, so that no test can leave it behind.

At the proxy's address, `POST /_stage/faults` takes a list of faults, each for the next request it
fits: {"method": "POST", "path": "/courses$", "fault": …}, where the fault is

- `status`: answered by the proxy with `status`, `code` and `retry_after`; the server sees nothing
- `cut_before`: the connection is cut before the server sees the request
- `cut_after`: the server does it, and the connection is cut before the answer
- `cut_middle`: the same, in the middle of the answer
- `hang`: the server does it, and the answer never comes

`GET /_stage/log` says what came: method, path, idempotency key, fault, the server's status; and
webhooks may be told to send to `/_stage/hooks/NAME`, of which a GET says what came there: the
headers and the body of each delivery.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import os
import random
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "host", "expect", "content-length"}


class Stage:
    """What the proxy knows."""

    def __init__(self, port: int, university: str) -> None:
        self.port = port
        self.host = f"{university}.localhost:{port}"
        self.lock = threading.Lock()
        self.faults: list[dict[str, Any]] = []
        self.log: list[dict[str, Any]] = []
        self.hooks: dict[str, list[dict[str, Any]]] = {}
        self.over = threading.Event()

    def fault_for(self, method: str, path: str) -> dict[str, Any]:
        with self.lock:
            for fault in self.faults:
                if fault.get("method", method) == method and re.search(fault["path"], path.split("?")[0]):
                    self.faults.remove(fault)
                    return fault
        return {}


def handler_for(stage: Stage) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """The tests say what matters."""

        def answer(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
            self.send_response_only(status)
            for name, value in headers:
                self.send_header(name, value)
            if status != 204:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def read_body(self) -> bytes:
            if self.headers.get("Transfer-Encoding", "").lower() == "chunked":
                parts = []
                while size := int(self.rfile.readline().split(b";")[0], 16):
                    parts.append(self.rfile.read(size))
                    self.rfile.readline()
                while self.rfile.readline().strip():
                    pass
                return b"".join(parts)
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))

        def own(self, body: bytes) -> None:
            with stage.lock:
                if self.path == "/_stage/faults":
                    stage.faults += json.loads(body)
                if self.path.startswith("/_stage/hooks/") and self.command == "POST":
                    delivery = {"headers": dict(self.headers.items()), "body": body.decode()}
                    stage.hooks.setdefault(self.path, []).append(delivery)
                answer = json.dumps(stage.log if self.path == "/_stage/log" else stage.hooks.get(self.path, []))
            self.answer(200, [("Content-Type", "application/json")], answer.encode())

        def cut(self) -> None:
            self.close_connection = True
            with contextlib.suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)

        def handle_any(self) -> None:
            body = self.read_body()
            host = stage.host
            if self.path.startswith("http://"):
                # From those for whom this is the proxy of the server's own addresses.
                host, slash, path = self.path.removeprefix("http://").partition("/")
                self.path = slash + path
            if self.path.startswith("/_stage/"):
                return self.own(body)
            fault = stage.fault_for(self.command, self.path)
            kind = fault.get("fault")
            entry = {
                "method": self.command,
                "path": self.path,
                "key": self.headers.get("Idempotency-Key"),
                "fault": kind,
                "status": None,
            }
            with stage.lock:
                stage.log.append(entry)
            if kind == "cut_before":
                return self.cut()
            if kind == "status":
                return self.refuse(fault)
            # A connection of its own for each request: nothing is left over from a fault.
            upstream = http.client.HTTPConnection("127.0.0.1", stage.port)
            headers = {k: v for k, v in self.headers.items() if k.lower() not in HOP_BY_HOP}
            upstream.request(self.command, self.path, body or None, {**headers, "Host": host})
            response = upstream.getresponse()
            answer = response.read()
            upstream.close()
            entry["status"] = response.status
            if kind == "cut_after":
                return self.cut()
            if kind == "hang":
                stage.over.wait()
                return self.cut()
            kept = [(k, v) for k, v in response.getheaders() if k.lower() not in HOP_BY_HOP]
            if kind == "cut_middle":
                self.send_response_only(response.status)
                for name, value in kept:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer[: len(answer) // 2])
                self.wfile.flush()
                return self.cut()
            self.answer(response.status, kept, answer)

        def refuse(self, fault: dict[str, Any]) -> None:
            status = fault["status"]
            headers = [("X-Request-Id", "of-the-proxy")]
            if "retry_after" in fault:
                headers.append(("Retry-After", str(fault["retry_after"])))
            if "code" not in fault:
                self.answer(status, [*headers, ("Content-Type", "text/html")], b"<h1>Bad gateway</h1>")
                return
            problem = {"type": f"/problems/{fault['code']}", "title": "A fault.", "status": status}
            problem |= {"code": fault["code"], "request_id": "of-the-proxy", "errors": []}
            headers.append(("Content-Type", "application/problem+json"))
            self.answer(status, headers, json.dumps(problem).encode())

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = handle_any

    return Handler


def free_port() -> int:
    """Below what Linux gives to outgoing connections: one of those could take it before the server does."""
    while True:
        port = random.randrange(20_000, 32_000)
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


def start_server(folder: str, port: int) -> subprocess.Popen[bytes]:
    binary = os.environ.get("STAGE_SERVER") or ROOT / "target" / "debug" / "collegium"
    environment = {
        **os.environ,
        "COLLEGIUM_SERVER__LISTEN": f"127.0.0.1:{port}",
        "COLLEGIUM_WEBHOOKS__ALLOW_PRIVATE": "true",
    }
    with open(Path(folder) / "server.log", "wb") as log:
        return subprocess.Popen(
            [str(binary), "demo", "--data", f"{folder}/data"],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


def wait_until_ready(server: subprocess.Popen[bytes], stage: Stage, folder: str) -> None:
    # As long as it takes: it ends by itself if it cannot start.
    while server.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", stage.port)
            connection.request("GET", "/api/v1/courses", headers={"Host": stage.host})
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass
        stage.over.wait(0.2)
    sys.exit(f"the server did not start:\n{log_of(folder).decode(errors='replace')[-4000:]}")


def log_of(folder: str) -> bytes:
    return (Path(folder) / "server.log").read_bytes()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--university", default="harrowmere")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="collegium-sdk.") as folder:
        # The database's own user must get in.
        os.chmod(folder, 0o755)
        stage = Stage(free_port(), arguments.university)
        server = start_server(folder, stage.port)
        try:
            wait_until_ready(server, stage, folder)
            proxy = ThreadingHTTPServer(("127.0.0.1", 0), handler_for(stage))
            proxy.daemon_threads = True
            threading.Thread(target=proxy.serve_forever, daemon=True).start()
            ready = {"url": f"http://127.0.0.1:{proxy.server_address[1]}", "server": f"localhost:{stage.port}"}
            print(json.dumps(ready), flush=True)
            sys.stdin.read()
            stage.over.set()
            proxy.shutdown()
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()


if __name__ == "__main__":
    main()
