"""What can be recommended: kinds, their items, and words for degrees of certainty."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import pairwise

from smm_expert.model.parameters import ParameterReference
from smm_expert.model.problem import Location
from smm_expert.model.record import Record
from smm_expert.model.text import Text
from smm_expert.model.values import Interval, Money, Number


class ItemState(StrEnum):
    """Whether the thing can be used today."""

    ACTIVE = "active"
    RESTRICTED = "restricted"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class ItemStatus(Record, frozen=True):
    """A state with the day since which it holds and where that is known from."""

    state: ItemState
    since: date | None = None
    source: str | None = None
    note: Text | None = None


class Kind(Record, frozen=True):
    """A kind of item; `most` is None when any number of its items may be selected."""

    id: str
    order: int
    threshold: float
    title: Text
    most: int | None = None
    location: Location = Location("")


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Item(Record, frozen=True):
    """Something that can be recommended; its id is `kind.name`.

    `posts_a_week` is what a posting frequency means in numbers; `content` are the types of content
    that it means, that suit a rubric, or that go on a platform (empty: any). `days` and `hours`
    are those at which a posting time lets a post begin.
    """

    id: str
    kind: str
    title: Text
    summary: Text | None = None
    how_to: Text | None = None
    hours_a_week: Number | None = None
    least_budget: Money | ParameterReference | None = None
    on: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    status: ItemStatus | None = None
    formula: Text | None = None
    unit: Text | None = None
    direction: str | None = None
    posts_a_week: Interval | None = None
    content: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    hours: tuple[int, ...] = ()
    url: str | None = None
    location: Location = Location("")

    @property
    def partners(self) -> tuple[str, ...]:
        """The items one of which must be selected for this one to be selected."""
        return tuple(sorted({*self.on, *self.needs}))


class Scale(Record, frozen=True):
    """How a published figure becomes a certainty: straight lines between points.

    `points` are (figure, certainty) from the lowest figure to the highest.
    """

    id: str
    title: Text
    unit: Text
    points: tuple[tuple[Number, float], ...]
    location: Location = Location("")

    def certainty(self, figure: Number) -> float:
        """The certainty of a figure within the scale, to two decimals.

        A certainty is never 0: where the line crosses it, a figure counts as 0.01.
        """
        for (low, below), (high, above) in pairwise(self.points):
            if figure <= high:
                share = (figure - low) / (high - low)
                return round(below + share * (above - below), 2) or 0.01
        raise ValueError(f"{figure} lies outside the scale {self.id}")


class Band(Record, frozen=True):
    """A word for certainties from `at_least` up."""

    id: str
    at_least: float
    title: Text
    location: Location = Location("")
