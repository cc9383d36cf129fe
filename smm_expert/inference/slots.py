"""A rule's condition as one predicate a slot, for an engine that matches a fact slot by slot.

A part that tests one fact goes to the slot of that fact; one that spans several facts, or tests
what earlier strata found, to the slot `evidence`, which holds all that is known.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from smm_expert.inference.evaluation import evaluate
from smm_expert.inference.evidence import Evidence, FactState
from smm_expert.inference.program import Program
from smm_expert.inference.truth import Truth
from smm_expert.model.conditions import AllOf, Condition, FactTest, leaves

EVIDENCE_SLOT = "evidence"
# From the state of a fact, or in the slot `evidence` from the whole evidence.
Predicate = Callable[[Any], bool]


class SlotPredicates:
    """The predicates of a program: equal conditions share one, so that it is tested once."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.shared: dict[tuple[str, tuple[Condition, ...]], Predicate] = {}

    def of(self, condition: Condition) -> dict[str, Predicate]:
        """Slot -> predicate; together they hold exactly when the condition is true."""
        parts = condition.parts if isinstance(condition, AllOf) else (condition,)
        by_slot: dict[str, list[Condition]] = {}
        for part in parts:
            by_slot.setdefault(_slot(part), []).append(part)
        return {slot: self._predicate(slot, tuple(held)) for slot, held in by_slot.items()}

    def _predicate(self, slot: str, conditions: tuple[Condition, ...]) -> Predicate:
        key = (slot, conditions)
        if key not in self.shared:
            self.shared[key] = self._compile(slot, conditions)
        return self.shared[key]

    def _compile(self, slot: str, conditions: tuple[Condition, ...]) -> Predicate:
        program = self.program
        if slot == EVIDENCE_SLOT:

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
    if isinstance(condition, FactTest):
        return condition.fact
    about = {
        leaf.fact if isinstance(leaf, FactTest) else EVIDENCE_SLOT for leaf in leaves(condition)
    }
    return about.pop() if len(about) == 1 else EVIDENCE_SLOT
