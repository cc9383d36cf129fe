"""Markdown of the page that the benchmarks write."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import dedent, fill

_WIDTH = 100


def paragraphs(text: str) -> str:
    """The text as paragraphs of bounded width; blank lines part them."""
    parts = dedent(text).strip().split("\n\n")
    return "\n\n".join(
        fill(" ".join(part.split()), _WIDTH, break_long_words=False, break_on_hyphens=False)
        for part in parts
    )


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose first column is text and whose others are numbers."""
    lines = [_line(columns), _line(["---", *["--:"] * (len(columns) - 1)]), *map(_line, rows)]
    return "\n".join(lines)


def number(value: float) -> str:
    """A figure as precise as such measurements are: two significant digits at least."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def times(value: float) -> str:
    """A ratio."""
    return f"{number(value)}×"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell_text(cell) for cell in cells)} |"


def cell_text(text: str) -> str:
    """The text as it can stand in a cell."""
    return text.replace("|", "\\|")
