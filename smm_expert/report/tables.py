"""Tables that fit a terminal of 80 columns. tabulate lives here only."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

WIDTH = 80


def table(rows: Sequence[Sequence[str]], widths: Sequence[int], *, indent: str = "") -> str:
    """Rows in columns of exactly the given widths, long cells wrapped, no lines drawn."""
    from tabulate import tabulate

    wrapped = [
        [wrap(cell, width) for cell, width in zip(row, widths, strict=True)] for row in rows
    ]
    # tabulate makes a column as wide as its cells: a first row of full width, cut off again,
    # lines up tables that stand below each other.
    ruler = ["-" * width for width in widths]
    text: str = tabulate([ruler, *wrapped], tablefmt="plain", disable_numparse=True)
    return "\n".join(f"{indent}{line.rstrip()}" for line in text.splitlines()[1:])


def wrap(text: str, width: int, *, most_lines: int | None = None) -> str:
    """The text in lines of at most `width`; cut with an ellipsis after `most_lines`."""
    lines = [part for line in text.split("\n") for part in _wrapped(line, width)]
    if most_lines is not None and len(lines) > most_lines:
        kept = lines[:most_lines]
        last = kept[-1]
        while last and len(last) > width - 2:
            last = last.rpartition(" ")[0] if " " in last else last[: width - 2]
        kept[-1] = f"{last.rstrip('.,;:—– ')} …"
        lines = kept
    return "\n".join(lines)


def paragraph(text: str, *, indent: str = "", hang: str | None = None, width: int = WIDTH) -> str:
    """A wrapped paragraph; `hang` is the indent of the lines after the first."""
    return textwrap.fill(
        text,
        width,
        initial_indent=indent,
        subsequent_indent=indent if hang is None else hang,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, break_long_words=True, break_on_hyphens=False) or [""]
