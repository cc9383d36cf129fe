"""The state of a derived fact, from the rules that fired for it and those that still wait."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct

from smm_expert.inference.evidence import FactState, Missing, PartialSet
from smm_expert.inference.program import CompiledRule
from smm_expert.model.rules import Conclude
from smm_expert.model.vocabulary import FactDefinition, FactType

NOTHING: frozenset[str] = frozenset()


class DerivedFact(Struct, frozen=True):
    """The state with, per value, what its waiting rules wait for (under "" for choice and flag).

    `tied` names two rules of equal priority that concluded different values of a choice.
    """

    state: FactState
    waits: dict[str, frozenset[str]]
    tied: tuple[str, str] | None = None


def derive(
    fact: FactDefinition,
    concluders: tuple[CompiledRule, ...],
    fired: Collection[str],
    waiting: Mapping[str, frozenset[str]],
) -> DerivedFact:
    """The state of `fact`; `waiting` maps each waiting rule to the facts it waits for."""
    if fact.type is FactType.CHOICE:
        return _choice(fact, concluders, fired, waiting)
    concluded: set[str] = set()
    waits: dict[str, frozenset[str]] = {}
    for rule in concluders:
        for value in _values(rule, fact.id):
            if rule.id in fired:
                concluded.add(value)
            elif rule.id in waiting:
                waits[value] = waits.get(value, NOTHING) | waiting[rule.id]
    waits = {value: facts for value, facts in waits.items() if value not in concluded}
    if fact.type is FactType.FLAG:
        if concluded:
            return DerivedFact(True, {})
        return DerivedFact(Missing.UNKNOWN, waits) if waits else DerivedFact(False, {})
    ordered = tuple(value for value in fact.values if value in concluded)
    return DerivedFact(PartialSet(ordered, frozenset(waits)), waits)


def _values(rule: CompiledRule, fact: str) -> list[str]:
    return [
        "" if part.value is True else str(part.value)
        for part in rule.rule.then
        if isinstance(part, Conclude) and part.fact == fact
    ]


def _choice(
    fact: FactDefinition,
    concluders: tuple[CompiledRule, ...],
    fired: Collection[str],
    waiting: Mapping[str, frozenset[str]],
) -> DerivedFact:
    """The highest priority wins, then the smaller rule id; a waiting rule may still beat it."""
    bids = sorted(
        (-part.priority, rule.id, str(part.value))
        for rule in concluders
        for part in rule.rule.then
        if isinstance(part, Conclude) and part.fact == fact.id
    )
    won = [bid for bid in bids if bid[1] in fired]
    hoping = [bid for bid in bids if bid[1] in waiting]
    if won:
        hoping = [bid for bid in hoping if bid < won[0] and bid[2] != won[0][2]]
    if hoping:
        needed = NOTHING.union(*(waiting[rule] for _, rule, _ in hoping))
        return DerivedFact(Missing.UNKNOWN, {"": needed})
    if not won:
        return DerivedFact(Missing.ABSENT, {})
    priority, winner, value = won[0]
    rivals = [bid[1] for bid in won if bid[0] == priority and bid[2] != value]
    return DerivedFact(value, {}, (winner, rivals[0]) if rivals else None)
