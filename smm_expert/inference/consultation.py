"""The answer to one client: one run of the engine, or one per segment and their merger."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from smm_expert.inference.evidence import Evidence
from smm_expert.inference.program import Program
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Profile
from smm_expert.model.recommendation import Exclusion, Notice, Premise, Recommendation
from smm_expert.model.values import Number, Value


def output_order(knowledge: KnowledgeBase, item: str, certainty: float) -> tuple[int, float, str]:
    """The kind's `order`, then certainty from the highest, then id."""
    return (knowledge.kinds[knowledge.items[item].kind].order, -certainty, item)


class Run(Struct, frozen=True):
    """What one run of the engine found, for the client or for one segment of its audience.

    `firings` maps each fired rule to its premises, `waiting` each waiting rule to the client's
    facts it waits for, `certainties` every item of the catalogue to its certainty, vetoes aside.
    `evidence` is the working memory as the last stratum left it.
    """

    facts: dict[str, Value]
    derived: dict[str, Value]
    firings: dict[str, tuple[Premise, ...]]
    waiting: dict[str, tuple[str, ...]]
    recommendations: tuple[Recommendation, ...]
    exclusions: tuple[Exclusion, ...]
    certainties: dict[str, float]
    notices: tuple[Notice, ...]
    evidence: Evidence
    segment: str | None = None
    share: Number | None = None

    @property
    def unknown(self) -> tuple[str, ...]:
        """The client's facts for which some rule waits."""
        return tuple(sorted({fact for needed in self.waiting.values() for fact in needed}))


class Consultation(Struct, frozen=True):
    """The whole answer: recommendations and exclusions in output order, and how they came about.

    Output order is that of `output_order`.
    """

    program: Program
    profile: Profile
    derived: dict[str, Value]
    unknown: tuple[str, ...]
    waiting: dict[str, tuple[str, ...]]
    recommendations: tuple[Recommendation, ...]
    exclusions: tuple[Exclusion, ...]
    notices: tuple[Notice, ...]
    runs: tuple[Run, ...]

    def by_kind(self) -> Iterator[tuple[str, list[Recommendation]]]:
        """The kinds that something is recommended of, in order, with their recommendations."""
        items = self.program.knowledge.items
        for kind, found in groupby(self.recommendations, lambda r: items[r.item].kind):
            yield kind, list(found)

    def recommendation(self, item: str) -> Recommendation | None:
        """The recommendation of the item, if it is one."""
        return next((r for r in self.recommendations if r.item == item), None)
