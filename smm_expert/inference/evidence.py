"""What is known when a stratum is judged: the client's facts and what earlier strata found."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from smm_expert.model.values import Value


class Missing(Enum):
    """Why a fact has no value: nobody said it, or no rule concluded one."""

    UNKNOWN = "unknown"
    ABSENT = "absent"


class PartialSet(Struct, frozen=True):
    """A derived set: the values concluded, and those for which a rule still waits."""

    concluded: tuple[str, ...]
    waiting: frozenset[str]


class ItemFinding(Struct, frozen=True):
    """What earlier strata found of an item."""

    certainty: float = 0.0
    recommended: bool = False


FactState = Value | PartialSet | Missing

# Per derived fact and value: the client's facts for which its rules wait. A derived choice or flag
# keeps them under the value "".
Waits = dict[str, dict[str, frozenset[str]]]


class Evidence(Struct, eq=False):
    """The state of every fact, the findings on items, and the items selected, so far.

    Compared by identity: experta holds it in one slot of a fact.
    """

    facts: dict[str, FactState]
    items: dict[str, ItemFinding] = {}
    selected: set[str] = set()
    waits: Waits = {}

    def state(self, fact: str) -> FactState:
        """The fact's value, or why it has none."""
        return self.facts.get(fact, Missing.UNKNOWN)

    def finding(self, item: str) -> ItemFinding:
        """What was found of the item; nothing yet counts as not recommended."""
        return self.items.get(item, ItemFinding())

    def is_known(self, fact: str) -> bool:
        """Has the fact a value, and does no rule still wait to add one?"""
        state = self.state(fact)
        if isinstance(state, PartialSet):
            return not state.waiting
        return not isinstance(state, Missing)

    def waiting_for(self, fact: str, values: tuple[object, ...]) -> frozenset[str]:
        """The client's facts on which the unknown state of `fact` (for `values`) depends."""
        if fact not in self.waits:
            return frozenset((fact,))
        waits = self.waits[fact]
        state = self.state(fact)
        if isinstance(state, PartialSet):
            hung = [value for value in values if value in state.waiting]
            return frozenset().union(*(waits.get(str(value), frozenset()) for value in hung))
        return frozenset().union(*waits.values())
