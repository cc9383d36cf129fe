"""Numbers of the plan in the words of a language."""

from __future__ import annotations

from smm_expert.model.values import Money
from smm_expert.report.phrases import Phrases, format_money, format_number
from smm_expert.strategy.plan import Basis, Estimate, in_units
from smm_expert.wording.strategy import strategy_words

_MONEY_METRICS = ("spend", "revenue", "profit", "cpl", "cac", "ltv")
_PERCENT_METRICS = ("romi", "roas")
_KINDS = ("platform", "promotion")


class Figures:
    """Says numbers of one plan; `currency` is that of its money."""

    def __init__(self, phrases: Phrases, currency: str | None) -> None:
        self.phrases = phrases
        self.language = phrases.language
        self.currency = currency or ""

    def minor(self, minor: int) -> str:
        """Money from minor units, with its fraction only where there is one."""
        return format_money(Money(in_units(minor), self.currency), self.language)

    def number(self, value: float) -> str:
        """A number as precise as estimates are: three digits, no false precision."""
        return format_number(_short(value), self.language)

    def percent(self, value: float) -> str:
        """Per cent."""
        return f"{self.number(value)}\u00a0%"

    def money(self, value: float) -> str:
        """An estimated sum."""
        return format_money(Money(_short(value), self.currency), self.language)

    def metric(self, metric: str, value: float) -> str:
        """A step of the forecast."""
        if metric in _MONEY_METRICS:
            return self.money(value)
        return self.percent(value) if metric in _PERCENT_METRICS else self.whole(value)

    def in_unit(self, unit: str, value: float) -> str:
        """A KPI's value in its unit."""
        if unit == "money":
            return self.money(value)
        if unit == "hours":
            return strategy_words("hours", self.language, hours=self.number(value))
        if unit == "whole":
            return self.whole(value)
        return self.percent(value) if unit == "percent" else self.number(value)

    def whole(self, value: float) -> str:
        """People, clicks, sales: none of them comes in parts."""
        if 0 < value < 1:
            return strategy_words("less-than-one", self.language)
        return self.number(round(value))

    def span(self, unit: str, estimate: Estimate) -> str:
        """`2–4, middle 3`, or one number where there is no range."""
        if estimate.low == estimate.high:
            return self.in_unit(unit, estimate.mid)
        low, high = self.in_unit(unit, estimate.low), self.in_unit(unit, estimate.high)
        return low if low == high else f"{low} – {high}"

    def basis(self, basis: Basis) -> str:
        """Where a number comes from."""
        if basis.kind == "fact":
            said = self.phrases.fact(basis.name)
            return strategy_words("basis-fact", self.language, fact=said)
        if basis.kind == "item":
            said = self.phrases.item(basis.name)
            return strategy_words("basis-item", self.language, item=said)
        parameter = self.phrases.knowledge.parameters.get(basis.name)
        dated = parameter.in_force(self.phrases.program.as_of) if parameter else None
        if parameter is None or dated is None:
            return basis.name
        return strategy_words(
            "basis-parameter",
            self.language,
            title=parameter.title.to(self.language),
            source=self.phrases.source(dated.source),
        )

    def missing(self, basis: Basis) -> str:
        """What would have to be known."""
        if basis.kind == "fact":
            said = self.phrases.fact(basis.name)
            return strategy_words("missing-fact", self.language, fact=said)
        _, metric, *rest = basis.name.split(".")
        items = self.phrases.knowledge.items
        named = next((i for k in _KINDS if (i := f"{k}.{'.'.join(rest)}") in items), None)
        return strategy_words(
            "missing-parameter",
            self.language,
            name=strategy_words(f"missing-{metric}", self.language),
            where=self.phrases.item(named) if named else " ".join(rest),
        )


def _short(value: float) -> int | float:
    """The number to three significant digits; a whole one from a hundred up."""
    if value == 0:
        return 0
    rounded = float(f"{value:.3g}")
    return int(rounded) if abs(rounded) >= 100 or rounded == int(rounded) else rounded
