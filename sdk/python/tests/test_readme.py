"""The examples of the README do what they say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from collegium import Client

from .conftest import Stage

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text(), re.MULTILINE | re.DOTALL)


def test_the_examples_of_the_readme_do_what_they_say(stage: Stage, client: Client, tmp_path: Path) -> None:
    environment = os.environ | {"PORTAL_URL": stage.url, "API_KEY": stage.key, "PYTHONPATH": str(ROOT / "src")}
    said = []
    for number, text in enumerate(EXAMPLES):
        file = tmp_path / f"example_{number}.py"
        file.write_text(text)
        # As strict with those who read as with ourselves.
        subprocess.run([sys.executable, "-m", "mypy", "--strict", str(file)], check=True, cwd=ROOT)
        run = subprocess.run(
            [sys.executable, str(file)], env=environment, stdout=subprocess.PIPE, text=True, check=True
        )
        said.append(run.stdout.strip().splitlines())
    learners = sum("learner" in user.roles for user in client.users.list())
    assert said[0] == [f"Introduction to tides {learners}"]
    assert "Asking Data Good Questions" in said[1]
    assert said[2] == ["title"]
    assert said[3] == ["6"]
    assert said[4] == ["400"]
