"""The condition tree of a rule: tests of facts and of what earlier rules found, and their joins.

`none: [...]` is read as a Not around an AnyOf, `{not: x}` as a Not around the test, `unknown: f`
as a Not around Known: three joins carry the whole language.
"""

from __future__ import annotations

from enum import StrEnum

from smm_expert.model.parameters import Amount, ParameterReference
from smm_expert.model.record import Record
from smm_expert.model.values import Interval

Operand = str | bool | Amount | Interval | ParameterReference


class Operator(StrEnum):
    """How a test compares a fact with its operands."""

    IS = "is"
    ANY = "any"
    ALL = "all"
    FIRST = "first"
    TOP = "top"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOVE = "above"
    BELOW = "below"
    BETWEEN = "between"
    OVERLAPS = "overlaps"
    WITHIN = "within"
    COVERS = "covers"


class FactTest(Record, frozen=True):
    """One test of one fact.

    `operands` are the words of a set operator, one amount (two for `between`), one interval, or
    true or false; for `top` the first operand is the number of places that count.
    """

    fact: str
    operator: Operator
    operands: tuple[Operand, ...]


class Known(Record, frozen=True):
    """Is the fact known? Never unknown itself."""

    fact: str


class Recommended(Record, frozen=True):
    """Was the item recommended, and with at least this certainty (a number or a band)?"""

    item: str
    at_least: float | str | None = None


class Selected(Record, frozen=True):
    """Was the item selected?"""

    item: str


class AllOf(Record, frozen=True):
    """Every part holds."""

    parts: tuple[Condition, ...]


class AnyOf(Record, frozen=True):
    """At least one part holds."""

    parts: tuple[Condition, ...]


class Not(Record, frozen=True):
    """The part does not hold."""

    part: Condition


Leaf = FactTest | Known | Recommended | Selected
Condition = Leaf | AllOf | AnyOf | Not


def subject(leaf: Leaf) -> str:
    """The fact or the item that the leaf is about."""
    return leaf.fact if isinstance(leaf, FactTest | Known) else leaf.item


def parameters_named(condition: Condition) -> tuple[ParameterReference, ...]:
    """The parameters that the condition names, left to right."""
    return tuple(
        operand
        for leaf in leaves(condition)
        if isinstance(leaf, FactTest)
        for operand in leaf.operands
        if isinstance(operand, ParameterReference)
    )


def leaves(condition: Condition) -> tuple[Leaf, ...]:
    """The leaves of the tree, left to right."""
    found: list[Leaf] = []
    _gather(condition, found)
    return tuple(found)


def _gather(condition: Condition, found: list[Leaf]) -> None:
    if isinstance(condition, AllOf | AnyOf):
        for part in condition.parts:
            _gather(part, found)
    elif isinstance(condition, Not):
        _gather(condition.part, found)
    else:
        found.append(condition)
