"""click's own sentences: all of them have a Russian one, and what is compiled is what is written.

After a change of messages.po run `python -m tests.cli.test_click_in_russian`.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import click
import polib
import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.cli.program import ROOT, run

FOLDER = ROOT / "smm_expert" / "cli" / "locale" / "ru" / "LC_MESSAGES"
SENTENCES = polib.pofile(str(FOLDER / "messages.po"))
INSTALLED = tuple(int(part) for part in version("click").split(".")[:3])


def sentences_of_click() -> Iterator[str]:
    """Every text that the installed click hands to gettext, plurals by their singular."""
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id in ("_", "ngettext") and isinstance(node.args[0], ast.Constant):
                    yield node.args[0].value


def is_in_the_installed_click(entry: polib.POEntry) -> bool:
    """As the comment of the entry says: "since 8.4", "before 8.2.2"."""
    said = re.match(r"(since|before) ([\d.]+)$", entry.comment)
    if said is None:
        return not entry.comment.startswith("named by a variable")
    bound = tuple(int(part) for part in said[2].split("."))
    return (bound <= INSTALLED) is (said[1] == "since")


def placeholders(text: str) -> set[str]:
    named = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return named | set(re.findall(r"%\(\w+\)s", text))


def compiled() -> bytes:
    found: bytes = SENTENCES.to_binary()
    return found


def test_the_compiled_sentences_are_those_that_are_written() -> None:
    assert (FOLDER / "messages.mo").read_bytes() == compiled()


def test_the_wheel_carries_the_compiled_sentences() -> None:
    files = {file.distribution_path for file in WheelBuilder(str(ROOT)).recurse_included_files()}
    assert "smm_expert/cli/locale/ru/LC_MESSAGES/messages.mo" in files


def test_every_sentence_of_click_is_there_and_no_other() -> None:
    expected = {entry.msgid for entry in SENTENCES if is_in_the_installed_click(entry)}
    assert set(sentences_of_click()) == expected


@pytest.mark.parametrize("entry", SENTENCES, ids=lambda entry: entry.msgid)
def test_a_sentence_is_translated_and_keeps_its_placeholders(entry: polib.POEntry) -> None:
    said = list(entry.msgstr_plural.values()) or [entry.msgstr]
    assert all(said)
    known = placeholders(entry.msgid) | placeholders(entry.msgid_plural)
    for text in said:
        assert placeholders(text) <= known
    # Each thing named in English is named in Russian; {choice} and {choices} are the same thing.
    singular = {name.rstrip("s") for name in placeholders(entry.msgid)}
    assert singular <= {name.rstrip("s") for name in placeholders(said[0])} | {"possibility"}
    assert len(said) in (1, 3)


def test_a_misspelt_option_is_answered_in_russian() -> None:
    # How click guesses differs from version to version.
    answer = run("recommend", "--formt", "json", language="ru")
    assert answer.code == 2
    assert "Ошибка: Нет такого параметра: «--formt»." in answer.err


if __name__ == "__main__":
    (FOLDER / "messages.mo").write_bytes(compiled())
