"""python -m tests.docs.rewrite: write into the pages what the program prints today."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.docs.pages import ROOT, paths, read
from tests.docs.transcripts import rewritten


def rewrite(names: Sequence[str]) -> None:
    """Rewrite the named pages in place, and say which of them changed."""
    with tempfile.TemporaryDirectory() as temporary:
        for number, name in enumerate(names):
            folder = Path(temporary) / str(number)
            folder.mkdir()
            now = rewritten(read(name), folder, Path(temporary) / "cache")
            place = ROOT / name
            if now != place.read_text(encoding="utf-8"):
                place.write_text(now, encoding="utf-8")
                print(f"rewrote {name}")


if __name__ == "__main__":
    rewrite(sys.argv[1:] or paths())
