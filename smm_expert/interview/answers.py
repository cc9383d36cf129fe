"""For every fact the answers that the rules can tell apart, one representative of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, combinations, islice, pairwise, permutations

from msgspec import Struct

from smm_expert.inference.evidence import FactState, Missing
from smm_expert.inference.fact_tests import convert
from smm_expert.inference.program import Program
from smm_expert.inference.truth import Truth
from smm_expert.model.conditions import FactTest, Operator
from smm_expert.model.values import Interval, Money, Number, Value
from smm_expert.model.vocabulary import FactDefinition, FactType

# As many answers are tried before they are told apart; a set of nine values has no more.
_MOST_TRIED = 512


class Answers(Struct, frozen=True):
    """The answers to one question.

    `states` begins with Missing.UNKNOWN; of answers that no test tells apart one is kept.
    `truths[test]` is the value of the test for each state. `complete` says that no answer is
    missing: every other one fares in all tests as one of these.
    """

    fact: str
    states: tuple[FactState, ...]
    truths: dict[FactTest, tuple[Truth, ...]]
    complete: bool


def distinct_answers(
    program: Program, facts: Iterable[str], tests: Iterable[FactTest]
) -> dict[str, Answers]:
    """For each of the client's facts the answers that the tests, all about them, tell apart."""
    by_fact: dict[str, list[FactTest]] = {fact: [] for fact in facts}
    for test in tests:
        by_fact[test.fact].append(test)
    return {
        fact: _answers(program.knowledge.facts[fact], found, program)
        for fact, found in by_fact.items()
    }


def _answers(fact: FactDefinition, tests: list[FactTest], program: Program) -> Answers:
    tried = list(islice(_candidates(fact, tests, program), _MOST_TRIED + 1))
    found: dict[tuple[Truth, ...], FactState] = {}
    judges = [program.tests[test] for test in tests]
    for state in tried[:_MOST_TRIED]:
        found.setdefault(tuple(judge(state) for judge in judges), state)
    # "Don't know" stands apart even from an answer that leaves every test unknown: `known:` sees
    # the difference.
    rows = [(Truth.UNKNOWN,) * len(tests), *found]
    states = (Missing.UNKNOWN, *found.values())
    truths_of = {test: tuple(row[n] for row in rows) for n, test in enumerate(tests)}
    return Answers(fact.id, states, truths_of, len(tried) <= _MOST_TRIED)


def _candidates(fact: FactDefinition, tests: list[FactTest], program: Program) -> Iterator[Value]:
    """Answers of every sort, the plainest first."""
    if fact.type is FactType.CHOICE:
        yield from fact.values
    elif fact.type is FactType.FLAG:
        yield from (True, False)
    elif fact.type is FactType.CHOICES:
        yield from _sets(fact, tests)
    elif fact.type is FactType.RANKING:
        yield from _rankings(fact)
    elif fact.type is FactType.NUMBER:
        yield from _numbers(fact, [bound for test in tests for bound in _amounts(test)])
    elif fact.type is FactType.MONEY:
        yield from _sums(fact, tests, program)
    elif fact.type is FactType.RANGE:
        yield from _intervals(fact, tests)
    else:
        yield ""


def _sets(fact: FactDefinition, tests: list[FactTest]) -> Iterator[Value]:
    """Of values that every test treats alike one stands for all, once alone and once together."""
    alike: dict[tuple[bool, ...], list[str]] = {}
    for value in fact.values:
        alike.setdefault(tuple(value in test.operands for test in tests), []).append(value)
    told_apart = [
        value
        for group in alike.values()
        for value in (group if _all_counts(group, tests) else group[:1])
    ]
    order = {value: place for place, value in enumerate(fact.values)}
    told_apart.sort(key=order.__getitem__)
    yield tuple(told_apart)
    for size in range(len(told_apart)):
        yield from combinations(told_apart, size)


def _all_counts(group: list[str], tests: list[FactTest]) -> bool:
    """Does it matter whether one or all of the values are named?"""
    return any(
        test.operator is Operator.ALL and value in test.operands
        for test in tests
        for value in group
    )


def _rankings(fact: FactDefinition) -> Iterator[Value]:
    yield ()
    for size in range(1, len(fact.values) + 1):
        yield from permutations(fact.values, size)


def _numbers(fact: FactDefinition, bounds: Iterable[Number]) -> Iterator[Number]:
    """The bounds that the tests name, and numbers between, below and above them."""
    low, high = fact.minimum, fact.maximum
    named = sorted({*bounds, *(end for end in (low, high) if end is not None)})
    inside = [n for n in named if (low is None or n >= low) and (high is None or n <= high)]
    yield from inside
    if not inside:
        yield 0 if low is None or low <= 0 else low
        return
    yield from (_between(a, b) for a, b in pairwise(inside))
    if low is None:
        yield inside[0] - 1
    if high is None:
        yield inside[-1] + 1


def _between(low: Number, high: Number) -> Number:
    middle = (low + high) / 2
    return round(middle) if low < round(middle) < high else middle


def _amounts(test: FactTest) -> list[Number]:
    return [o for o in test.operands if isinstance(o, int | float) and not isinstance(o, bool)]


def _sums(fact: FactDefinition, tests: list[FactTest], program: Program) -> Iterator[Money]:
    """Per currency of the fact every bound, converted, and sums between them."""
    named = [o for test in tests for o in test.operands if isinstance(o, Money)]
    for currency in fact.currencies:
        same = {money.amount for money in named if money.currency == currency}
        met = {convert(money, currency, program.rates) for money in named}
        bounds = sorted({0, *same, *(amount for amount in met if amount is not None)})
        around = chain.from_iterable((b, _rounded_up(b)) for b in bounds)
        ladder = sorted({*around, *(_between(a, b) for a, b in pairwise(bounds)), bounds[-1] + 1})
        yield from (Money(amount, currency) for amount in ladder)


def _rounded_up(amount: Number) -> Number:
    """A sum that converts back to no less than the bound it came from."""
    return amount if isinstance(amount, int) else amount * (1 + 1e-12)


def _intervals(fact: FactDefinition, tests: list[FactTest]) -> Iterator[Interval]:
    ends = [
        end
        for test in tests
        for operand in test.operands
        if isinstance(operand, Interval)
        for end in (operand.low, operand.high)
    ]
    points = sorted(set(_numbers(fact, ends)))
    found = [Interval(low, high) for low in points for high in points if low <= high]
    # Of too many, some of every length from every point on.
    step = len(found) // _MOST_TRIED + 1
    for start in range(step):
        yield from found[start::step]
