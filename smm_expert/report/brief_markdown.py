"""The empty brief in Markdown: boxes to tick and lines to write on, readable on paper too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.text import Language
from smm_expert.model.vocabulary import FactDefinition, FactType
from smm_expert.report.brief_questions import how_to_answer, question, sections
from smm_expert.wording.brief import MARKER, said

_LINE = "_" * 30
# What Markdown would take for a mark of its own.
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def markdown_brief(knowledge: KnowledgeBase, language: Language) -> str:
    """The whole brief as a text."""
    return "\n".join(_lines(knowledge, language))


def _lines(knowledge: KnowledgeBase, language: Language) -> Iterator[str]:
    yield f"# {said('title', language)} <!-- {MARKER} -->"
    for code in ("intro", "intro-boxes", "intro-none"):
        yield ""
        yield said(code, language)
    for section in sections(knowledge, language):
        yield ""
        yield f"## {_escaped(section.title)}"
        for fact in section.facts:
            yield ""
            yield f"### {_escaped(question(fact, language))} <!-- {fact.id} -->"
            yield ""
            yield f"> {how_to_answer(fact, language)}"
            if fact.help is not None:
                yield f"> {_escaped(fact.help.to(language))}"
            yield ""
            yield from _answer(fact, language)


def _answer(fact: FactDefinition, language: Language) -> Iterator[str]:
    if fact.type is FactType.FLAG:
        yield f"- [ ] {said('yes', language)}"
        yield f"- [ ] {said('no', language)}"
    for text in fact.values.values():
        yield f"- [ ] {_escaped(text.to(language))}"
    if fact.type is FactType.CHOICES:
        yield f"- [ ] {said('none-of-these', language)}"
    if not fact.values and fact.type is not FactType.FLAG:
        yield f"{said('answer', language)}: {_LINE}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
