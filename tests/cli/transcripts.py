"""Kept conversations with the program: each command with what it answers, byte for byte.

`python -m tests.cli.transcripts` writes them anew; read the difference. A line `$ smm-expert ...`
begins an answer, `! ` marks a line of standard error, `[exit 2]` ends an answer that is not fine.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.cli.program import HERE, run

FOLDER = HERE / "transcripts"
_PROMPT = "$ smm-expert"


class Turn(NamedTuple):
    """A command and the answer that is kept."""

    path: Path
    command: str
    kept: str

    @property
    def language(self) -> str:
        """The locale, which stands in the name of the file."""
        return self.path.stem.rpartition(".")[2]

    @property
    def name(self) -> str:
        """What to call the turn in a report of pytest."""
        return f"{self.path.stem}: {self.command}".rstrip()


def turns() -> Iterator[Turn]:
    """Every command of every transcript."""
    for path in sorted(FOLDER.glob("*.txt")):
        _, *parts = f"\n{path.read_text(encoding='utf-8')}".split(f"\n{_PROMPT}")
        for part in parts:
            command, _, kept = part.partition("\n")
            yield Turn(path, command.strip(), kept.strip("\n"))


def said(turn: Turn) -> str:
    """What the program answers now, in the form in which answers are kept."""
    answer = run(*shlex.split(turn.command), language=turn.language)
    lines = [answer.out.rstrip("\n")] if answer.out else []
    lines += [f"! {line}".rstrip() for line in answer.err.rstrip("\n").split("\n") if answer.err]
    lines += [f"[exit {answer.code}]"] if answer.code else []
    return "\n".join(lines)


def rewrite() -> None:
    """Write today's answers below the commands."""
    texts: dict[Path, list[str]] = {}
    for turn in turns():
        block = f"{_PROMPT} {turn.command}".rstrip() + f"\n{said(turn)}\n"
        texts.setdefault(turn.path, []).append(block)
    for path, blocks in texts.items():
        path.write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
