"""A rule: when it fires, what it concludes, why, and where that is known from."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from smm_expert.model.conditions import Condition
from smm_expert.model.problem import Location
from smm_expert.model.record import Record
from smm_expert.model.text import Text

EXPERT_JUDGEMENT = "expert-judgement"


class RuleStatus(StrEnum):
    """A draft fires only on request; a deprecated rule fires with a warning."""

    DRAFT = "draft"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class Recommend(Record, frozen=True):
    """Evidence for an item (certainty above 0) or against it (below 0)."""

    item: str
    certainty: float


class Exclude(Record, frozen=True):
    """A veto that no certainty outweighs."""

    item: str


class Conclude(Record, frozen=True):
    """A value of a derived fact; `priority` decides between values of a derived choice."""

    fact: str
    value: str | bool
    priority: int = 0


Conclusion = Recommend | Exclude | Conclude


class Rule(Record, frozen=True):
    """One rule, or one row of a decision table.

    `table` names the table of a row, and `strongest` is true when of that table's fired rows only
    the largest support and the largest opposition count for an item.
    """

    id: str
    title: Text
    when: Condition
    then: tuple[Conclusion, ...]
    because: Text
    sources: tuple[str, ...]
    status: RuleStatus = RuleStatus.STABLE
    caveats: Text | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    review_by: date | None = None
    table: str | None = None
    strongest: bool = False
    location: Location = Location("")

    def is_valid_on(self, day: date) -> bool:
        """Does the rule hold on that day (both ends included)?"""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )
