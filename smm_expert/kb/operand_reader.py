"""What a test compares a fact with: some of its values, or an amount, written out or by name."""

from __future__ import annotations

from smm_expert.kb.draft import Draft, is_reference
from smm_expert.kb.fact_amounts import read_fact_money, read_fact_number
from smm_expert.kb.nodes import Node, shown
from smm_expert.kb.suggestions import nearest_value, suggestion
from smm_expert.model.conditions import Operand
from smm_expert.model.problem import Problem
from smm_expert.model.vocabulary import FactDefinition, FactType


def read_words(fact: FactDefinition, node: Node, draft: Draft) -> tuple[str, ...] | None:
    """A value or a list of values of the fact, in the vocabulary's order, without repeats."""
    nodes = node.items if node.items is not None else [node]
    if not nodes:
        draft.problems.append(node.problem("empty-condition"))
        return None
    good = [part for part in nodes if _is_value(fact, part, draft)]
    if len(good) < len(nodes):
        return None
    said = {str(part.value) for part in good}
    return tuple(value for value in fact.values if value in said)


def _is_value(fact: FactDefinition, node: Node, draft: Draft) -> bool:
    if isinstance(node.value, str) and node.value in fact.values:
        return True
    if node.value is None or node.items is not None or node.mapping is not None:
        draft.problems.append(node.problem("not-a-word", found=shown(node)))
        return False
    draft.problems.append(unknown_value(fact, node))
    return False


def unknown_value(fact: FactDefinition, node: Node) -> Problem:
    """The problem with a word that is no value of the fact."""
    said = shown(node)
    details = suggestion(said, fact.values)
    details["nearest"] = nearest_value(said, fact.values) or ""
    return node.problem("unknown-value", name=said, fact=fact.id, **details)


def read_amount(fact: FactDefinition, node: Node, draft: Draft) -> Operand | None:
    """A number, money or a parameter, whichever the fact can be compared with."""
    wants_money = fact.type is FactType.MONEY
    if is_reference(node):
        reference = draft.parameter_reference(node)
        if reference is None:
            return None
        value = draft.parameters[reference.parameter].values[-1].value
        if isinstance(value, int | float) is wants_money:
            draft.problems.append(node.problem("parameter-unit", name=reference, fact=fact.id))
            return None
        return reference
    read = read_fact_money if wants_money else read_fact_number
    return read(fact, node, draft.problems)
