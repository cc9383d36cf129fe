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


class FactDefinition(Record, frozen=True):
    """One fact of the vocabulary; `values` keeps the order in which the expert wrote them."""

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
    location: Location = Location("")
