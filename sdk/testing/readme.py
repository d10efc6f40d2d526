"""Takes the examples out of a README, so that a language's own runner compiles and runs them.

usage: python3 sdk/testing/readme.py rust README.md FILE
       python3 sdk/testing/readme.py typescript README.md FOLDER
"""

from __future__ import annotations

import re
import sys
from pathlib import Path


def examples(readme: Path, language: str) -> list[str]:
    fence = re.compile(rf"^```{language}[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    found = fence.findall(readme.read_text(encoding="utf-8"))
    if not found:
        sys.exit(f"{readme} has no examples in {language}")
    return found


def main() -> None:
    language, readme, to = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if language == "typescript":
        to.mkdir(parents=True, exist_ok=True)
        for old in to.glob("*.ts"):
            old.unlink()
        for number, text in enumerate(examples(readme, "ts")):
            (to / f"example-{number}.ts").write_text(text, encoding="utf-8")
        return
    parts = ["// Made by `make sdk` from README.md; not to be edited.\n#![allow(clippy::pedantic)]\n"]
    found = examples(readme, "rust")
    for number, text in enumerate(found):
        body = "".join(f"    {line}".rstrip() + "\n" for line in text.splitlines())
        body = body.replace("async fn example", "pub async fn example")
        parts.append(f"\nmod example_{number} {{\n{body}}}\n")
    calls = "".join(f"    example_{n}::example(portal_url, api_key).await?;\n" for n in range(len(found)))
    parts.append(
        "\npub async fn all(portal_url: &str, api_key: &str) -> Result<(), collegium_sdk::Error> {\n"
        f"{calls}    Ok(())\n}}\n"
    )
    to.write_text("".join(parts), encoding="utf-8")


main()
