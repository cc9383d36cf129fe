"""The example clients, and what the program answers about them on one fixed day."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
CLIENTS = ROOT / "examples" / "clients"
OUTPUTS = ROOT / "examples" / "outputs"
NAMES = tuple(sorted(path.stem for path in CLIENTS.glob("*.yaml")))
LANGUAGES = ("en", "ru")
DAY = "2026-11-23"
ENDINGS = {"json": "json", "table": "txt"}
# Settings of the machine that must not speak in the answer.
DROPPED = (
    "LANG",
    "LANGUAGE",
    "LC_ALL",
    "LC_MESSAGES",
    "PYTHONHASHSEED",
    "SMM_EXPERT_KNOWLEDGE",
)


def profile_of(name: str) -> str:
    """The profile's path as a reader of the examples would type it."""
    return f"examples/clients/{name}.yaml"


def answered(*arguments: str, settings: Mapping[str, str] | None = None) -> bytes:
    """What the program prints for these arguments on the fixed day; it must succeed silently."""
    kept = {k: v for k, v in os.environ.items() if k not in DROPPED}
    done = subprocess.run(
        [sys.executable, "-m", "smm_expert", *arguments, "--as-of", DAY],
        cwd=ROOT,
        env={**kept, "PYTHONUTF8": "1", **(settings or {})},
        capture_output=True,
        check=False,
    )
    said = done.stderr.decode()
    assert done.returncode == 0, said
    assert said == ""
    return done.stdout


def recommended(name: str, output_format: str) -> bytes:
    """The whole answer about a client, in the client's own language."""
    return answered("recommend", profile_of(name), "--format", output_format)


def golden(name: str, output_format: str) -> Path:
    """Where the answer is kept."""
    return OUTPUTS / f"{name}.{ENDINGS[output_format]}"


@functools.cache
def consultation(name: str, language: str | None = None) -> dict[str, Any]:
    """The answer as data; without a language in the client's own."""
    spoken = () if language is None else ("--lang", language)
    found = json.loads(answered("recommend", profile_of(name), "--format", "json", *spoken))
    assert isinstance(found, dict)
    return found
