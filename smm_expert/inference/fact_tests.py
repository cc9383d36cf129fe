"""One test of one fact, compiled to a function from the fact's state to a truth value."""

from __future__ import annotations

import operator
from collections.abc import Callable

from smm_expert.inference.evidence import FactState, Missing, PartialSet
from smm_expert.inference.truth import Truth, truth
from smm_expert.model.conditions import FactTest, Operator
from smm_expert.model.values import Interval, Money, Number, Value

StateTest = Callable[[FactState], Truth]
# Units of a currency for one US dollar, by currency code.
Rates = dict[str, float]

_COMPARISONS: dict[Operator, Callable[[Number, Number], bool]] = {
    Operator.AT_LEAST: operator.ge,
    Operator.AT_MOST: operator.le,
    Operator.ABOVE: operator.gt,
    Operator.BELOW: operator.lt,
}


def compile_test(test: FactTest, rates: Rates) -> StateTest:
    """The test as a function; its operands hold amounts, no parameters any more."""
    judge = _JUDGES[test.operator](test, rates)

    def judge_state(state: FactState) -> Truth:
        if state is Missing.UNKNOWN:
            return Truth.UNKNOWN
        if state is Missing.ABSENT:
            return Truth.FALSE
        return judge(state)

    return judge_state


def convert(money: Money, currency: str, rates: Rates) -> float | None:
    """The amount in another currency; None when a rate is missing."""
    if money.currency == currency:
        return money.amount
    if money.currency not in rates or currency not in rates:
        return None
    return money.amount / rates[money.currency] * rates[currency]


def _is(test: FactTest, rates: Rates) -> StateTest:
    wanted = frozenset(test.operands)
    return lambda state: truth(state in wanted)


def _any(test: FactTest, rates: Rates) -> StateTest:
    wanted = frozenset(test.operands)

    def judge(state: FactState) -> Truth:
        if isinstance(state, PartialSet):
            if not wanted.isdisjoint(state.concluded):
                return Truth.TRUE
            return Truth.UNKNOWN if wanted & state.waiting else Truth.FALSE
        return truth(not wanted.isdisjoint(_words(state)))

    return judge


def _all(test: FactTest, rates: Rates) -> StateTest:
    wanted = frozenset(test.operands)

    def judge(state: FactState) -> Truth:
        if isinstance(state, PartialSet):
            missing = wanted.difference(state.concluded)
            if not missing:
                return Truth.TRUE
            return Truth.UNKNOWN if missing <= state.waiting else Truth.FALSE
        return truth(wanted.issubset(_words(state)))

    return judge


def _first(test: FactTest, rates: Rates) -> StateTest:
    wanted = test.operands[0]
    return lambda state: truth(_words(state)[:1] == (wanted,))


def _top(test: FactTest, rates: Rates) -> StateTest:
    places, *words = test.operands
    assert isinstance(places, int)
    wanted = frozenset(words)
    return lambda state: truth(not wanted.isdisjoint(_words(state)[:places]))


def _compare(test: FactTest, rates: Rates) -> StateTest:
    compare = _COMPARISONS[test.operator]
    bound = test.operands[0]

    def judge(state: FactState) -> Truth:
        pair = _comparable(state, bound, rates)
        return Truth.UNKNOWN if pair is None else truth(compare(*pair))

    return judge


def _between(test: FactTest, rates: Rates) -> StateTest:
    low, high = test.operands

    def judge(state: FactState) -> Truth:
        lower, upper = _comparable(state, low, rates), _comparable(state, high, rates)
        at_least = Truth.UNKNOWN if lower is None else truth(lower[0] >= lower[1])
        at_most = Truth.UNKNOWN if upper is None else truth(upper[0] <= upper[1])
        return min(at_least, at_most)

    return judge


def _interval(test: FactTest, rates: Rates) -> StateTest:
    rule = test.operands[0]
    assert isinstance(rule, Interval)

    def judge(state: FactState) -> Truth:
        assert isinstance(state, Interval)
        if test.operator is Operator.OVERLAPS:
            return truth(state.low <= rule.high and rule.low <= state.high)
        inner, outer = (state, rule) if test.operator is Operator.WITHIN else (rule, state)
        return truth(outer.low <= inner.low and inner.high <= outer.high)

    return judge


def _comparable(state: FactState, bound: object, rates: Rates) -> tuple[Number, Number] | None:
    if isinstance(state, Money):
        assert isinstance(bound, Money)
        amount = convert(state, bound.currency, rates)
        return None if amount is None else (amount, bound.amount)
    assert isinstance(state, int | float) and isinstance(bound, int | float)
    return (state, bound)


def _words(state: FactState | Value) -> tuple[str, ...]:
    assert isinstance(state, tuple)
    return state


_JUDGES: dict[Operator, Callable[[FactTest, Rates], StateTest]] = {
    Operator.IS: _is,
    Operator.ANY: _any,
    Operator.ALL: _all,
    Operator.FIRST: _first,
    Operator.TOP: _top,
    Operator.AT_LEAST: _compare,
    Operator.AT_MOST: _compare,
    Operator.ABOVE: _compare,
    Operator.BELOW: _compare,
    Operator.BETWEEN: _between,
    Operator.OVERLAPS: _interval,
    Operator.WITHIN: _interval,
    Operator.COVERS: _interval,
}
