"""What a premise rests on: the client's word, or the rules that concluded it, down to a word."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from smm_expert.inference.consultation import Run
from smm_expert.inference.evaluation import evaluate
from smm_expert.inference.evidence import Missing, PartialSet
from smm_expert.inference.justification import justify
from smm_expert.inference.program import CompiledRule, Program
from smm_expert.inference.truth import Truth
from smm_expert.model.conditions import FactTest, Known, Operator
from smm_expert.model.recommendation import Premise
from smm_expert.model.rules import Conclude
from smm_expert.model.vocabulary import FactType


class Origin(StrEnum):
    """Where a premise comes from."""

    GIVEN = "given"
    DERIVED = "derived"
    FOUND = "found"


class Ground(Struct, frozen=True):
    """A premise with the rules it rests on; none when the client said it."""

    premise: Premise
    origin: Origin
    rules: tuple[RuleNode, ...] = ()


class RuleNode(Struct, frozen=True):
    """A rule that fired, or that did not, with the grounds that suffice for that."""

    rule: str
    fired: bool
    grounds: tuple[Ground, ...]


def rule_node(rule_id: str, run: Run, program: Program) -> RuleNode:
    """A fired rule with its grounds."""
    premises = run.firings[rule_id]
    return RuleNode(rule_id, True, tuple(_ground(p, run, program) for p in premises))


def cited_facts(nodes: tuple[RuleNode, ...]) -> frozenset[str]:
    """The client's facts at the ends of the derivation."""
    return frozenset(_ends(nodes))


def _ends(nodes: tuple[RuleNode, ...]) -> Iterator[str]:
    for node in nodes:
        for ground in node.grounds:
            if ground.origin is Origin.GIVEN:
                yield ground.premise.subject
            yield from _ends(ground.rules)


def _ground(premise: Premise, run: Run, program: Program) -> Ground:
    leaf = premise.leaf
    if not isinstance(leaf, FactTest | Known):
        return Ground(premise, Origin.FOUND, _item_rules(premise, run, program))
    if not program.knowledge.facts[leaf.fact].derived:
        return Ground(premise, Origin.GIVEN)
    return Ground(premise, Origin.DERIVED, _fact_rules(premise, run, program))


def _item_rules(premise: Premise, run: Run, program: Program) -> tuple[RuleNode, ...]:
    """The fired rules that count for the item; why it is *not* recommended is another question."""
    if not premise.holds:
        return ()
    found = next((r for r in run.recommendations if r.item == premise.subject), None)
    if found is None:
        return ()
    return tuple(
        rule_node(contribution.rule, run, program)
        for contribution in found.contributions
        if contribution.covered_by is None
    )


def _fact_rules(premise: Premise, run: Run, program: Program) -> tuple[RuleNode, ...]:
    """The rules that gave a derived fact its state, and those whose silence did."""
    fact = program.knowledge.facts[premise.subject]
    bids = _bids(fact.id, program)
    state = run.evidence.state(fact.id)
    if fact.type is FactType.CHOICES:
        assert isinstance(state, PartialSet)
        return _of_values(_decisive_values(premise, state, tuple(fact.values)), bids, run, program)
    if fact.type is FactType.FLAG:
        return _of_values(("True",), bids, run, program)
    if isinstance(state, Missing):
        return tuple(_silent(rule, run, program) for _, _, rule in bids)
    fired = [bid for bid in bids if bid[2].id in run.firings]
    winner = fired[0]
    better = [bid[2] for bid in bids[: bids.index(winner)] if bid[1] != winner[1]]
    return (
        rule_node(winner[2].id, run, program),
        *(_silent(rule, run, program) for rule in better),
    )


_Bid = tuple[int, str, CompiledRule]


def _bids(fact: str, program: Program) -> list[_Bid]:
    """(negative priority, value, rule) of every rule for the fact, the winning order first."""
    found = [
        (-part.priority, str(part.value), rule)
        for rule in program.concluders.get(fact, ())
        for part in rule.rule.then
        if isinstance(part, Conclude) and part.fact == fact
    ]
    return sorted(found, key=lambda bid: (bid[0], bid[2].id))


def _decisive_values(
    premise: Premise, state: PartialSet, values: tuple[str, ...]
) -> tuple[str, ...]:
    """The values of a derived set that make the premise what it is."""
    leaf = premise.leaf
    if not isinstance(leaf, FactTest):
        return values
    tested = tuple(str(operand) for operand in leaf.operands)
    if (leaf.operator is Operator.ANY) is not premise.holds:
        if leaf.operator is Operator.ANY or premise.holds:
            return tested
        return next((v,) for v in tested if v not in state.concluded and v not in state.waiting)
    return next((v,) for v in tested if v in state.concluded)


def _of_values(
    values: tuple[str, ...], bids: list[_Bid], run: Run, program: Program
) -> tuple[RuleNode, ...]:
    nodes: list[RuleNode] = []
    for value in values:
        rules = [rule for _, said, rule in bids if said == value]
        fired = [rule for rule in rules if rule.id in run.firings]
        if fired:
            nodes.append(rule_node(min(rule.id for rule in fired), run, program))
        else:
            nodes += [_silent(rule, run, program) for rule in rules]
    return tuple(nodes)


def _silent(rule: CompiledRule, run: Run, program: Program) -> RuleNode:
    """A rule whose condition is false, with what makes it false; bare when it only waits."""
    if evaluate(rule.when, run.evidence, program) is Truth.UNKNOWN:
        return RuleNode(rule.id, False, ())
    premises = justify(rule.when, run.evidence, program)
    return RuleNode(rule.id, False, tuple(_ground(p, run, program) for p in premises))
