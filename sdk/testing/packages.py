"""A university's own packages, installed and run as its page for developers says.

usage: python3 sdk/testing/packages.py

What is run is taken from the page of a live server (stage.py), by npm, pip and cargo as they
come; each program lists the courses. STAGE_LOCK is a Cargo.lock whose crates are built already.
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
COURSE = "Asking Data Good Questions"
# Not every machine knows the names under `localhost`, and Node asks no proxy.
NAMES = """import dns from "node:dns";
const { lookup } = dns;
dns.lookup = (name, ...rest) => lookup(name.endsWith(".localhost") ? "localhost" : name, ...rest);
"""


def ask(url: str, body: dict[str, Any] | None = None, token: str = "") -> Any:
    request = urllib.request.Request(url, None if body is None else json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def api_key(url: str) -> str:
    api = f"{url}/api/v1"
    owner = {"email": "owner@harrowmere.example", "password": "collegium-demo"}
    token = ask(f"{api}/sessions", owner)["access_token"]
    scopes = [permission["name"] for permission in ask(f"{api}/permissions", token=token)["items"]]
    return str(ask(f"{api}/api-keys", {"name": "Packages", "scopes": scopes}, token)["secret"])


def quick_starts(url: str) -> dict[str, tuple[list[str], str]]:
    """Of each language the texts of its section, and the name of its file."""
    with urllib.request.urlopen(f"{url}/developers/quick-starts") as answer:
        page = answer.read().decode()
    found = {}
    for name, section in re.findall(r'<section [^>]*aria-labelledby="(\w+)">(.*?)</section>', page, re.DOTALL):
        texts = re.findall(r"<pre [^>]*><code>(.*?)</code></pre>", section, re.DOTALL)
        file = re.search(r"<h3><code>(.*?)</code></h3>", section)
        found[name] = ([html.unescape(text) for text in texts], file[1] if file else "")
    return found


def run(name: str, script: str, folder: Path, environment: dict[str, str]) -> None:
    said = subprocess.run(["sh", "-e"], input=script, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
    if said.returncode != 0 or COURSE not in said.stdout:
        sys.exit(f"the quick start of {name} failed ({said.returncode}):\n{script}\n{said.stdout}")
    print(f"  {name}: lists the courses", flush=True)


def play(url: str, folder: Path) -> None:
    (folder / "names.mjs").write_text(NAMES)
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    environment = os.environ | {
        "API_KEY": api_key(url),
        "http_proxy": url,
        "no_proxy": "",
        "NODE_OPTIONS": f"--import={folder}/names.mjs",
        "PATH": f"{folder}/venv/bin:{os.environ['PATH']}",
    }
    starts = quick_starts(url)
    for name in ("typescript", "python", "rust"):
        (install, program, command), file = starts[name]
        place = folder / name
        place.mkdir()
        (place / "program").write_text(program)
        lock = f"cp {os.environ['STAGE_LOCK']} Cargo.lock\n" if name == "rust" else ""
        run(name, f"exec 3>&1 1>&2\n{install}\ncp {place}/program {file}\n{lock}{command} >&3\n", place, environment)
    (command,), _ = starts["curl"]
    run("curl", f"{command} --silent --show-error\n", folder, environment)


def main() -> None:
    stage = subprocess.Popen(
        [sys.executable, str(HERE / "stage.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert stage.stdin is not None and stage.stdout is not None
    try:
        url = json.loads(stage.stdout.readline())["url"]
        with tempfile.TemporaryDirectory(prefix="packages.") as folder:
            play(url, Path(folder))
    finally:
        stage.stdin.close()
        stage.wait()


main()
