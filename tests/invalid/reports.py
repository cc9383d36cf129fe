"""What a report of problems says, taken apart again, and the program that prints it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_FIRST_LINE = re.compile(r"(?P<place>\S.*?): .+ \[(?P<code>[a-z0-9-]+)\]")
_EXCERPT = re.compile(r"  (?P<number>\d+) \| (?P<text>.*)")
_CARET = re.compile(r"  +\| (?P<before> *)(?P<carets>\^+)")
_NOT_PROSE = re.compile(
    r"найдено: .*?(?= \[)|«[^»]*»|\[[^\]]*\]|\{[^}]*\}|\S*[._/:$<>-]\S*|\"[^\"]*\""
)
_ENGLISH = re.compile(r"[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}")


class Message(NamedTuple):
    """One message: `place` is path:line:column, `underlined` the text above the carets."""

    place: str
    code: str
    line: int
    underlined: str
    advice: str
    text: str


def message(text: str) -> Message:
    """The parts of one message; fails when it has not the form that all messages have."""
    first, *blocks = text.split("\n\n")
    head = _FIRST_LINE.fullmatch(first)
    assert head, f"no place or no code: {first}"
    number, underlined = 0, ""
    if blocks and (excerpt := _EXCERPT.match(blocks[0])):
        caret = _CARET.fullmatch(blocks[0].split("\n")[1])
        assert caret, f"no caret: {blocks[0]}"
        start, width = len(caret["before"]), len(caret["carets"])
        number, underlined = int(excerpt["number"]), excerpt["text"][start : start + width]
        del blocks[0]
    return Message(head["place"], head["code"], number, underlined, "\n".join(blocks), text)


def messages(report: str) -> list[Message]:
    """Every message of a report; its last line is the number of problems."""
    *texts, count = re.split(r"\n\n(?=\S)", report.rstrip("\n"))
    assert re.match(rf"{len(texts)} \w+", count), count
    return [message(text) for text in texts]


def english_sentences(message: Message) -> list[str]:
    """Runs of English words in the prose of a message, names and examples left out."""
    said = message.text.partition(": ")[2]
    prose = [line for line in said.split("\n") if " | " not in line]
    return _ENGLISH.findall(_NOT_PROSE.sub(";", "\n".join(prose)))


def smm_expert(*arguments: str | Path, typed: bytes = b"") -> subprocess.CompletedProcess[str]:
    """The program as its users run it."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("SMM_")}
    done = subprocess.run(
        [sys.executable, "-m", "smm_expert", *map(str, arguments)],
        input=typed,
        capture_output=True,
        cwd=ROOT,
        env={**own, "SMM_EXPERT_CACHE": "", "LC_ALL": "C.UTF-8"},
        timeout=120,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )
