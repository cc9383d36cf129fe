"""What the program answers is what is kept in transcripts/, byte for byte, in both languages.

When an answer was meant to change, run `python -m tests.cli.transcripts` and read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.transcripts import FOLDER, Turn, said, turns

TURNS = list(turns())
# Their answers are for people, in a terminal of 80 columns.
TABLES = [t for t in TURNS if t.path.stem.startswith(("recommend.", "how.", "show."))]
WIDE_FORMATS = ("--format markdown", "--format csv", "--format json", "--format yaml")


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: turn.name)
def test_the_program_answers_as_it_did(turn: Turn) -> None:
    assert said(turn) == turn.kept


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.en.txt")), ids=lambda path: path.stem)
def test_both_languages_are_asked_the_same(path: Path) -> None:
    def commands(language: str) -> list[str]:
        name = f"{path.stem.rpartition('.')[0]}.{language}"
        asked = [turn.command for turn in TURNS if turn.path.stem == name]
        return [command.replace(f"--lang {language}", "--lang") for command in asked]

    assert commands("en") == commands("ru")
    assert commands("en")


def test_no_line_of_a_table_is_wider_than_80_columns() -> None:
    lines = [
        line
        for turn in TABLES
        if not any(wide in turn.command for wide in WIDE_FORMATS)
        for line in turn.kept.split("\n")
        if not line.startswith("! ")
    ]
    assert max(map(len, lines)) <= 80
    assert len(lines) > 500


def test_the_columns_of_all_kinds_begin_at_the_same_places() -> None:
    (answer,) = [
        turn.kept
        for turn in TURNS
        if turn.command == "recommend clients/shop.yaml --lang en --as-of 2026-07-01"
    ]
    rows = [line for line in answer.split("\n") if " strong " in line or " moderate " in line]
    assert len(rows) == 7
    assert {row.index("0.") for row in rows} == {25}
    assert {row[39:41] for row in rows} == {"  "}
    assert [row[41:].partition(" ")[0] for row in rows] == [
        "The", "@names", "Of", "The", "+1", "People", "The",
    ]  # fmt: skip
