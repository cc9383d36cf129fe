"""experta fires the rules of a program: the reference engine, the only file that knows experta.

One engine holds all rules. Each stratum has a fact class of its own, and every rule of the stratum
has a single pattern on it: one slot per tested fact with one shared predicate, and the slot
`evidence` for a condition that spans several facts. So there is nothing to join, negate or
retract, which is where experta 1.9.4 goes wrong (stale activations), and nothing depends on the
order in which it fires rules, which differs from process to process. The evidence of a stratum is
declared when the stratum before it is done.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from smm_expert.inference.evaluation import evaluate
from smm_expert.inference.evidence import Evidence, FactState
from smm_expert.inference.program import CompiledRule, Program
from smm_expert.inference.truth import Truth
from smm_expert.model.conditions import AllOf, Condition, FactTest, leaves


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
_ReteMatcher: Any = import_module("experta.matchers.rete").ReteMatcher
_ConflictSetNode: Any = import_module("experta.matchers.rete.nodes").ConflictSetNode

_EVIDENCE_SLOT = "evidence"
_ACTION_SIGNATURE = inspect.Signature(
    [inspect.Parameter("engine", inspect.Parameter.POSITIONAL_OR_KEYWORD)]
)
_Predicate = Callable[[Any], bool]


class _Slots:
    """The slot predicates of a program: equal conditions share one, as experta's network wants."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.shared: dict[tuple[str, tuple[Condition, ...]], _Predicate] = {}

    def of(self, condition: Condition) -> dict[str, _Predicate]:
        """Slot -> predicate; together they hold exactly when the condition is true."""
        parts = condition.parts if isinstance(condition, AllOf) else (condition,)
        by_slot: dict[str, list[Condition]] = {}
        for part in parts:
            by_slot.setdefault(_slot(part), []).append(part)
        return {slot: self._predicate(slot, tuple(held)) for slot, held in by_slot.items()}

    def _predicate(self, slot: str, conditions: tuple[Condition, ...]) -> _Predicate:
        key = (slot, conditions)
        if key not in self.shared:
            self.shared[key] = self._compile(slot, conditions)
        return self.shared[key]

    def _compile(self, slot: str, conditions: tuple[Condition, ...]) -> _Predicate:
        program = self.program
        if slot == _EVIDENCE_SLOT:

            def holds_on(evidence: Evidence) -> bool:
                return all(evaluate(part, evidence, program) is Truth.TRUE for part in conditions)

            return holds_on
        if len(conditions) == 1 and isinstance(conditions[0], FactTest):
            test = program.tests[conditions[0]]
            return lambda state: test(state) is Truth.TRUE

        def holds(state: FactState) -> bool:
            alone = Evidence({slot: state})
            return all(evaluate(part, alone, program) is Truth.TRUE for part in conditions)

        return holds


def _slot(condition: Condition) -> str:
    """The fact that the whole condition is about; else the evidence slot."""
    about = {
        leaf.fact if isinstance(leaf, FactTest) else _EVIDENCE_SLOT for leaf in leaves(condition)
    }
    return about.pop() if len(about) == 1 else _EVIDENCE_SLOT


class _SinglePatternMatcher(_ReteMatcher):  # type: ignore[misc]
    """experta's RETE for rules of one pattern each, which need no normal form and no joins.

    The alpha network is experta's own. What is left out is the rewriting of each rule and the
    wiring of its (empty) join network, which cost more than everything else at start, and the
    polling of rules that no fact has reached.
    """

    @staticmethod
    def prepare_ruleset(engine: Any) -> set[Any]:
        return set(engine.get_rules())

    def build_beta_part(self, ruleset: set[Any], alpha_terminals: dict[Any, Any]) -> None:
        self._terminals = []
        for rule in ruleset:
            (pattern,) = rule
            terminal = _ConflictSetNode(rule)
            alpha_terminals[pattern].add_child(terminal, terminal.activate)
            self._terminals.append(terminal)

    def changes(
        self, adding: list[Any] | None = None, deleting: list[Any] | None = None
    ) -> tuple[list[Any], list[Any]]:
        for fact in deleting or ():
            self.root_node.remove(fact)
        for fact in adding or ():
            self.root_node.add(fact)
        added: list[Any] = []
        removed: list[Any] = []
        for terminal in self._terminals:
            if terminal.added or terminal.removed:
                more_added, more_removed = terminal.get_activations()
                added += more_added
                removed += more_removed
        return added, removed


class _Engine(_KnowledgeEngine):  # type: ignore[misc]
    """experta's engine with the rules given at once, and two of its costs avoided.

    It would look for rules among all its attributes, look for initial facts at every reset, and
    ask the matcher again after each firing although nothing was declared in between.
    """

    __matcher__ = _SinglePatternMatcher

    def __init__(self, rules: Iterable[Any]) -> None:
        self._rules = list(rules)
        self._initial_facts: list[Any] | None = None
        super().__init__()

    def get_rules(self) -> list[Any]:
        return self._rules

    def get_deffacts(self) -> list[Any]:
        if self._initial_facts is None:
            self._initial_facts = super().get_deffacts()
        return self._initial_facts

    def get_activations(self) -> tuple[list[Any], list[Any]]:
        if not self.facts.added and not self.facts.removed:
            return [], []
        activations: tuple[list[Any], list[Any]] = super().get_activations()
        return activations


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
        self._fired: list[str] = []
        self._fact_classes = [
            type(f"Evidence{number}", (experta.Fact,), {}) for number in range(len(program.strata))
        ]
        slots = _Slots(program)
        # A slot is a name without dots or double underscores, which experta keeps for itself.
        self._slot_names: dict[str, str] = {_EVIDENCE_SLOT: _EVIDENCE_SLOT}
        self._tested: list[set[str]] = [set() for _ in program.strata]
        self._engine = _Engine(
            self._rule(number, condition, rules, slots)
            for number, layer in enumerate(program.strata)
            for condition, rules in _by_condition(layer).items()
        )

    def _rule(
        self, stratum: int, condition: Condition, rules: tuple[str, ...], slots: _Slots
    ) -> Any:
        predicates = slots.of(condition)
        self._tested[stratum] |= predicates.keys()
        pattern = self._fact_classes[stratum](
            **{self._slot_name(slot): experta.P(held) for slot, held in predicates.items()}
        )

        def fire(engine: object) -> None:
            self._fired.extend(rules)

        # experta asks for the signature of every action several times; this spares the analysis.
        fire.__signature__ = _ACTION_SIGNATURE  # type: ignore[attr-defined]
        return experta.Rule(pattern)(fire)

    def _slot_name(self, fact: str) -> str:
        return self._slot_names.setdefault(fact, f"slot{len(self._slot_names)}")

    def begin(self) -> None:
        """Forget the client before."""
        self._engine.reset()

    def fire(self, stratum: int, evidence: Evidence) -> frozenset[str]:
        """The ids of the stratum's rules that fire on the evidence."""
        self._fired.clear()
        states = {
            self._slot_name(slot): evidence if slot == _EVIDENCE_SLOT else evidence.state(slot)
            for slot in sorted(self._tested[stratum])
        }
        declared = self._engine.declare(self._fact_classes[stratum](**states))
        assert declared is not None, "experta took the evidence for a duplicate"
        self._engine.run()
        return frozenset(self._fired)
