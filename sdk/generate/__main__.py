"""Writes the calls of each SDK. usage: python3 -m generate SPEC LANGUAGE FOLDER (in sdk/)"""

from __future__ import annotations

import sys
from pathlib import Path

from . import model, python, rust, typescript

WRITERS = {"typescript": typescript.write, "python": python.write, "rust": rust.write}


def main() -> None:
    spec, language, folder = sys.argv[1:]
    WRITERS[language](model.load(Path(spec)), Path(folder))


main()
