"""A number or an amount of money, as the declaration of a fact allows it."""

from __future__ import annotations

from smm_expert.kb.amounts import read_money
from smm_expert.kb.nodes import Node, as_number, shown
from smm_expert.kb.suggestions import suggestion
from smm_expert.model.problem import Problem
from smm_expert.model.values import Money, Number
from smm_expert.model.vocabulary import FactDefinition


def read_fact_number(fact: FactDefinition, node: Node, problems: list[Problem]) -> Number | None:
    """A number within the limits of the fact."""
    number = as_number(node)
    if number is None:
        problems.append(node.problem("not-a-number-here", key=fact.id, found=shown(node)))
        return None
    return within_limits(fact, number, node, problems)


def within_limits(
    fact: FactDefinition, number: Number, node: Node, problems: list[Problem]
) -> Number | None:
    """The number, unless it lies outside the limits of the fact."""
    low, high = fact.minimum, fact.maximum
    if (low is None or number >= low) and (high is None or number <= high):
        return number
    limits = {"minimum": "-∞" if low is None else low, "maximum": "∞" if high is None else high}
    problems.append(node.problem("out-of-range", found=shown(node), **limits))
    return None


def read_fact_money(fact: FactDefinition, node: Node, problems: list[Problem]) -> Money | None:
    """An amount in one of the currencies of the fact, and not below zero."""
    if as_number(node) is not None:
        currency = fact.currencies[0] if fact.currencies else "RUB"
        said = {"found": shown(node), "currency": currency}
        problems.append(node.problem("money-without-currency", **said))
        return None
    money = read_money(node, problems)
    if money is None:
        return None
    if money.currency not in fact.currencies:
        details = suggestion(money.currency, fact.currencies)
        problems.append(
            node.problem("unknown-currency", name=money.currency, fact=fact.id, **details)
        )
        return None
    if money.amount < 0:
        problems.append(node.problem("out-of-range", found=money.amount, minimum=0, maximum="∞"))
        return None
    return money
