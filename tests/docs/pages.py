"""A page of the documentation and the marks in it that tie it to the program.

A mark is an HTML comment on a line of its own. `<!-- output: COMMAND -->` before a fenced block
says what the block shows, `<!-- dialogue: COMMAND -->` likewise in a terminal, where the lines
that begin with `> ` are typed, `<!-- file: PATH -->` that the block is a file of that name,
`<!-- copy: FROM TO -->` that a folder of the project is copied for the reader,
`<!-- generated: NAME -->` and `<!-- end -->` enclose text that the program writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_MARK = re.compile(r"<!-- (output|dialogue|file|copy|generated): (.+) -->")
_END = "<!-- end -->"
_FENCE = re.compile(r"(```+)(\w*)")
_HEADING = re.compile(r"(#{1,6}) (.+)")


class Mark(NamedTuple):
    """A mark with the lines it rules: `body` runs from `start` up to, not including, `stop`."""

    sort: str
    said: str
    start: int
    stop: int


class Page(NamedTuple):
    """A Markdown file as lines, under its path from the root of the project."""

    path: str
    lines: tuple[str, ...]

    @property
    def language(self) -> str:
        """The language that the page is written in."""
        return "ru" if self.path.startswith("docs/ru/") or ".ru." in self.path else "en"

    @property
    def twin(self) -> str | None:
        """The path of the English page that this Russian page is the equal of."""
        if self.language == "en":
            return None
        return self.path.replace("docs/ru/", "docs/").replace(".ru.", ".")

    def body(self, mark: Mark) -> str:
        """The text that the mark rules."""
        return "\n".join(self.lines[mark.start : mark.stop])


def read(path: str) -> Page:
    """The page at a path from the root of the project."""
    text = (ROOT / path).read_text(encoding="utf-8")
    return Page(path, tuple(text.removesuffix("\n").split("\n")))


def paths() -> list[str]:
    """Every page of ours: those at the top and those under docs/, benchmarks apart."""
    found = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    names = sorted(path.relative_to(ROOT).as_posix() for path in found)
    return [name for name in names if name != "docs/benchmarks.md"]


def marks(page: Page) -> Iterator[Mark]:
    """The marks of a page in their order. Raises ValueError for one that rules nothing."""
    for number, line in enumerate(page.lines):
        found = _MARK.fullmatch(line.strip())
        if found is None:
            continue
        sort, said = found[1], found[2]
        start = number + 1
        if sort == "copy":
            yield Mark(sort, said, start, start)
        elif sort == "generated":
            yield Mark(sort, said, start, _next(page, start, _END))
        else:
            fence = _FENCE.fullmatch(page.lines[start])
            if fence is None:
                raise ValueError(f"{page.path}:{number + 1}: no fenced block after the mark")
            yield Mark(sort, said, start + 1, _next(page, start + 1, fence[1]))


def _next(page: Page, start: int, line: str) -> int:
    for number in range(start, len(page.lines)):
        if page.lines[number] == line:
            return number
    raise ValueError(f"{page.path}:{start}: '{line}' is missing")


def fences(page: Page) -> Iterator[tuple[int, str]]:
    """The fenced blocks: the line of the opening fence, counted from 0, and the language."""
    inside = ""
    for number, line in enumerate(page.lines):
        fence = _FENCE.fullmatch(line)
        if inside and line == inside:
            inside = ""
        elif not inside and fence is not None:
            inside = fence[1]
            yield number, fence[2]


def prose(page: Page) -> Iterator[str]:
    """The lines outside fenced blocks."""
    inside = ""
    for line in page.lines:
        fence = _FENCE.fullmatch(line)
        if inside:
            inside = "" if line == inside else inside
        elif fence is not None:
            inside = fence[1]
        else:
            yield line


def headings(page: Page) -> list[tuple[int, str]]:
    """(level, text) of every heading."""
    found = (_HEADING.fullmatch(line) for line in prose(page))
    return [(len(heading[1]), heading[2]) for heading in found if heading is not None]
