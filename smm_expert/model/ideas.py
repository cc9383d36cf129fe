"""Ideas for posts: what to write about in a rubric, for a sector."""

from __future__ import annotations

from smm_expert.model.problem import Location
from smm_expert.model.record import Record
from smm_expert.model.text import Text


class PostIdea(Record, frozen=True):
    """One topic of a post; what is empty does not limit it.

    `months` are those it fits (1 to 12), `markets` and `models` the clients' markets and models of
    business; `goal` names a goal that it serves best.
    """

    sector: str
    rubric: str
    title: Text
    months: tuple[int, ...] = ()
    markets: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    goal: str | None = None
    location: Location = Location("")
