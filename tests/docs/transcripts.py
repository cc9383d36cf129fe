"""The commands that pages show, really run: as processes, without a shell, in an empty folder."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.cli.consultations import screen, typed_in
from tests.docs.generated import GENERATORS
from tests.docs.pages import ROOT, Mark, Page, marks

_LOCALES = {"en": "en_US.UTF-8", "ru": "ru_RU.UTF-8"}
_CUT = "..."
# 0 fine, 1 findings, 2 wrong use: anything else is a fault of the program.
_EXIT_CODES = (0, 1, 2)
_BREAKDOWN = "Traceback (most recent call last)"


def rewritten(page: Page, folder: Path, cache: Path) -> str:
    """The page with what its commands print now; they run in `folder`, from top to bottom."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    lines: list[str] = []
    done = 0
    for mark in marks(page):
        lines += page.lines[done : mark.start]
        lines += _ruled(page, mark, folder, cache)
        done = mark.stop
    return "\n".join([*lines, *page.lines[done:]]) + "\n"


def _ruled(page: Page, mark: Mark, folder: Path, cache: Path) -> list[str]:
    """The lines that belong under a mark; files and folders are put in place on the way."""
    if mark.sort == "file":
        place = folder / mark.said
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(page.body(mark) + "\n", encoding="utf-8")
    elif mark.sort == "copy":
        source, target = mark.said.split()
        shutil.copytree(ROOT / source, folder / target)
    elif mark.sort == "generated":
        write = GENERATORS[mark.said]
        return list(write(page.language, lambda said: run(said, folder, page.language, cache)))
    elif mark.sort == "dialogue":
        return _played(page, mark, folder)
    else:
        command, *filters = (part.strip() for part in mark.said.split("|"))
        return [f"$ {command}", *_shown(run(command, folder, page.language, cache), filters)]
    return list(page.lines[mark.start : mark.stop])


def _played(page: Page, mark: Mark, folder: Path) -> list[str]:
    """What the screen shows when the lines typed in the block are typed again."""
    if sys.platform == "win32":
        return list(page.lines[mark.start : mark.stop])
    shown = screen(folder, mark.said, typed_in(page.body(mark)), page.language)
    return [f"$ {mark.said}", *shown.split("\n")]


def run(command: str, folder: Path, language: str, cache: Path) -> str:
    """What the command prints, answers and problems alike. Raises RuntimeError when it breaks."""
    program, *arguments = shlex.split(command)
    programs = {"smm-expert": [sys.executable, "-m", "smm_expert"], "python": [sys.executable]}
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("SMM_")},
        "COLUMNS": "80",
        "LANGUAGE": language,
        "LC_ALL": _LOCALES[language],
        "NO_COLOR": "1",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "SMM_EXPERT_CACHE": str(cache),
    }
    done = subprocess.run(
        [*programs[program], *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode not in _EXIT_CODES or _BREAKDOWN in done.stdout:
        raise RuntimeError(f"{command} broke:\n{done.stdout}")
    return done.stdout.rstrip("\n")


def _shown(output: str, filters: list[str]) -> list[str]:
    """The output, shortened as the mark asks; a line `...` stands for whatever is left out."""
    lines = output.split("\n")
    for wanted in filters:
        name, _, said = wanted.partition(" ")
        if name == "head":
            most = int(said.removeprefix("-n "))
            lines = [*lines[:most], _CUT] if len(lines) > most else lines
        elif name == "blocks":
            lines = list(_blocks(lines, [part.strip() for part in said.split(";")]))
        else:
            raise ValueError(f"unknown filter '{wanted}'")
    return lines


def _blocks(lines: list[str], wanted: list[str]) -> Iterator[str]:
    """The first block, and those whose first line is named."""
    blocks = [block.split("\n") for block in "\n".join(lines).split("\n\n")]
    missing = set(wanted) - {block[0] for block in blocks}
    if missing:
        raise ValueError(f"the output has no block {sorted(missing)}")
    cut = False
    for number, block in enumerate(blocks):
        if number == 0 or block[0] in wanted:
            if number > 0:
                yield from ["", _CUT, ""] if cut else [""]
            yield from block
            cut = False
        else:
            cut = True
    if cut:
        yield from ["", _CUT]
