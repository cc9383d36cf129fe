"""Plans written by the program as a process, and how their files are read back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib

from tests.cli.program import ROOT, Answer, run

DAY = ("--as-of", "2026-11-23")
KNOWLEDGE = str(ROOT / "knowledge")
LANGUAGES = ("en", "ru")
DOCUMENTS = {
    "strategy.docx",
    "strategy.html",
    "strategy.md",
    "plan.xlsx",
    "calendar.ics",
    "plan.json",
}
XHTML = "{http://www.w3.org/1999/xhtml}"


def planned(profile: Path | str, folder: Path, *more: str, language: str = "en") -> Answer:
    """The answer of `plan` on the whole knowledge base."""
    wanted = ("--output", str(folder), *DAY, *more)
    return run("plan", str(profile), *wanted, language=language, SMM_EXPERT_KNOWLEDGE=KNOWLEDGE)


def example(name: str) -> Path:
    return ROOT / "examples" / "clients" / f"{name}.yaml"


def files_in(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def page_of(folder: Path) -> Any:
    parser = html5lib.HTMLParser(strict=True)
    return parser.parse((folder / "strategy.html").read_text(encoding="utf-8"))
