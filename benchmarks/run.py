"""Run every benchmark and write docs/benchmarks.md: `python -m benchmarks.run`."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks import cold_start, experta_forms, machine, one_client
from benchmarks.page import paragraphs

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
_SECTIONS = (
    ("Cold start: one answer, from nothing", cold_start.section),
    ("Forms of rules for experta", experta_forms.section),
    ("One client after the other", one_client.section),
)


def main() -> None:
    """Measure, tell on standard error how far it is, write the page."""
    parts = ["# Benchmarks", paragraphs(_HEAD), machine.described()]
    for title, section in _SECTIONS:
        print(title, file=sys.stderr)
        parts += [f"## {title}", section()]
    parts += ["## What was not measured", paragraphs(_NOT_MEASURED)]
    PAGE.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    print(f"written: docs/{PAGE.name}", file=sys.stderr)


_HEAD = """
    Written by `make bench`; do not edit. Read the ratios rather than the milliseconds: all that is
    compared runs in turns on the same machine, so that what else it does hits all alike. Nothing
    here is a promise, and no test of the project asserts a time.
"""

_NOT_MEASURED = """
    Other systems than this one: Windows and macOS, where starting a process costs more, and disks
    that are cold. Memory. Knowledge bases ten times the size of ours. Many clients at once: this
    page is about one client after the other in one process.

    Other rule engines than CLIPS; and CLIPS on the real knowledge base, for the reason given
    above. Forms for experta that use salience or binding variables across facts more than they
    must.
"""


if __name__ == "__main__":
    main()
