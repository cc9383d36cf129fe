"""experta fires the rules of a program: the reference engine, the only file that knows experta.

One engine holds all rules. Each stratum has a fact class of its own, and every rule of the stratum
has a single pattern on it: one slot per tested fact with one shared predicate, and the slot
`evidence` for a condition that spans several facts. So there is nothing to join, negate or
retract, which is where experta 1.9.4 goes wrong (stale activations), and nothing depends on the
order in which rules fire. The evidence of a stratum is declared when the stratum before it is
done.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from smm_expert.inference.evidence import Evidence
from smm_expert.inference.program import CompiledRule, Program
from smm_expert.inference.slots import EVIDENCE_SLOT, SlotPredicates
from smm_expert.model.conditions import Condition


def _import_experta() -> Any:
    """Import experta as it was written for: with `collections.Mapping`, gone since Python 3.10.

    Its pinned frozendict needs the name while it is imported. The import also calls
    `logging.basicConfig()`, which would take over our users' logging: it finds a root logger that
    has a handler already, and changes nothing.
    """
    import collections
    import collections.abc

    placeholder = logging.NullHandler()
    missing = not hasattr(collections, "Mapping")
    logging.root.addHandler(placeholder)
    if missing:
        collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]
    try:
        import experta
    finally:
        if missing:
            del collections.Mapping  # type: ignore[attr-defined]
        logging.root.removeHandler(placeholder)
    return experta


experta = _import_experta()
_KnowledgeEngine: Any = experta.KnowledgeEngine
_Rule: Any = experta.Rule
_Strategy: Any = import_module("experta.abstract").Strategy
_ReteMatcher: Any = import_module("experta.matchers.rete").ReteMatcher
_nodes: Any = import_module("experta.matchers.rete.nodes")

_Test = Callable[[Any], bool]


class _FiringRule(_Rule):  # type: ignore[misc]
    """One pattern, and the ids of the rules it stands for: all that its firing gives."""

    def __new__(cls, pattern: Any, ids: tuple[str, ...]) -> Any:
        rule = super().__new__(cls, pattern)
        rule.ids = ids
        rule.__name__ = ids[0]
        return rule

    def __call__(self, engine: _Engine) -> None:
        engine.fired += self.ids

    # Equal conditions make one rule, so there is nothing to find out by comparing contents.
    __eq__ = object.__eq__
    __hash__ = object.__hash__


class _TestNode(_nodes.FeatureTesterNode):  # type: ignore[misc]
    """Passes its token on as it is: nothing is bound on the way, so there is nothing to copy."""

    def activate(self, token: Any) -> None:
        (fact,) = token.data
        if self.matcher(fact):
            for child in self.children:
                child.callback(token)


class _SinglePatternMatcher(_ReteMatcher):  # type: ignore[misc]
    """experta's network for rules of one pattern each, which need no normal form and no joins.

    From the root a path of test nodes leads over the class of the fact and its slots to the rule;
    rules that begin alike share the beginning. What is left out costs more than all else at start:
    rewriting and weighing each rule, and wiring its (empty) join network. Rules that no fact has
    reached are not polled. The tests are plain functions, because experta keeps its own ones, and
    with them the program, for ever in a cache of their class.
    """

    def build_network(self) -> None:
        self._terminals: list[Any] = []
        self._below: dict[tuple[Any, ...], Any] = {}
        for rule in self.engine.get_rules():
            (pattern,) = rule
            node = self._child(self.root_node, type(pattern), _is_a)
            for slot, wanted in pattern.items():
                node = self._child(node, (slot, wanted.match), _slot_holds)
            terminal = _nodes.ConflictSetNode(rule)
            node.add_child(terminal, terminal.activate)
            self._terminals.append(terminal)

    def _child(self, parent: Any, what: Any, test: Callable[[Any], _Test]) -> Any:
        """The node below `parent` that tests `what`, made when it is first asked for."""
        child = self._below.get((parent, what))
        if child is None:
            child = self._below[parent, what] = _TestNode(test(what))
            parent.add_child(child, child.activate)
        return child

    def changes(
        self, adding: list[Any] | None = None, deleting: list[Any] | None = None
    ) -> tuple[list[Any], list[Any]]:
        assert not deleting, "nothing is ever retracted"
        for fact in adding or ():
            self.root_node.add(fact)
        reached = [terminal for terminal in self._terminals if terminal.added]
        return [one for terminal in reached for one in terminal.get_activations()[0]], []

    def reset(self) -> None:
        # Of all nodes only these remember anything.
        for terminal in self._terminals:
            terminal.reset()


def _is_a(fact_class: type) -> _Test:
    return lambda fact: type(fact) is fact_class


def _slot_holds(test: tuple[str, _Test]) -> _Test:
    slot, holds = test
    return lambda fact: holds(fact[slot])


class _AsTheyCome(_Strategy):  # type: ignore[misc]
    """An agenda without priorities: the order in which rules fire means nothing here.

    experta's own keeps the last activations, and with them a client's facts, in a cache.
    """

    def _update_agenda(self, agenda: Any, added: list[Any], removed: list[Any]) -> None:
        agenda.activations += added


class _Engine(_KnowledgeEngine):  # type: ignore[misc]
    """experta's engine with its rules given at once.

    It would look for them, and at every reset for initial facts, among all its attributes, and ask
    the matcher again after each firing although nothing was declared in between.
    """

    __matcher__ = _SinglePatternMatcher
    __strategy__ = _AsTheyCome

    def __init__(self, rules: Iterable[Any]) -> None:
        self.fired: list[str] = []
        self._rules = list(rules)
        super().__init__()

    def get_rules(self) -> list[Any]:
        return self._rules

    def get_deffacts(self) -> list[Any]:
        return [_initial_facts]

    def get_activations(self) -> tuple[list[Any], list[Any]]:
        if not self.facts.added and not self.facts.removed:
            return [], []
        activations: tuple[list[Any], list[Any]] = super().get_activations()
        return activations


def _initial_facts() -> Iterator[Any]:
    """What every reset declares; without it experta warns of facts declared before a reset."""
    yield experta.InitialFact()


def _by_condition(layer: tuple[CompiledRule, ...]) -> dict[Condition, tuple[str, ...]]:
    """The ids of the rules of a stratum by their condition: equal ones fire as one."""
    found: dict[Condition, tuple[str, ...]] = {}
    for rule in layer:
        found[rule.when] = (*found.get(rule.when, ()), rule.id)
    return found


class ExpertaEngine:
    """Runs a program on one client at a time; build it once, use it for many."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._fact_classes = [
            type(f"Evidence{number}", (experta.Fact,), {}) for number in range(len(program.strata))
        ]
        slots = SlotPredicates(program)
        # A slot is a name without dots or double underscores, which experta keeps for itself.
        self._slot_names: dict[str, str] = {EVIDENCE_SLOT: EVIDENCE_SLOT}
        self._tested: list[set[str]] = [set() for _ in program.strata]
        self._engine = _Engine(
            self._rule(number, condition, rules, slots)
            for number, layer in enumerate(program.strata)
            for condition, rules in _by_condition(layer).items()
        )

    def _rule(
        self, stratum: int, condition: Condition, rules: tuple[str, ...], slots: SlotPredicates
    ) -> Any:
        predicates = slots.of(condition)
        self._tested[stratum] |= predicates.keys()
        pattern = self._fact_classes[stratum](
            **{self._slot_name(slot): experta.P(holds) for slot, holds in predicates.items()}
        )
        return _FiringRule(pattern, rules)

    def _slot_name(self, fact: str) -> str:
        return self._slot_names.setdefault(fact, f"slot{len(self._slot_names)}")

    def begin(self) -> None:
        """Forget the client before."""
        self._engine.reset()

    def fire(self, stratum: int, evidence: Evidence) -> frozenset[str]:
        """The ids of the stratum's rules that fire on the evidence."""
        self._engine.fired.clear()
        states = {
            self._slot_name(slot): evidence if slot == EVIDENCE_SLOT else evidence.state(slot)
            for slot in sorted(self._tested[stratum])
        }
        declared = self._engine.declare(self._fact_classes[stratum](**states))
        assert declared is not None, "experta took the evidence for a duplicate"
        self._engine.run()
        return frozenset(self._engine.fired)
