"""Broken files that say of themselves what is wrong with them and where.

The first line of a broken knowledge file, `# file: rules/platforms/vk.yaml`, is its place in a
base. A comment above the faulty line, `# problem: code | faulty text`, names the problem; its #
stands over the column that the message must name, and the text is what the caret must underline.
What is at fault as a whole says `in the whole file`, or `in the rule` where no text is known.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import NamedTuple

INVALID = Path(__file__).parent
BASE = INVALID / "base"
_FILE = re.compile(r"# file: (\S+)")
_PROBLEM = re.compile(
    r"( *)# problem: ([a-z0-9-]+)(?: \| ?(.*)| (in the whole file)| (in the rule))"
)


class Expected(NamedTuple):
    """A problem that the file announces; line and column 0 stand for the file as a whole."""

    code: str
    line: int
    column: int
    underlined: str


class MarkedFile(NamedTuple):
    """A broken file, where it belongs, and the problems that it must bring."""

    name: str
    path: str
    content: bytes
    expected: tuple[Expected, ...]

    @property
    def lines(self) -> list[str]:
        """The text as an editor would show it."""
        return as_text(self.content).split("\n")


def as_text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1251")


def marked_file(path: Path, place: str = "") -> MarkedFile:
    """The broken file at a path; `place` is where it belongs when it does not say so itself."""
    content = path.read_bytes()
    lines = as_text(content).split("\n")
    said = _FILE.match(lines[0])
    expected = []
    for number, line in enumerate(lines, start=1):
        if (found := _PROBLEM.match(line)) is None:
            continue
        below = number + 1
        while _PROBLEM.match(lines[below - 1]):
            below += 1
        if found[4]:
            expected.append(Expected(found[2], 0, 0, ""))
        else:
            column = 3 if found[5] else len(found[1]) + 1
            expected.append(Expected(found[2], below, column, found[3] or ""))
    assert expected, f"{path} announces no problem"
    name = path.relative_to(INVALID).with_suffix("").as_posix()
    return MarkedFile(
        name, said[1] if said else place, content, tuple(sorted(expected, key=_place))
    )


def _place(expected: Expected) -> tuple[int, int, str]:
    return expected.line, expected.column, expected.code


def broken_base(marked: MarkedFile, folder: Path) -> Path:
    """The small valid base with the broken file in its place."""
    base = folder / "base"
    shutil.copytree(BASE, base, dirs_exist_ok=True)
    place = base / marked.path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(marked.content)
    return base


KNOWLEDGE = tuple(marked_file(path) for path in sorted((INVALID / "knowledge").rglob("*.yaml")))
PROFILES = tuple(
    marked_file(path, path.name) for path in sorted((INVALID / "profiles").glob("*.yaml"))
)
