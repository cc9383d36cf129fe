"""The three-valued value of a condition, and the client's facts an unknown one hangs on.

The engines say which rules fire; this says which of the others wait, and for what.
"""

from __future__ import annotations

from smm_expert.inference.evidence import Evidence
from smm_expert.inference.program import Program
from smm_expert.inference.truth import Truth, truth
from smm_expert.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    FactTest,
    Known,
    Not,
    Recommended,
)


def evaluate(condition: Condition, evidence: Evidence, program: Program) -> Truth:
    """True, false or unknown on the evidence of the rule's stratum."""
    if isinstance(condition, FactTest):
        return program.tests[condition](evidence.state(condition.fact))
    if isinstance(condition, AllOf):
        value = Truth.TRUE
        for part in condition.parts:
            value = min(value, evaluate(part, evidence, program))
            if value is Truth.FALSE:
                break
        return value
    if isinstance(condition, AnyOf):
        value = Truth.FALSE
        for part in condition.parts:
            value = max(value, evaluate(part, evidence, program))
            if value is Truth.TRUE:
                break
        return value
    if isinstance(condition, Not):
        return evaluate(condition.part, evidence, program).opposite
    if isinstance(condition, Known):
        return truth(evidence.is_known(condition.fact))
    if isinstance(condition, Recommended):
        finding = evidence.finding(condition.item)
        bound = condition.at_least
        assert not isinstance(bound, str), "a program holds bounds, not bands"
        return truth(finding.recommended and (bound is None or finding.certainty >= bound))
    return truth(condition.item in evidence.selected)


def waiting_for(condition: Condition, evidence: Evidence, program: Program) -> frozenset[str]:
    """The client's facts at the unknown leaves under unknown nodes; empty unless it is unknown."""
    if evaluate(condition, evidence, program) is not Truth.UNKNOWN:
        return frozenset()
    if isinstance(condition, FactTest):
        return evidence.waiting_for(condition.fact, condition.operands)
    if isinstance(condition, Not):
        return waiting_for(condition.part, evidence, program)
    assert isinstance(condition, AllOf | AnyOf)
    return frozenset().union(*(waiting_for(part, evidence, program) for part in condition.parts))
