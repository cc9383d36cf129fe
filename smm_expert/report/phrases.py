"""Facts, values, certainties and tests in the words of a language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from smm_expert.inference.program import Program
from smm_expert.model.conditions import FactTest, Known, Leaf, Operand, Operator, Recommended
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.recommendation import Notice, Premise
from smm_expert.model.text import Language
from smm_expert.model.values import Interval, Money, Number, Value
from smm_expert.wording.labels import TESTS, label
from smm_expert.wording.notices import NOTICES

_SIGNS = {"RUB": "₽", "KZT": "₸"}
_NARROW_SPACE = "\u00a0"


class Phrases:
    """Says things about one knowledge base in one language."""

    def __init__(self, program: Program, language: Language) -> None:
        self.program = program
        self.knowledge: KnowledgeBase = program.knowledge
        self.language: Language = language

    def item(self, item: str) -> str:
        """The title of an item; of one that an older base held its id."""
        known = self.knowledge.items.get(item)
        return known.title.to(self.language) if known else item

    def items(self, items: Iterable[str]) -> str:
        """The titles of several items."""
        return ", ".join(self.item(item) for item in items)

    def kind(self, kind: str) -> str:
        """The title of a kind."""
        return self.knowledge.kinds[kind].title.to(self.language)

    def fact(self, fact: str) -> str:
        """The title of a fact."""
        return self.knowledge.facts[fact].title.to(self.language)

    def facts(self, facts: Iterable[str]) -> str:
        """The titles of several facts."""
        return ", ".join(self.fact(fact) for fact in facts)

    def because(self, rule: str) -> str:
        """The reason of a rule."""
        return self.knowledge.rules[rule].because.to(self.language)

    def rule_title(self, rule: str) -> str:
        """The title of a rule."""
        return self.knowledge.rules[rule].title.to(self.language)

    def source(self, source: str) -> str:
        """Publisher, title and year of a source."""
        entry = self.knowledge.sources[source]
        year = f", {entry.year}" if entry.year else ""
        publisher = f"{entry.publisher.to(self.language)}: " if entry.publisher else ""
        return f"{publisher}{entry.title.to(self.language)}{year}"

    def sources(self, rule: str) -> str:
        """The sources of a rule."""
        return "; ".join(self.source(source) for source in self.knowledge.rules[rule].sources)

    def number(self, number: Number) -> str:
        """A number with the language's separators."""
        return format_number(number, self.language)

    def certainty(self, certainty: float) -> str:
        """A certainty as it is shown everywhere: two decimals."""
        return format_certainty(certainty, self.language)

    def band(self, certainty: float) -> str:
        """The word for a certainty; empty when no band reaches so low."""
        band = self.knowledge.band(certainty)
        return band.title.to(self.language) if band else ""

    def value(self, fact: str, value: Value | None) -> str:
        """A fact's value with its labels and unit."""
        definition = self.knowledge.facts[fact]
        if value is None:
            return label("absent" if definition.derived else "not-known", self.language)
        if isinstance(value, bool):
            return label("yes" if value else "no", self.language)
        if isinstance(value, tuple):
            said = ", ".join(self._word(fact, word) for word in value)
            return said or label("empty-set", self.language)
        if isinstance(value, str):
            return self._word(fact, value)
        unit = f" {definition.unit.to(self.language)}" if definition.unit else ""
        return f"{self._amount(value)}{unit}"

    def premise(self, premise: Premise) -> str:
        """`Market: Russia`, or with an inexact test `Budget: 40,000 RUB, at least 30,000 RUB`."""
        leaf = premise.leaf
        if not isinstance(leaf, FactTest | Known):
            return f"{self.item(leaf.item)}: {self._negated(self._test(leaf), premise.holds)}"
        said = f"{self.fact(leaf.fact)}: {self.value(leaf.fact, premise.value)}"
        if isinstance(leaf, Known):
            return said
        if premise.holds and (leaf.operator is Operator.IS or premise.value == leaf.operands):
            return said
        return f"{said} ({self._negated(self._test(leaf), premise.holds)}){self._rates(premise)}"

    def notice(self, notice: Notice) -> str:
        """A warning as a sentence, ids replaced by titles."""
        details = dict(notice.details)
        item = details.get("item")
        status = self.knowledge.items[item].status if item else None
        note = status.note if status is not None else None
        details["note"] = note.to(self.language) if note is not None else ""
        for name, shelf in (("item", self.item), ("selected", self.item), ("left_out", self.item)):
            if name in details:
                details[name] = shelf(details[name])
        if "fact" in details:
            details["fact"] = self.fact(details["fact"])
        if "facts" in details:
            details["facts"] = self.facts(details["facts"].split(", "))
        if "day" in details:
            details["day"] = format_day(date.fromisoformat(details["day"]), self.language)
        said = NOTICES[notice.code].said(self.language, details).strip()
        if not said.endswith((".", "!", "?", "…")):
            said += "."
        if "segment" in details:
            where = label("segment", self.language, segment=details["segment"])
            said = f"{said} [{where}]"
        return said

    def day(self, day: date) -> str:
        """A date as the language writes it."""
        return format_day(day, self.language)

    def _word(self, fact: str, word: str) -> str:
        text = self.knowledge.facts[fact].values.get(word)
        return text.to(self.language) if text else word

    def _amount(self, value: Operand | Value) -> str:
        if isinstance(value, Money):
            return format_money(value, self.language)
        if isinstance(value, Interval):
            low, high = self.number(value.low), self.number(value.high)
            return low if low == high else f"{low}–{high}"
        assert isinstance(value, int | float)
        return self.number(value)

    def _test(self, leaf: Leaf) -> str:
        if isinstance(leaf, FactTest):
            return self._fact_test(leaf)
        if isinstance(leaf, Recommended) and isinstance(leaf.at_least, float):
            bound = self.certainty(leaf.at_least)
            return TESTS["recommended-at-least"].said(self.language, {"operand": bound})
        code = {"Known": "known", "Recommended": "recommended", "Selected": "selected"}
        return TESTS[code[type(leaf).__name__]].said(self.language, {})

    def _fact_test(self, test: FactTest) -> str:
        details = {}
        operands = test.operands
        if test.operator is Operator.TOP:
            details["places"] = str(operands[0])
            operands = operands[1:]
        said = [
            self._word(test.fact, operand)
            if isinstance(operand, str)
            else label("yes" if operand else "no", self.language)
            if isinstance(operand, bool)
            else self._amount(operand)
            for operand in operands
        ]
        joint = "–" if test.operator is Operator.BETWEEN else ", "
        details["operand"] = joint.join(said)
        lone = test.operator is Operator.ANY and len(operands) == 1
        return TESTS["includes" if lone else test.operator.value].said(self.language, details)

    def _negated(self, test: str, holds: bool) -> str:
        return test if holds else TESTS["not"].said(self.language, {"test": test})

    def _rates(self, premise: Premise) -> str:
        """The exchange rates used, when the test compares unlike currencies."""
        money, leaf = premise.value, premise.leaf
        if not isinstance(money, Money) or not isinstance(leaf, FactTest):
            return ""
        others = {o.currency for o in leaf.operands if isinstance(o, Money)} - {money.currency}
        if not others:
            return ""
        rates = ", ".join(
            f"{self.number(self.program.rates[currency])} {currency}"
            for currency in sorted({*others, money.currency} - {"USD"})
            if currency in self.program.rates
        )
        return f" [{label('rate', self.language, rates=rates)}]"


