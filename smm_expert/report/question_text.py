"""A question as it is put to a person, how to answer it, and what was wrong with an answer."""

from __future__ import annotations

from collections.abc import Mapping

from smm_expert.intake.misheard import Misheard
from smm_expert.intake.spoken_answer import usual_currency
from smm_expert.interview.question import Question
from smm_expert.model.text import Language
from smm_expert.model.values import Value
from smm_expert.model.vocabulary import FactDefinition, FactType
from smm_expert.report.phrases import Phrases, format_number
from smm_expert.report.tables import paragraph
from smm_expert.wording.interview import progress, said
from smm_expert.wording.misheard import MISHEARD

_INDENT = "  "
_NUMBER = 10
_AGES = (25, 34, 55)
# Amounts of a likely size, as examples.
_AMOUNTS = {"RUB": 150000, "KZT": 300000, "BYN": 3000}
_OTHER_AMOUNT = 2000
_FIRST_CURRENCY: dict[Language, str] = {"en": "USD", "ru": "RUB"}


def theme_heading(theme: str, phrases: Phrases) -> str:
    """The title of a theme, in capitals; empty when the theme has none."""
    found = phrases.knowledge.themes.get(theme)
    return found.title.to(phrases.language).upper() if found else ""


def question_text(
    question: Question, phrases: Phrases, facts: Mapping[str, Value], *, listed: bool = True
) -> str:
    """The question and its help; if `listed`, its values and how to answer too."""
    fact, language = question.fact, phrases.language
    asked = fact.question or fact.title
    lines = []
    if question.topic.segment is not None:
        lines.append(said("segment", language, segment=question.topic.segment))
    still = progress(question.still, language)
    lines.append(paragraph(f"{asked.to(language)} ({still})"))
    if question.for_veto:
        lines.append(paragraph(said("for-veto", language), indent=_INDENT))
    if fact.help is not None:
        lines.append(paragraph(fact.help.to(language), indent=_INDENT))
    if not listed:
        return "\n".join(lines)
    width = len(str(len(fact.values)))
    for number, text in enumerate(fact.values.values(), 1):
        start = f"{_INDENT}{number:>{width}}  "
        lines.append(paragraph(text.to(language), indent=start, hang=" " * len(start)))
    lines.append(paragraph(how_to_answer(fact, language, facts), indent=_INDENT))
    return "\n".join(lines)


def how_to_answer(fact: FactDefinition, language: Language, facts: Mapping[str, Value]) -> str:
    """One sentence with an example that could be typed as it stands."""
    if fact.values:
        example = _numbers(fact)
        return said(f"how-{fact.type.value}", language, example=example)
    if fact.type is FactType.MONEY:
        usual = usual_currency(fact, facts)
        example = _amount(fact, language, usual)
        code = "how-money" if usual is None else "how-money-usual"
        return said(code, language, example=example, currency=usual or "")
    if fact.type is FactType.NUMBER:
        unit = said("unit", language, unit=fact.unit.to(language)) if fact.unit else ""
        return said(
            "how-number",
            language,
            unit=unit,
            limits=_limits(fact, language),
            example=_within(fact),
        )
    if fact.type is FactType.RANGE:
        limits = _limits(fact, language)
        return said("how-range", language, limits=limits, example=_ranges(fact, language))
    return said(f"how-{fact.type.value}", language)


def misheard_text(
    misheard: Misheard, fact: FactDefinition, language: Language, facts: Mapping[str, Value]
) -> str:
    """What was wrong, and what was probably meant or how to answer."""
    details = dict(misheard.details)
    details["unit"] = fact.unit.to(language) if fact.unit else ""
    if details.get("value") in fact.values:
        details["value"] = fact.values[details["value"]].to(language)
    entry = MISHEARD[misheard.code]
    advice = entry.mend(language, details)
    if misheard.guess in fact.values:
        guess = fact.values[misheard.guess].to(language)
        number = list(fact.values).index(misheard.guess) + 1
        advice = said("guess-value", language, guess=guess, number=number)
    elif misheard.guess:
        advice = said("guess-amount", language, guess=misheard.guess)
    elif not advice:
        advice = how_to_answer(fact, language, facts)
    return paragraph(f"{entry.said(language, details)} {advice}", indent=_INDENT)


def _numbers(fact: FactDefinition) -> str:
    most = len(fact.values)
    if fact.type is FactType.CHOICE:
        return "2" if most > 1 else "1"
    if fact.type is FactType.CHOICES:
        return "1,3" if most > 2 else "1"
    return "3,1" if most > 2 else "2,1" if most > 1 else "1"


def _amount(fact: FactDefinition, language: Language, usual: str | None) -> str:
    first = _FIRST_CURRENCY[language]
    currency = usual or (first if first in fact.currencies else fact.currencies[0])
    return f"{_AMOUNTS.get(currency, _OTHER_AMOUNT)} {currency}"


def _limits(fact: FactDefinition, language: Language) -> str:
    low, high = fact.minimum, fact.maximum
    if low is not None and high is not None:
        ends = {"low": format_number(low, language), "high": format_number(high, language)}
        return said("limits", language, **ends)
    if low is not None:
        return said("limit-low", language, low=format_number(low, language))
    return said("limit-high", language, high=format_number(high, language)) if high else ""


def _within(fact: FactDefinition) -> str:
    low = fact.minimum if fact.minimum is not None else _NUMBER
    high = fact.maximum if fact.maximum is not None else max(low, _NUMBER)
    return f"{_NUMBER if low <= _NUMBER <= high else low:g}"


def _ranges(fact: FactDefinition, language: Language) -> str:
    assert fact.minimum is not None and fact.maximum is not None
    low, high = fact.minimum, fact.maximum
    begin, end, onward = _AGES
    if not low <= begin < onward <= high:
        quarter = (high - low) / 4
        begin, end, onward = (round(low + quarter * part) for part in (1, 2, 3))
    return said("or", language, one=f"{begin}-{end}", other=f"{onward}+")
