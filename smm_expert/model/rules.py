"""A rule: when it fires, what it concludes, why, and where that is known from."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from smm_expert.model.conditions import Condition
from smm_expert.model.problem import Location
from smm_expert.model.record import Record
from smm_expert.model.text import Text
from smm_expert.model.values import Number

EXPERT_JUDGEMENT = "expert-judgement"


class RuleStatus(StrEnum):
    """A draft fires only on request; a deprecated rule fires with a warning."""

    DRAFT = "draft"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class Combine(StrEnum):
    """What of the fired rows of one table counts for an item.

    All of them; only the strongest support and the strongest opposition; or, before that, only the
    narrowest rows (those with the most filled condition cells), of rows with equal condition cells
    only the latest.
    """

    ALL = "all"
    STRONGEST = "strongest"
    NARROWEST = "narrowest"


class Recommend(Record, frozen=True):
    """Evidence for an item (certainty above 0) or against it (below 0).

    `figure` is the published figure from which a scale made the certainty.
    """

    item: str
    certainty: float
    figure: Number | None = None


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

    `table` names the table of a row, `combine` what of that table's fired rows counts for an item,
    and `narrowness` how many of the row's condition cells are filled.
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
    combine: Combine = Combine.ALL
    narrowness: int = 0
    location: Location = Location("")

    def is_valid_on(self, day: date) -> bool:
        """Does the rule hold on that day (both ends included)?"""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )
