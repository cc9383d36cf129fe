"""The condition tree of a rule: tests of facts and of what earlier rules found, and their joins.

`none: [...]` is read as a Not around an AnyOf, `{not: x}` as a Not around the test, `unknown: f` as
a Not around Known: three joins carry the whole language.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from smm_expert.model.parameters import Amount, ParameterReference
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


@dataclass(frozen=True, slots=True)
class FactTest:
    """One test of one fact.

    `operands` are the words of a set operator, one amount (two for `between`), one interval, or
    true or false; for `top` the first operand is the number of places that count.
    """

    fact: str
    operator: Operator
    operands: tuple[Operand, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Is the fact known? Never unknown itself."""

    fact: str


@dataclass(frozen=True, slots=True)
class Recommended:
    """Was the item recommended, and with at least this certainty (a number or a band)?"""

    item: str
    at_least: float | str | None = None


@dataclass(frozen=True, slots=True)
class Selected:
    """Was the item selected?"""

    item: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


Leaf = FactTest | Known | Recommended | Selected
Condition = Leaf | AllOf | AnyOf | Not


def leaves(condition: Condition) -> tuple[Leaf, ...]:
    """The leaves of the tree, left to right."""
    if isinstance(condition, AllOf | AnyOf):
        return tuple(leaf for part in condition.parts for leaf in leaves(part))
    if isinstance(condition, Not):
        return leaves(condition.part)
    return (condition,)
