"""Numbers with a range: how they are read from parameters and answers, and reckoned with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from smm_expert.inference.fact_tests import Rates, convert
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.parameters import Amount
from smm_expert.model.values import Money
from smm_expert.strategy.plan import Basis, Estimate

_WIDEST = 30


class Benchmarks:
    """The parameters of one day as estimates; money in one currency."""

    def __init__(
        self, knowledge: KnowledgeBase, day: date, rates: Rates, currency: str | None
    ) -> None:
        self.knowledge = knowledge
        self.day = day
        self.rates = rates
        self.currency = currency

    def find(
        self,
        name: str,
        *,
        platform: str | None = None,
        market: str | None = None,
        sector: str | None = None,
    ) -> Estimate | None:
        """The nearest parameter: of platform and market, platform, sector and market, sector,
        market, or none.

        None where no such parameter has a value on the day, or its money cannot be converted.
        """
        for wanted in _names(name, platform, market, sector):
            found = self.parameter(wanted)
            if found is not None:
                return found
        return None

    def parameter(self, name: str) -> Estimate | None:
        """One parameter by its id."""
        parameter = self.knowledge.parameters.get(name)
        dated = parameter.in_force(self.day) if parameter else None
        if dated is None:
            return None
        mid = self._amount(dated.value)
        low = mid if dated.low is None else self._amount(dated.low)
        high = mid if dated.high is None else self._amount(dated.high)
        if low is None or mid is None or high is None:
            return None
        return Estimate(low, mid, high, (Basis("parameter", name),))

    def _amount(self, amount: Amount) -> float | None:
        if not isinstance(amount, Money):
            return float(amount)
        if self.currency is None:
            return None
        return convert(amount, self.currency, self.rates)


def _names(
    name: str, platform: str | None, market: str | None, sector: str | None
) -> Iterable[str]:
    if platform and market:
        yield f"{name}.{platform}.{market}"
    if platform:
        yield f"{name}.{platform}"
    if sector and market:
        yield f"{name}.sector.{sector}.{market}"
    if sector:
        yield f"{name}.sector.{sector}"
    if market:
        yield f"{name}.{market}"
    yield name


def told(fact: str, value: float) -> Estimate:
    """What the client told: a number without a range."""
    return Estimate(value, value, value, (Basis("fact", fact),))


def times(one: Estimate, other: Estimate, scale: float = 1.0) -> Estimate:
    """The product of two estimates of amounts that are not negative."""
    return Estimate(
        one.low * other.low * scale,
        one.mid * other.mid * scale,
        one.high * other.high * scale,
        joined(one, other),
    )


def over(one: Estimate, other: Estimate, scale: float = 1.0) -> Estimate | None:
    """The quotient: the most where the divisor is least. None where the divisor can be 0."""
    if other.low <= 0:
        return None
    return Estimate(
        one.low / other.high * scale,
        one.mid / other.mid * scale,
        one.high / other.low * scale,
        joined(one, other),
    )


def minus(one: Estimate, other: Estimate) -> Estimate:
    """The difference; its range is as wide as both together."""
    return Estimate(
        one.low - other.high, one.mid - other.mid, one.high - other.low, joined(one, other)
    )


def total(estimates: Iterable[Estimate]) -> Estimate:
    """The sum."""
    parts = list(estimates)
    return Estimate(
        sum(part.low for part in parts),
        sum(part.mid for part in parts),
        sum(part.high for part in parts),
        joined(*parts),
    )


def says_little(estimate: Estimate) -> bool:
    """Is the range too wide to act upon: its high end more than thirty times its low one?"""
    return estimate.high > _WIDEST * estimate.low >= 0


def joined(*estimates: Estimate) -> tuple[Basis, ...]:
    """All that the estimates were made of, each once."""
    return tuple(dict.fromkeys(basis for one in estimates for basis in one.bases))
