"""A brief as a client fills it in: boxes ticked, words written beside the questions."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

import openpyxl

from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Profile
from smm_expert.model.text import Language
from smm_expert.model.values import Interval, Money, Value
from smm_expert.model.vocabulary import FactType
from smm_expert.report.brief import brief_bytes

YES = {"en": "yes", "ru": "да"}
NO = {"en": "no", "ru": "нет"}
NONE = {"en": "None of these", "ru": "Ничего из этого"}
ANSWER = {"en": "Answer:", "ru": "Ответ:"}
_HEADING = re.compile(r"### .* <!-- (\S+) -->")


def written(value: Value) -> str:
    """A single answer in a client's hand."""
    if isinstance(value, Money):
        return f"{value.amount} {value.currency}"
    if isinstance(value, Interval):
        return f"{value.low}-{value.high}"
    return str(value)


def cells(profile: Profile, knowledge: KnowledgeBase, language: Language) -> dict[str, str]:
    """What the client types into the answer cells, by what stands in the hidden column."""
    typed: dict[str, str] = {}
    for name, value in profile.facts.items():
        fact = knowledge.facts[name]
        if isinstance(value, bool):
            typed[name] = (YES if value else NO)[language]
        elif not isinstance(value, tuple):
            choice = fact.type is FactType.CHOICE
            typed[name] = fact.values[str(value)].to(language) if choice else written(value)
        elif not value:
            typed[f"{name} = []"] = YES[language]
        else:
            for place, word in enumerate(value, 1):
                ranking = fact.type is FactType.RANKING
                typed[f"{name} = {word}"] = str(place) if ranking else YES[language]
    return typed


def workbook(typed: Mapping[str, Any], knowledge: KnowledgeBase, language: Language = "en") -> Any:
    """The brief with these answer cells, open in openpyxl."""
    book = openpyxl.load_workbook(io.BytesIO(brief_bytes(knowledge, language, "xlsx")))
    left = dict(typed)
    for row in book.worksheets[0].iter_rows():
        if row[4].value in left:
            row[1].value = left.pop(row[4].value)
            if isinstance(row[1].value, str):
                # In a cell for text even `=1+1` is a text.
                row[1].data_type = "s"
    assert not left, f"the brief has no row for {left}"
    return book


def saved(book: Any) -> bytes:
    """The bytes of the workbook."""
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def markdown(profile: Profile, knowledge: KnowledgeBase, language: Language) -> str:
    """The brief in Markdown, filled in."""
    lines: list[str] = []
    value: Value | None = None
    chosen: dict[str, str] = {}
    for line in brief_bytes(knowledge, language, "md").decode().splitlines():
        if heading := _HEADING.fullmatch(line):
            value = profile.facts.get(heading[1])
            chosen = _boxes(heading[1], value, knowledge, language)
        if line.startswith("- [ ] ") and line[6:] in chosen:
            line = f"- [{chosen.pop(line[6:])}] {line[6:]}"
        elif line.startswith(ANSWER[language]) and value is not None:
            line = f"{ANSWER[language]} {written(value)}"
        lines.append(line)
    return "\n".join(lines)


def _boxes(
    name: str, value: Value | None, knowledge: KnowledgeBase, language: Language
) -> dict[str, str]:
    """What stands in the boxes of a question, by their labels."""
    fact = knowledge.facts[name]
    if isinstance(value, bool):
        return {(YES if value else NO)[language]: "x"}
    if value == ():
        return {NONE[language]: "x"}
    if isinstance(value, tuple):
        ranking = fact.type is FactType.RANKING
        return {
            fact.values[word].to(language): str(place) if ranking else "x"
            for place, word in enumerate(value, 1)
        }
    return {fact.values[str(value)].to(language): "x"} if fact.values and value else {}
