"""What the program says about each example client is what is kept in examples/outputs.

When advice was meant to change, `make golden` rewrites the files; read their difference.
"""

from __future__ import annotations

from itertools import zip_longest

import pytest

from tests.examples.gallery import ENDINGS, NAMES, OUTPUTS, golden, recommended

MEND = "If the change is meant, run: python -m tests.examples.rewrite"


def first_difference(kept: bytes, said: bytes) -> str | None:
    """The first line that differs, as both have it; cheaper to read than a whole difference."""
    if kept == said:
        return None
    lines = zip_longest(kept.splitlines(True), said.splitlines(True), fillvalue=b"(no line)")
    for number, (old, new) in enumerate(lines, start=1):
        if old != new:
            return f"line {number}:\n  kept: {old.decode()!r}\n  said: {new.decode()!r}"
    return None


@pytest.mark.parametrize("output_format", ENDINGS)
@pytest.mark.parametrize("name", NAMES)
def test_the_answer_is_the_kept_one_byte_for_byte(name: str, output_format: str) -> None:
    path = golden(name, output_format)
    assert path.exists(), f"{path.name} is not kept yet. {MEND}"
    difference = first_difference(path.read_bytes(), recommended(name, output_format))
    assert difference is None, f"{path.name}, {difference}\n{MEND}"


def test_every_kept_output_belongs_to_a_client() -> None:
    kept = {path.name for path in OUTPUTS.iterdir()}
    assert kept == {f"{name}.{ending}" for name in NAMES for ending in ("json", "txt")}


def test_a_difference_names_its_line_and_both_versions() -> None:
    assert first_difference(b"one\ntwo\n", b"one\ntwo\n") is None
    assert first_difference(b"one\ntwo\n", b"one\nthree\n") == (
        "line 2:\n  kept: 'two\\n'\n  said: 'three\\n'"
    )
    assert first_difference(b"one\n", b"one\ntwo\n") == (
        "line 2:\n  kept: '(no line)'\n  said: 'two\\n'"
    )
