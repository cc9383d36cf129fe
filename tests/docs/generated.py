"""The parts of pages that are written by the program: commands, problems, facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import click

from smm_expert import load_knowledge
from smm_expert.cli.main import cli
from smm_expert.model.vocabulary import FactDefinition
from smm_expert.wording import findings, notices
from smm_expert.wording.entry import Entry
from smm_expert.wording.problems import every_code as problems

# Runs a command and gives what it prints.
Run = Callable[[str], str]

_GROUPS = {
    "YAML": "Files that are not plain YAML",
    "SHAPE": "Keys and values of the wrong shape",
    "NAMES": "Names",
    "KNOWLEDGE": "Files of the knowledge base",
    "RULES": "Rules and tables",
    "PROFILE": "Client profiles",
    "BRIEF": "Filled briefs",
    "LOOK": "The look of documents",
    "TEMPLATE": "Templates of an agency",
    "EDITED_PLAN": "Plans that people worked on",
}


class _Braces(dict[str, str]):
    """Leaves every blank as it is written, in braces."""

    def __missing__(self, blank: str) -> str:
        return "{" + blank + "}"


def commands() -> list[str]:
    """Every command as it is typed, the program itself first."""
    return list(_walk(cli, "smm-expert"))


def _walk(command: click.Command, path: str) -> Iterator[str]:
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from _walk(inner, f"{path} {name}")


def _helps(language: str, run: Run) -> Iterator[str]:
    yield ""
    for command in commands():
        yield f"### {command}"
        yield ""
        yield "```text"
        yield from run(f"{command} --help").split("\n")
        yield "```"
        yield ""


def _messages(language: str, run: Run) -> Iterator[str]:
    yield ""
    for name, title in _GROUPS.items():
        yield f"### {title}"
        yield ""
        yield from _entries(getattr(problems, name))


def _entries(entries: dict[str, Entry]) -> Iterator[str]:
    for code in sorted(entries):
        entry = entries[code]
        yield f"#### {code}"
        yield ""
        yield f"* {_sentence(entry.en, entry.mend_en)}"
        yield f"* {_sentence(entry.ru, entry.mend_ru)}"
        yield ""


def _sentence(said: str, mend: str) -> str:
    """A message and its mend, blanks in braces, so that Markdown shows both unchanged."""
    first, second = (text.format_map(_Braces()) for text in (said, mend))
    escaped = re.sub(r"([\\`*_<])", r"\\\1", second)
    return f"`{first}`" + (f": {escaped}" if escaped else "")


def _remarks(language: str, run: Run) -> Iterator[str]:
    yield ""
    yield from _entries(findings.FINDINGS)


def _warnings(language: str, run: Run) -> Iterator[str]:
    yield ""
    yield from _entries(notices.NOTICES)


def _facts(language: str, run: Run) -> Iterator[str]:
    head = ("fact", "type", "what it is", "values")
    if language == "ru":
        head = ("факт", "тип", "что это", "значения")
    yield ""
    yield f"| {' | '.join(head)} |"
    yield "| --- | --- | --- | --- |"
    for fact in load_knowledge().facts.values():
        if not fact.derived:
            yield f"| `{fact.id}` | {fact.type} | {_title(fact, language)} | {_values(fact)} |"
    yield ""


def _title(fact: FactDefinition, language: str) -> str:
    return (fact.title.ru if language == "ru" else fact.title.en).replace("|", "\\|")


def _values(fact: FactDefinition) -> str:
    if fact.values:
        return ", ".join(f"`{value}`" for value in fact.values)
    if fact.currencies:
        return ", ".join(fact.currencies)
    if fact.minimum is None and fact.maximum is None:
        return ""
    low = "" if fact.minimum is None else fact.minimum
    high = "" if fact.maximum is None else fact.maximum
    return f"{low}–{high}"


GENERATORS: dict[str, Callable[[str, Run], Iterator[str]]] = {
    "commands": _helps,
    "facts": _facts,
    "problems": _messages,
    "remarks": _remarks,
    "warnings": _warnings,
}
