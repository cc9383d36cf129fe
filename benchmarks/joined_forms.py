"""The client as many facts, which rules join: the forms that one meets in tutorials."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.stock_form import StockForm, by_fact
from benchmarks.synthetic import Client, Criterion, Rule, Value, Workload, passes
from smm_expert.inference.experta_engine import experta


class ClassPerFact(StockForm):
    """A Fact class for each fact and flag; a rule joins as many patterns as it tests."""

    title = "a Fact class for each fact, joined; NOT"

    def __init__(self, work: Workload) -> None:
        self.classes: dict[str, Any] = {}
        super().__init__(work)

    def fact(self, name: str, **slots: Any) -> Any:
        if name not in self.classes:
            self.classes[name] = type(name.title(), (experta.Fact,), {})
        return self.classes[name](**slots)

    def run(self, client: Client) -> None:
        self.engine.declare(*(self.fact(name, value=client[name]) for name in client))
        self.engine.run()

    def on_fire(self, rule: Rule) -> None:
        self.fired.append(rule.id)
        if rule.finds:
            self.engine.declare(self.fact(rule.finds, value=1))

    def patterns(self, rule: Rule) -> Iterator[Any]:
        for fact, tests in by_fact(rule).items():
            if tests[0].of_flag:
                flag = self.fact(fact, value=1)
                yield flag if tests[0].verb == "found" else experta.NOT(flag)
            else:
                yield from self.tested(fact, tests)

    def tested(self, fact: str, tests: tuple[Criterion, ...]) -> Iterator[Any]:
        yield self.fact(fact, value=self.predicate(tests))


class Tutorial(ClassPerFact):
    """Attr(name=, value=) facts, an Item for each element of a set, declared one by one.

    `said` keeps NOT from holding for a set that was never given.
    """

    title = "tutorial style: Attr(name=, value=), EXISTS, NOT"

    class Attr(experta.Fact):  # type: ignore[misc]
        """One value of one fact."""

    class Item(experta.Fact):  # type: ignore[misc]
        """One element of a set."""

    def fact(self, name: str, **slots: Any) -> Any:
        return self.Attr(name=name, **slots)

    def run(self, client: Client) -> None:
        for name, value in client.items():
            if isinstance(value, tuple):
                self.engine.declare(self.fact(name, value="said"))
                for one in value:
                    self.engine.declare(self.Item(name=name, value=one))
            else:
                self.engine.declare(self.fact(name, value=value))
        self.engine.run()

    def predicate(self, tests: tuple[Criterion, ...]) -> Any:
        """P() that bears the values of all facts: it may be asked before the name is."""
        kind = int if isinstance(tests[0].operand, int) else str
        if tests not in self.shared:

            def all_pass(value: Value) -> bool:
                return isinstance(value, kind) and all(passes(test, value) for test in tests)

            self.shared[tests] = experta.P(all_pass)
        return self.shared[tests]

    def tested(self, fact: str, tests: tuple[Criterion, ...]) -> Iterator[Any]:
        (test, *_), words = tests, tests[0].operand
        if test.verb not in ("any", "none"):
            yield self.fact(fact, value=self.predicate(tests))
            return
        element = self.Item(name=fact, value=self.predicate((Criterion(fact, "is", words),)))
        if test.verb == "any":
            yield experta.EXISTS(element)
        else:
            yield self.fact(fact, value="said")
            yield experta.NOT(element)
