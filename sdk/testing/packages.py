"""Universities' own packages, installed and run as their pages for developers say.

usage: python3 sdk/testing/packages.py

What is run is taken from the pages of a live server (stage.py), by npm, pip and cargo as they
come, for a university whose plan has everything and for one whose plan leaves out what it may.
Each package must compile by itself, and have the operations of its university's document and no
others; each program lists the courses. STAGE_LOCK is a Cargo.lock whose crates are built already.
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
ROOT = HERE.parents[1]
PASSWORD = "collegium-demo"
# Both have a plan with everything until one is given another.
FULL, NARROW = "harrowmere", "belomorsk"
COURSES = {FULL: "Asking Data Good Questions", NARROW: "Жизнь озера"}
# Not every machine knows the names under `localhost`, and Node asks no proxy.
NAMES = """import dns from "node:dns";
const { lookup } = dns;
dns.lookup = (name, ...rest) => lookup(name.endsWith(".localhost") ? "localhost" : name, ...rest);
"""
NODE = ROOT / "sdk" / "typescript" / "node_modules"
# How each language's own tools look at a package.
COMPILED = {
    "typescript": f"""cp courses.mjs courses.mts
{NODE}/.bin/tsc --noEmit --strict --module nodenext --target es2022 --typeRoots {NODE}/@types --types node \\
    --lib es2022,dom,dom.iterable,dom.asynciterable courses.mts
""",
    "python": "mypy --strict --python-executable $(command -v python) -p {slug}_sdk\n",
    "rust": """cd {slug}-sdk-*
cp "$STAGE_LOCK" Cargo.lock
cargo check 2>said || {{ cat said; exit 1; }}
if grep ^warning said; then exit 1; fi
cargo test --quiet
""",
}


def ask(url: str, body: Any = None, token: str = "", method: str | None = None) -> Any:
    request = urllib.request.Request(url, None if body is None else json.dumps(body).encode(), method=method)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def narrow_plan(server: str) -> None:
    """Gives the one university a plan without anything that a plan may leave out."""
    api = f"http://{server}/api/platform/v1"
    operator = {"email": "operator@collegium.example", "password": PASSWORD}
    token = ask(f"{api}/sessions", operator)["token"]
    plan = {"id": "narrow", "name": "Narrow", "requests_per_minute": 3000, "features": []}
    ask(f"{api}/plans", plan, token)
    (tenant,) = (one for one in ask(f"{api}/tenants", token=token)["items"] if one["slug"] == NARROW)
    ask(f"{api}/tenants/{tenant['id']}", {"plan_id": "narrow"}, token, "PATCH")


def api_key(slug: str, url: str) -> str:
    api = f"{url}/api/v1"
    owner = {"email": f"owner@{slug}.example", "password": PASSWORD}
    token = ask(f"{api}/sessions", owner)["access_token"]
    scopes = [permission["name"] for permission in ask(f"{api}/permissions", token=token)["items"]]
    return str(ask(f"{api}/api-keys", {"name": "Packages", "scopes": scopes}, token)["secret"])


def operations(document: Any) -> dict[str, bool]:
    """The document's operations, and whether every plan has them."""
    found = [operation for item in document["paths"].values() for operation in item.values()]
    return {operation["operationId"]: "x-feature" not in operation for operation in found}


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


def run(name: str, script: str, folder: Path, environment: dict[str, str]) -> str:
    said = subprocess.run(["sh", "-e"], input=script, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
    if said.returncode != 0:
        sys.exit(f"{name} failed ({said.returncode}):\n{script}\n{said.stdout}")
    return said.stdout


def has_only(slug: str, name: str, installed: list[Path], wanted: set[str]) -> None:
    """Every call says by its operation's name what it does: there must be these and no others."""
    every = operations(json.loads((ROOT / "openapi" / "released" / "tenant.json").read_text()))
    files = [file for folder in installed for file in folder.rglob("*") if file.suffix in (".js", ".py", ".rs")]
    words = {word for file in files for word in re.findall(r'"(\w+\.\w+)"', file.read_text(encoding="utf-8"))}
    if (found := words & every.keys()) != wanted:
        sys.exit(f"{slug}, {name}: operations of the package or of the plan only: {sorted(found ^ wanted)}")


def play(slug: str, url: str, folder: Path) -> None:
    (folder / "names.mjs").write_text(NAMES)
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    environment = os.environ | {
        "API_KEY": api_key(slug, url),
        "NODE_OPTIONS": f"--import={folder}/names.mjs",
        "PATH": f"{folder}/venv/bin:{os.environ['PATH']}",
    }
    served = operations(ask(f"{url}/api/v1/openapi.json"))
    if all(served.values()) != (slug == NARROW):
        sys.exit(f"{slug}: the document is not that of its plan")
    starts = quick_starts(url)
    installed = {
        "typescript": f"typescript/node_modules/@{slug}/sdk",
        "python": f"venv/lib/python*/site-packages/{slug}_sdk",
        "rust": f"rust/{slug}-sdk-*/src",
    }
    for name in ("typescript", "python", "rust"):
        (install, program, command), file = starts[name]
        place = folder / name
        place.mkdir()
        (place / "program").write_text(program)
        lock = 'cp "$STAGE_LOCK" Cargo.lock\n' if name == "rust" else ""
        script = f"exec 3>&1 1>&2\n{install}\ncp {place}/program {file}\n{lock}{command} >&3\n"
        lists_the_courses(slug, name, run(name, script, place, environment))
        has_only(slug, name, list(folder.glob(installed[name])), set(served))
        run(f"{slug}'s {name} package", COMPILED[name].format(slug=slug), place, environment)
    (command,), _ = starts["curl"]
    lists_the_courses(slug, "curl", run("curl", f"{command} --silent --show-error\n", folder, environment))


def lists_the_courses(slug: str, name: str, said: str) -> None:
    if COURSES[slug] not in said:
        sys.exit(f"{slug}: the quick start of {name} does not list the courses:\n{said}")
    print(f"  {slug}, {name}: lists the courses", flush=True)


def main() -> None:
    stage = subprocess.Popen(
        [sys.executable, str(HERE / "stage.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert stage.stdin is not None and stage.stdout is not None
    try:
        ready = json.loads(stage.stdout.readline())
        os.environ.update(http_proxy=ready["url"], no_proxy="")
        narrow_plan(ready["server"])
        for slug in COURSES:
            with tempfile.TemporaryDirectory(prefix="packages.") as folder:
                play(slug, f"http://{slug}.{ready['server']}", Path(folder))
    finally:
        stage.stdin.close()
        stage.wait()


main()
