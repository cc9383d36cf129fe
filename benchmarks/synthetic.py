"""Seeded rules and clients of any number, and what fires by the plainest evaluation there is.

The shape is that of a marketing base: some twenty facts with one value, three with a set of
values, four with a number; a rule is a conjunction of one to four tests. A test of a fact that the
client did not give is false, a negative one too. A fifth of the rules find a flag, a third test
one or its absence; those that test come second, so each flag is settled before it is tested.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from random import Random
from typing import Literal

Verb = Literal["is", "is_not", "any", "none", "at_least", "at_most", "found", "not_found"]
Value = str | tuple[str, ...] | int
Client = dict[str, Value]

_SETS = {"goals": 8, "interests": 40, "channels": 12}
_NUMBERS = ("budget", "hours", "posts", "age")
_LARGEST = 100
_UNKNOWN = 0.03


@dataclass(frozen=True)
class Criterion:
    """One test of a fact or flag; `operand` is a tuple of values, or the bound of a number."""

    fact: str
    verb: Verb
    operand: tuple[str, ...] | int = ()

    @property
    def of_flag(self) -> bool:
        """Does it test what other rules find?"""
        return self.verb in ("found", "not_found")


@dataclass(frozen=True)
class Rule:
    """Fires when all its tests hold; then the flag is found, if it finds one."""

    id: str
    tests: tuple[Criterion, ...]
    finds: str | None = None

    @property
    def second(self) -> bool:
        """Does it wait until every flag is settled?"""
        return any(test.of_flag for test in self.tests)


@dataclass(frozen=True)
class Workload:
    """Rules and clients that go with them; `values` are the words that each fact can take."""

    values: dict[str, tuple[str, ...]]
    flags: tuple[str, ...]
    rules: tuple[Rule, ...]
    clients: tuple[Client, ...]

    def firings(self, client: Client) -> frozenset[str]:
        """The ids of the rules that fire, by evaluating every test of every rule."""
        first = [rule for rule in self.rules if not rule.second and fires(rule, client, ())]
        found = {rule.finds for rule in first if rule.finds}
        second = [rule for rule in self.rules if rule.second and fires(rule, client, found)]
        return frozenset(rule.id for rule in (*first, *second))


def fires(rule: Rule, client: Client, found: Collection[str]) -> bool:
    """Do all tests of the rule hold?"""
    return all(
        (test.fact in found) is (test.verb == "found") if test.of_flag else holds(test, client)
        for test in rule.tests
    )


def holds(test: Criterion, client: Client) -> bool:
    """Does the test hold for the client?"""
    return test.fact in client and passes(test, client[test.fact])


def passes(test: Criterion, value: Value) -> bool:
    """Does the value of the tested fact pass?"""
    if isinstance(value, int):
        assert isinstance(test.operand, int)
        return value >= test.operand if test.verb == "at_least" else value <= test.operand
    assert isinstance(test.operand, tuple)
    if isinstance(value, str):
        return (value in test.operand) is (test.verb == "is")
    return any(one in test.operand for one in value) is (test.verb == "any")


def workload(rules: int, clients: int, seed: int = 0) -> Workload:
    """The same rules and clients whenever it is asked for the same numbers."""
    rng = Random(f"{seed} {rules}")
    values = {f"trait{n}": _words(f"v{n}_", rng.randint(3, 12)) for n in range(20)}
    values |= {name: _words(f"{name}_", number) for name, number in _SETS.items()}
    flags = _words("flag", max(1, rules // 20))
    made = tuple(_rule(f"rule{n}", values, flags, rng) for n in range(rules))
    return Workload(values, flags, made, tuple(_client(values, rng) for _ in range(clients)))


def _words(prefix: str, number: int) -> tuple[str, ...]:
    return tuple(f"{prefix}{n}" for n in range(number))


def _rule(
    rule_id: str, values: dict[str, tuple[str, ...]], flags: tuple[str, ...], rng: Random
) -> Rule:
    facts = rng.sample([*values, *_NUMBERS], rng.choice((1, 2, 2, 3, 3, 4)))
    tests = tuple(test for fact in facts for test in _tests(fact, values, rng))
    part, flag = rng.random(), rng.choice(flags)
    if part < 0.2:
        return Rule(rule_id, tests, finds=flag)
    if part < 0.55:
        return Rule(
            rule_id, (*tests, Criterion(flag, "found" if rng.random() < 0.5 else "not_found"))
        )
    return Rule(rule_id, tests)


def _tests(fact: str, values: dict[str, tuple[str, ...]], rng: Random) -> tuple[Criterion, ...]:
    """One test of the fact; of a number sometimes two, which is what an interval is."""
    if fact not in values:
        low, high = sorted(rng.sample(range(_LARGEST), 2))
        least, most = Criterion(fact, "at_least", low), Criterion(fact, "at_most", high)
        return rng.choice(((least,), (most,), (least, most)))
    words = values[fact]
    some = tuple(rng.sample(words, rng.randint(1, min(5, len(words) - 1))))
    positive: Verb = "any" if fact in _SETS else "is"
    negative: Verb = "none" if fact in _SETS else "is_not"
    return (Criterion(fact, negative if rng.random() < 0.2 else positive, some),)


def _client(values: dict[str, tuple[str, ...]], rng: Random) -> Client:
    client: Client = {}
    for fact, words in values.items():
        if rng.random() >= _UNKNOWN:
            many = rng.randint(0, min(6, len(words)))
            client[fact] = tuple(rng.sample(words, many)) if fact in _SETS else rng.choice(words)
    for fact in _NUMBERS:
        if rng.random() >= _UNKNOWN:
            client[fact] = rng.randrange(_LARGEST)
    return client
