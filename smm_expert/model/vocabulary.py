"""What may be asked of a client or concluded about it: the declaration of each fact."""

from __future__ import annotations

from enum import StrEnum

from smm_expert.model.problem import Location
from smm_expert.model.record import Record
from smm_expert.model.text import Text
from smm_expert.model.values import Number


class FactType(StrEnum):
    """The eight shapes of a fact."""

    CHOICE = "choice"
    CHOICES = "choices"
    RANKING = "ranking"
    NUMBER = "number"
    MONEY = "money"
    RANGE = "range"
    FLAG = "flag"
    TEXT = "text"


class Effort(StrEnum):
    """How hard a question is to answer: from memory, after a look, only by working it out."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Theme(Record, frozen=True):
    """What several facts are about; `id` is the first word of theirs.

    An interview takes themes by `order`, from the lowest.
    """

    id: str
    title: Text
    order: int
    location: Location = Location("")


class FactDefinition(Record, frozen=True):
    """One fact of the vocabulary; `values` keeps the order in which the expert wrote them.

    A fact `for_plan` is one that the plan reckons with, whether or not a rule tests it.
    """

    id: str
    type: FactType
    title: Text
    values: dict[str, Text] = {}
    minimum: Number | None = None
    maximum: Number | None = None
    unit: Text | None = None
    currencies: tuple[str, ...] = ()
    question: Text | None = None
    help: Text | None = None
    changeable: bool = False
    per_segment: bool = False
    derived: bool = False
    effort: Effort = Effort.LOW
    for_plan: bool = False
    location: Location = Location("")

    @property
    def theme(self) -> str:
        """The theme that the fact belongs to."""
        return self.id.partition(".")[0]
