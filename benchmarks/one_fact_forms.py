"""The client as one big fact: our form, and what it was chosen against."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import Any

from benchmarks.stock_form import Form, StockForm, by_fact
from benchmarks.synthetic import Client, Criterion, Rule, Value, Workload, fires
from benchmarks.synthetic_base import knowledge_of
from smm_expert.inference.evidence import Evidence
from smm_expert.inference.experta_engine import ExpertaEngine, experta
from smm_expert.inference.program import compile_program


class OurForm(Form):
    """What smm-expert runs: its own compiler and engine, one fact a stratum."""

    title = "one big fact, our matcher (smm-expert)"

    def __init__(self, work: Workload) -> None:
        self.finds = {rule.id: rule.finds for rule in work.rules if rule.finds}
        self.nothing_found = dict.fromkeys(work.flags, False)
        self.program = compile_program(knowledge_of(work), date(2026, 1, 1))
        self.engine = ExpertaEngine(self.program)

    def fire(self, client: Client) -> frozenset[str]:
        """Stratum after stratum, flags in between; waiting rules are not asked for."""
        evidence = Evidence({**client, **self.nothing_found})
        fired: frozenset[str] = frozenset()
        self.engine.begin()
        for stratum in range(len(self.program.strata)):
            fired |= self.engine.fire(stratum, evidence)
            evidence.facts |= {self.finds[rule]: True for rule in fired if rule in self.finds}
        return fired


class PlainBigFact(StockForm):
    """One fact a client, another with the flags; a slot without a value makes a pattern fail."""

    title = "one big fact, experta as it comes"

    class First(experta.Fact):  # type: ignore[misc]
        """All that the client said."""

    class Second(experta.Fact):  # type: ignore[misc]
        """The same with every flag, found or not."""

    def run(self, client: Client) -> None:
        self.engine.declare(self.First(**client))
        self.engine.run()
        found = {self.finds[rule] for rule in self.fired if rule in self.finds}
        flags = {flag: int(flag in found) for flag in self.flags}
        self.engine.declare(self.Second(**client, **flags))
        self.engine.run()

    def patterns(self, rule: Rule) -> Iterable[Any]:
        slots = {
            fact: int(tests[0].verb == "found") if tests[0].of_flag else self.constraint(tests)
            for fact, tests in by_fact(rule).items()
        }
        yield (self.Second if rule.second else self.First)(**slots)

    def constraint(self, tests: tuple[Criterion, ...]) -> Any:
        return self.predicate(tests)


class Alternatives(PlainBigFact):
    """`L(a) | L(b)` for one of several words: experta makes a rule of each combination."""

    title = "one big fact, L(a) | L(b) for alternatives"
    most_rules = 200

    def constraint(self, tests: tuple[Criterion, ...]) -> Any:
        words = tests[0].operand
        if not isinstance(words, tuple) or tests[0].verb not in ("is", "is_not"):
            return self.predicate(tests)
        if tests[0].verb == "is":
            return reduce(or_, map(experta.L, words))
        return reduce(and_, (~experta.L(word) for word in words))


class OnePredicateARule(StockForm):
    """The whole condition as one Python function; experta only keeps the agenda."""

    title = "one predicate a rule on the whole client"

    class Whole(experta.Fact):  # type: ignore[misc]
        """The client in one slot, the flags in another; `turn` tells first from second."""

    def run(self, client: Client) -> None:
        for turn in (1, 2):
            found = frozenset(self.finds[rule] for rule in self.fired if rule in self.finds)
            self.engine.declare(self.Whole(turn=turn, all=(_ByIdentity(client), found)))
            self.engine.run()

    def patterns(self, rule: Rule) -> Iterable[Any]:
        def all_hold(known: tuple[Client, frozenset[str]]) -> bool:
            return fires(rule, *known)

        yield self.Whole(turn=2 if rule.second else 1, all=experta.P(all_hold))


class _ByIdentity(dict[str, Value]):
    """A client that experta may hold in a slot."""

    __hash__ = object.__hash__  # type: ignore[assignment]
    __eq__ = object.__eq__
