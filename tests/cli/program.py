"""smm-expert as a process, in an environment that holds nothing but what a test says."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COMMAND = (sys.executable, "-m", "smm_expert")
LOCALES = {"en": "en_US.UTF-8", "ru": "ru_RU.UTF-8"}
# Without these a process does not start everywhere.
_INHERITED = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "HOME", "VIRTUAL_ENV")
_CACHE = tempfile.TemporaryDirectory(prefix="smm-expert-cache-")


class Answer(NamedTuple):
    """What a process left behind."""

    code: int
    out: str
    err: str


def environment(language: str = "en", **variables: str) -> dict[str, str]:
    """The locale of a language, the small base, and whatever variables a test adds."""
    return {
        **{name: os.environ[name] for name in _INHERITED if name in os.environ},
        "LANG": LOCALES[language],
        "PYTHONPATH": str(ROOT),
        "SMM_EXPERT_KNOWLEDGE": str(HERE / "base"),
        "SMM_EXPERT_CACHE": _CACHE.name,
        **variables,
    }


def run(
    *arguments: str, language: str = "en", stdin: str = "", folder: Path = HERE, **variables: str
) -> Answer:
    """Run the program to its end."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment(language, **variables),
        input=stdin.encode(),
        capture_output=True,
        check=False,
    )
    return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
