"""Which leaves of a condition suffice to make it what it is: the least that has to be cited.

For a true *all* every part is needed, for a true *any* one part is enough; for false ones it is
the other way round. Among the sets that suffice the smallest is cited, of equal ones the first.
"""

from __future__ import annotations

from itertools import product

from smm_expert.inference.evaluation import evaluate
from smm_expert.inference.evidence import Evidence, Missing, PartialSet
from smm_expert.inference.program import Program
from smm_expert.inference.truth import Truth
from smm_expert.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    FactTest,
    Known,
    Leaf,
    Not,
    subject,
)
from smm_expert.model.recommendation import Premise
from smm_expert.model.values import Value

_Citation = frozenset[Leaf]
# Conditions with more alternatives than this are rare; then the smallest found so far are kept.
_MOST_ALTERNATIVES = 64


def justify(condition: Condition, evidence: Evidence, program: Program) -> tuple[Premise, ...]:
    """The premises that suffice for the condition's present value, true or false.

    Raises ValueError for a condition whose value is unknown: nothing suffices for that.
    """
    value = evaluate(condition, evidence, program)
    if value is Truth.UNKNOWN:
        raise ValueError("an unknown condition has no justification")
    citations = _citations(condition, value is Truth.TRUE, evidence, program)
    cited = min(citations, key=lambda citation: _rank(citation))
    return tuple(_premise(leaf, evidence, program) for leaf in sorted(cited, key=_leaf_order))


def _citations(
    condition: Condition, holds: bool, evidence: Evidence, program: Program
) -> list[_Citation]:
    """Alternative sets of leaves each of which makes the condition hold, or not hold."""
    if isinstance(condition, Not):
        return _citations(condition.part, not holds, evidence, program)
    if not isinstance(condition, AllOf | AnyOf):
        return [frozenset((condition,))]
    wanted = Truth.TRUE if holds else Truth.FALSE
    decisive = [part for part in condition.parts if evaluate(part, evidence, program) is wanted]
    alternatives = [_citations(part, holds, evidence, program) for part in decisive]
    if isinstance(condition, AllOf) is holds:
        combined: list[_Citation] = [frozenset()]
        for options in alternatives:
            combined = _least([a | b for a, b in product(combined, options)])
        return combined
    return _least([citation for options in alternatives for citation in options])


def _least(citations: list[_Citation]) -> list[_Citation]:
    """Without those that hold another one, smallest first, at most a bounded number."""
    kept: list[_Citation] = []
    for citation in sorted(set(citations), key=_rank):
        if not any(other <= citation for other in kept):
            kept.append(citation)
        if len(kept) == _MOST_ALTERNATIVES:
            break
    return kept


def _rank(citation: _Citation) -> tuple[int, int, list[tuple[str, str]]]:
    ordered = sorted(_leaf_order(leaf) for leaf in citation)
    return (len({about for about, _ in ordered}), len(citation), ordered)


def _leaf_order(leaf: Leaf) -> tuple[str, str]:
    return (subject(leaf), repr(leaf))


def _premise(leaf: Leaf, evidence: Evidence, program: Program) -> Premise:
    holds = evaluate(leaf, evidence, program) is Truth.TRUE
    if not isinstance(leaf, FactTest | Known):
        return Premise(leaf, holds)
    return Premise(leaf, holds, known_value(evidence, leaf.fact))


def known_value(evidence: Evidence, fact: str) -> Value | None:
    """The fact's value as far as there is one: of a derived set the values concluded."""
    state = evidence.state(fact)
    if isinstance(state, PartialSet):
        return state.concluded
    return None if isinstance(state, Missing) else state
