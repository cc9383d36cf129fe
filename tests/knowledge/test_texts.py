"""The texts of the base: each in its language, the same figures in both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from smm_expert import load_knowledge
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.rules import Recommend
from smm_expert.model.text import Text
from tests.cli.program import ROOT
from tests.examples.languages import foreign_parts, publishers

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"(?<=\d)[, \u00a0](?=\d{3}(?!\d))")
# Small numbers are often words, and a day of 24 hours has a word of its own in Russian.
_LARGEST_WORD = 12
_DAY = "24"


@cache
def base() -> KnowledgeBase:
    return load_knowledge(ROOT / "knowledge")


def texts() -> Iterator[tuple[str, Text]]:
    for rule in base().rules.values():
        for text in (rule.title, rule.because, rule.caveats):
            if text is not None:
                yield rule.id, text
    for item in base().items.values():
        for text in (item.title, item.summary, item.how_to, item.formula, item.unit):
            if text is not None:
                yield item.id, text
    for fact in base().facts.values():
        for text in (fact.title, fact.question, fact.help, *fact.values.values()):
            if text is not None:
                yield fact.id, text


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_text_of_the_base_is_in_its_language(language: str) -> None:
    names = publishers() if language == "ru" else ()
    foreign = {
        (where, part)
        for where, text in texts()
        for part in foreign_parts(text.ru if language == "ru" else text.en, language, names)
    }
    assert foreign == set()


def figures(said: str) -> set[str]:
    """The figures of a text, whichever way its language writes them."""
    numbers = {number.replace(",", ".") for number in _NUMBER.findall(_THOUSANDS.sub("", said))}
    return {n for n in numbers if n.count(".") > 1 or float(n) > _LARGEST_WORD} - {_DAY}


def test_a_reason_names_the_same_figures_in_both_languages() -> None:
    reasons = {rule.id: rule.because for rule in base().rules.values()}
    unlike = {
        rule: figures(said.en) ^ figures(said.ru)
        for rule, said in reasons.items()
        if figures(said.en) != figures(said.ru)
    }
    assert unlike == {}


def test_a_row_made_of_figures_names_each_of_them_in_its_reason() -> None:
    # Tables of differences hold the distance to the average, their reasons both shares.
    shares = [rule for rule in base().rules.values() if not rule.id.startswith("us-usage-by-")]
    for rule in shares:
        for part in rule.then:
            if isinstance(part, Recommend) and part.figure is not None:
                assert f"{part.figure:g}" in rule.because.en, rule.id
                assert f"{part.figure:g}".replace(".", ",") in rule.because.ru, rule.id
