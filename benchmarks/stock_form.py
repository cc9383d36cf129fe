"""What every form of writing rules for experta has in common: an engine class full of rules."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar

from benchmarks.synthetic import Client, Criterion, Rule, Value, Workload, passes
from smm_expert.inference.experta_engine import experta


class Form(ABC):
    """One way of writing the rules; with more than `most_rules` it is not worth waiting for."""

    title: ClassVar[str]
    most_rules: ClassVar[int] = 1_000_000

    @abstractmethod
    def __init__(self, work: Workload) -> None: ...

    @abstractmethod
    def fire(self, client: Client) -> frozenset[str]:
        """The ids of the rules that fire for the client."""


class StockForm(Form):
    """Rules as attributes of an engine class, as experta's documentation has them."""

    def __init__(self, work: Workload) -> None:
        self.finds = {rule.id: rule.finds for rule in work.rules if rule.finds}
        self.flags = work.flags
        self.shared: dict[tuple[Criterion, ...], Any] = {}
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

    def predicate(self, tests: tuple[Criterion, ...]) -> Any:
        """P() of tests of one fact; equal ones share it, so that the network can."""
        if tests not in self.shared:

            def all_pass(value: Value) -> bool:
                return all(passes(test, value) for test in tests)

            self.shared[tests] = experta.P(all_pass)
        return self.shared[tests]


def by_fact(rule: Rule) -> dict[str, tuple[Criterion, ...]]:
    """The tests of a rule, those of one fact together."""
    found: dict[str, tuple[Criterion, ...]] = {}
    for test in rule.tests:
        found[test.fact] = (*found.get(test.fact, ()), test)
    return found
