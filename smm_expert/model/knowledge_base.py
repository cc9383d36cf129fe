"""The whole of what the system knows, as one frozen value."""

from __future__ import annotations

from smm_expert.model.catalogue import Band, Item, Kind, Scale
from smm_expert.model.ideas import PostIdea
from smm_expert.model.parameters import Parameter
from smm_expert.model.problem import Location
from smm_expert.model.record import Record
from smm_expert.model.rules import Rule
from smm_expert.model.text import Text
from smm_expert.model.vocabulary import FactDefinition, Theme


class Source(Record, frozen=True):
    """Where a claim comes from; `confidence` is high, medium or low."""

    id: str
    title: Text
    publisher: Text | None = None
    year: int | None = None
    url: str | None = None
    confidence: str | None = None
    location: Location = Location("")


class KnowledgeBase(Record, frozen=True):
    """Vocabulary, catalogue, parameters, sources and rules, each keyed by id in id order.

    Bands run from the highest down; ideas for posts by sector, rubric and English title.
    `fingerprint` is a hash of the meaning: places and names of files do not enter it.
    """

    id: str
    version: str
    title: Text
    facts: dict[str, FactDefinition]
    kinds: dict[str, Kind]
    items: dict[str, Item]
    bands: tuple[Band, ...]
    parameters: dict[str, Parameter]
    sources: dict[str, Source]
    rules: dict[str, Rule]
    scales: dict[str, Scale] = {}
    themes: dict[str, Theme] = {}
    ideas: tuple[PostIdea, ...] = ()
    fingerprint: str = ""

    def band(self, certainty: float) -> Band | None:
        """The highest band that `certainty` reaches."""
        for band in self.bands:
            if certainty >= band.at_least:
                return band
        return None
