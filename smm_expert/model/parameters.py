"""Every number that rules name: dated, with a unit and a source."""

from __future__ import annotations

from datetime import date

from smm_expert.model.problem import Location
from smm_expert.model.record import Record
from smm_expert.model.text import Text
from smm_expert.model.values import Money, Number

Amount = Number | Money

# Parameters of these themes are read without a rule that names them: exchange rates by whatever
# compares amounts, the others by the plan.
RATES_THEME = "fx"
PLAN_THEMES = ("benchmark", "produce", "price", "tax", "share")


class ParameterReference(Record, frozen=True):
    """`$ads.cpm.vk` or `$ads.cpm.vk.low` in a rule; `bound` is `value`, `low` or `high`."""

    parameter: str
    bound: str = "value"

    def __str__(self) -> str:
        return f"${self.parameter}" + ("" if self.bound == "value" else f".{self.bound}")


class DatedValue(Record, frozen=True):
    """The value from a day on; `low` and `high` where sources disagree."""

    since: date
    value: Amount
    source: str
    low: Amount | None = None
    high: Amount | None = None
    note: Text | None = None

    def bound(self, name: str) -> Amount | None:
        """The `value`, `low` or `high`; None when there is no such bound."""
        if name == "low":
            return self.low
        if name == "high":
            return self.high
        return self.value


class Parameter(Record, frozen=True):
    """A named number with its history, oldest value first."""

    id: str
    title: Text
    values: tuple[DatedValue, ...]
    unit: Text | None = None
    location: Location = Location("")

    def in_force(self, day: date) -> DatedValue | None:
        """The latest value whose day is not after `day`; None while there is none."""
        current = None
        for value in self.values:
            if value.since <= day:
                current = value
        return current
