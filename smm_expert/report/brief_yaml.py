"""The empty brief in YAML: a profile with empty values, and above each key what it asks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.text import Language
from smm_expert.model.vocabulary import FactDefinition
from smm_expert.report.brief_questions import how_to_answer, question, sections
from smm_expert.wording.brief import said

_WIDTH = 98


def yaml_brief(knowledge: KnowledgeBase, language: Language) -> str:
    """The whole brief as a text."""
    return "\n".join(_lines(knowledge, language))


def _lines(knowledge: KnowledgeBase, language: Language) -> Iterator[str]:
    yield from _comment(said("title", language))
    for code in ("intro", "intro-keys"):
        yield "#"
        yield from _comment(said(code, language))
    for section in sections(knowledge, language):
        yield ""
        yield from _comment(f"== {section.title} ==")
        for fact in section.facts:
            yield ""
            yield from _asked(fact, language)
            yield f"{fact.id}:"


def _asked(fact: FactDefinition, language: Language) -> Iterator[str]:
    yield from _comment(question(fact, language))
    if fact.help is not None:
        yield from _comment(fact.help.to(language))
    yield from _comment(how_to_answer(fact, language, keys=True))
    width = max(map(len, fact.values), default=0)
    for value, text in fact.values.items():
        yield from _comment(f"  {value:<{width}}  {text.to(language)}")


def _comment(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent="# ",
        subsequent_indent="# ",
        break_long_words=False,
        break_on_hyphens=False,
    )
