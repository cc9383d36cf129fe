"""What every form of writing rules for experta has in common: an engine class full of rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Protocol

from benchmarks.synthetic import Client, Rule, Test, Value, Workload, passes
from smm_expert.inference.experta_engine import experta

ANY_NUMBER = 1_000_000


class Form(Protocol):
    """One way of writing the rules; `most_rules` is where it stops being bearable."""

    title: ClassVar[str]
    most_rules: ClassVar[int]

    def __init__(self, work: Workload) -> None: ...

    def fire(self, client: Client) -> frozenset[str]:
        """The ids of the rules that fire for the client."""


class StockForm:
    """Rules as attributes of an engine class, as experta's documentation has them."""

    most_rules = ANY_NUMBER

    def __init__(self, work: Workload) -> None:
        self.finds = {rule.id: rule.finds for rule in work.rules if rule.finds}
        self.flags = work.flags
        self.shared: dict[tuple[Test, ...], Any] = {}
        self.fired: list[str] = []
        rules = {rule.id: self._rule(rule) for rule in work.rules}
        self.engine = type("Rules", (experta.KnowledgeEngine,), rules)()

    def fire(self, client: Client) -> frozenset[str]:
        """Reset, declare, run; a second time with what was found."""
        self.fired.clear()
        self.engine.reset()
        self.run(client)
        return frozenset(self.fired)

    def run(self, client: Client) -> None:
        raise NotImplementedError

    def patterns(self, rule: Rule) -> Iterable[Any]:
        raise NotImplementedError

    def on_fire(self, rule: Rule) -> None:
        self.fired.append(rule.id)

    def _rule(self, rule: Rule) -> Any:
        def action(engine: object) -> None:
            self.on_fire(rule)

        return experta.Rule(*self.patterns(rule), salience=0 if rule.second else 1)(action)

    def predicate(self, tests: tuple[Test, ...]) -> Any:
        """P() of tests of one fact; equal ones share it, so that the network can."""
        if tests not in self.shared:

            def all_pass(value: Value) -> bool:
                return all(passes(test, value) for test in tests)

            self.shared[tests] = experta.P(all_pass)
        return self.shared[tests]


def by_fact(rule: Rule) -> dict[str, tuple[Test, ...]]:
    """The tests of a rule, those of one fact together."""
    found: dict[str, tuple[Test, ...]] = {}
    for test in rule.tests:
        found[test.fact] = (*found.get(test.fact, ()), test)
    return found
