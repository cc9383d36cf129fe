"""A scenario: a client, and what an expert expects the base to say of it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from smm_expert.model.problem import Location
from smm_expert.model.profile import Profile
from smm_expert.model.text import Text
from smm_expert.model.values import Value


class Bounds(Struct, frozen=True):
    """Certainties from `least` up to, without `below`; `said` is how the author wrote them."""

    said: str
    least: float = -1.0
    below: float = 2.0

    def hold(self, certainty: float) -> bool:
        """Does the certainty lie within?"""
        return self.least <= certainty < self.below


class Expectations(Struct, frozen=True):
    """What is expected; whatever is not named here is free to change.

    `standing` maps how an item should stand (`selected`, `not_recommended`, ...) to items; in an
    order each item is more certain than the next; `concluded` are values of derived facts;
    `waits_for` the facts that some rule waits for.
    """

    standing: dict[str, tuple[str, ...]] = {}
    certainty: dict[str, Bounds] = {}
    orders: tuple[tuple[str, ...], ...] = ()
    concluded: dict[str, Value] = {}
    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Is anything expected at all?"""
        return self != Expectations()


class Scenario(Struct, frozen=True):
    """One client on one day; without a day of its own it is judged on the day of the run."""

    id: str
    title: Text
    profile: Profile
    expect: Expectations
    day: date | None
    location: Location
