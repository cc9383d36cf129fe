"""Boxes of answers against the engine: exact, and where answers are open around all it finds."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from smm_expert.inference.evidence import Missing
from smm_expert.interview.outcomes import Outcomes
from smm_expert.interview.prospects import Prospects, groundwork
from smm_expert.interview.question import Topic
from smm_expert.model.profile import Profile
from tests.oracle.comparison import consultant
from tests.oracle.random_bases import seeded_base

BOXES = 30


class Case:
    """A random base, with random completions of a client of whom nothing is known."""

    def __init__(self, seed: int) -> None:
        self.luck = Random(seed)
        self.consultant = consultant(seeded_base(self.luck, self.luck.choice((8, 25, 80))))
        program = self.consultant.program
        kinds = tuple(program.knowledge.kinds)
        self.ground = groundwork(program, kinds, thorough=True)
        self.prospects = Prospects(self.ground, Profile({}))
        self.codes = {
            topic: np.array(
                [self.luck.randrange(self.prospects.answer_count(topic)) for _ in range(BOXES)]
            )
            for topic in self.prospects.topics
        }

    def profile(self, box: int) -> Profile:
        """The answers of one box as a profile."""
        states = {
            topic.fact: self.ground.answers[topic.fact].states[codes[box]]
            for topic, codes in self.codes.items()
        }
        return Profile({f: s for f, s in states.items() if s is not Missing.UNKNOWN})

    def engine(self, box: int) -> list[float]:
        """What the engine finds of the counted things, in the order of the outcomes' rows."""
        run = self.consultant.consult(self.profile(box)).runs[0]
        found = {r.item: r for r in run.recommendations}
        excluded = {e.item for e in run.exclusions}
        rows: list[float] = []
        cone = self.prospects.subjects[0].forecaster.cone
        for shelf, name in cone.targets:
            if shelf == "selection":
                rows += [item in found and found[item].selected for item in cone.items_of[name]]
                continue
            recommended = name in found and found[name].recommended
            shown = recommended or name in excluded
            rows += [recommended, name in excluded, run.certainties[name] if shown else 0.0]
        return rows

    def outcomes(self, codes: dict[Topic, np.ndarray], *, concrete: bool) -> Outcomes:
        """The outcomes in boxes of these codes."""
        return self.prospects.outcomes(codes, BOXES, concrete=concrete)


@pytest.mark.parametrize("seed", range(40))
def test_where_nothing_is_open_the_engine_finds_the_same_bit_for_bit(seed: int) -> None:
    case = Case(seed)
    found = case.outcomes(case.codes, concrete=True)
    assert (found.least == found.most).all()
    for box in range(BOXES):
        assert found.least[:, box].tolist() == [float(v) for v in case.engine(box)]


@pytest.mark.parametrize("seed", range(40))
def test_what_any_completion_gives_lies_within_the_bounds(seed: int) -> None:
    case = Case(seed)
    exact = case.outcomes(case.codes, concrete=True)
    for topic in case.codes:
        codes = dict(case.codes)
        for other in codes:
            if other == topic or case.luck.random() < 0.4:
                codes[other] = np.full(BOXES, case.prospects.answer_count(other))
        wide = case.outcomes(codes, concrete=False)
        assert (wide.least <= exact.least).all()
        assert (exact.least <= wide.most).all()