def format_number(number: Number, language: Language) -> str:
    """`1,500.5` in English, `1 500,5` (with a no-break space) in Russian."""
    text = f"{number:,}" if isinstance(number, int) else f"{number:,.10g}"
    if language == "ru":
        return text.replace(",", _NARROW_SPACE).replace(".", ",")
    return text


def format_decimal(number: float, places: int, language: Language) -> str:
    """A fixed number of decimals, with a true minus sign."""
    text = f"{number:.{places}f}".replace("-", "−")
    return text.replace(".", ",") if language == "ru" else text


def format_certainty(certainty: float, language: Language) -> str:
    """Two decimals, the rest cut off: 0.6984 is not shown as the 0.70 that would be strong."""
    # Certainties have four decimals: in whole ten-thousandths nothing is lost before the cut.
    hundredths = int(round(certainty * 10_000) / 100)
    return format_decimal(hundredths / 100, 2, language)


def format_money(money: Money, language: Language) -> str:
    """`150,000 RUB` in English, `150 000 ₽` in Russian."""
    amount = format_number(money.amount, language)
    sign = _SIGNS.get(money.currency, money.currency) if language == "ru" else money.currency
    return f"{amount}{_NARROW_SPACE}{sign}"


def format_day(day: date, language: Language) -> str:
    """`2026-11-23` in English, `23.11.2026` in Russian."""
    return f"{day:%d.%m.%Y}" if language == "ru" else day.isoformat()
