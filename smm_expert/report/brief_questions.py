"""The questions of a brief: what is asked under which theme, and how each is answered."""

from __future__ import annotations

from typing import NamedTuple

from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.text import Language
from smm_expert.model.vocabulary import FactDefinition, FactType
from smm_expert.wording.brief import said

_EXAMPLE_AMOUNT = {"ru": (150_000, "RUB"), "en": (2_000, "USD")}


class Section(NamedTuple):
    """A theme and its facts, in the order in which they are asked."""

    title: str
    facts: list[FactDefinition]


def sections(knowledge: KnowledgeBase, language: Language) -> list[Section]:
    """All that can be asked: themes by their order, facts as the vocabulary files have them.

    Themes that the base does not declare come last, in the order of its files.
    """
    asked = [fact for fact in knowledge.facts.values() if not fact.derived]
    asked.sort(key=lambda fact: fact.location)
    names = dict.fromkeys(fact.theme for fact in asked)
    declared = sorted(
        (theme.order, name) for name, theme in knowledge.themes.items() if name in names
    )
    ordered = [name for _, name in declared]
    ordered += [name for name in names if name not in knowledge.themes]
    return [
        Section(_title(name, knowledge, language), [f for f in asked if f.theme == name])
        for name in ordered
    ]


def _title(theme: str, knowledge: KnowledgeBase, language: Language) -> str:
    if theme in knowledge.themes:
        return knowledge.themes[theme].title.to(language)
    alone = knowledge.facts.get(theme)
    return theme if alone is None else alone.title.to(language)


def question(fact: FactDefinition, language: Language) -> str:
    """The question; a fact that has none is asked for by its title."""
    return (fact.question or fact.title).to(language)


def how_to_answer(fact: FactDefinition, language: Language, *, keys: bool = False) -> str:
    """One sentence; with `keys` as it is done in YAML."""
    unit = fact.unit.to(language) if fact.unit else ""
    of_unit = "-of" if unit else ""
    if fact.type is FactType.NUMBER:
        return said(f"how-number{of_unit}", language, unit=unit)
    if fact.type is FactType.MONEY:
        example, currencies = _money(fact, language), ", ".join(fact.currencies)
        return said("how-money", language, example=example, currencies=currencies)
    if fact.type is FactType.RANGE:
        return said(f"how-range{of_unit}", language, unit=unit, example=_range(fact, language))
    in_keys = "-keys" if keys and fact.type in (FactType.RANKING, FactType.FLAG) else ""
    return said(f"how-{fact.type}{in_keys}", language)


def _money(fact: FactDefinition, language: Language) -> str:
    amount, currency = _EXAMPLE_AMOUNT[language]
    if currency not in fact.currencies and fact.currencies:
        currency = fact.currencies[0]
    return f"{amount} {currency}"


def _range(fact: FactDefinition, language: Language) -> str:
    low, high = fact.minimum, fact.maximum
    assert low is not None and high is not None
    if low <= 17 and high >= 55:
        return said("range-example", language)
    return f"{low}-{high}"
