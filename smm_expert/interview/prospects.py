"""What the answers so far leave open: the rules that may still fire, and the questions behind."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np
from msgspec import Struct

from smm_expert.inference.evidence import FactState, Missing
from smm_expert.inference.program import Program
from smm_expert.inference.strata import Finding
from smm_expert.interview.answers import Answers, distinct_answers
from smm_expert.interview.bounds import Bounds, Forecaster
from smm_expert.interview.boxes import Boxes, Codes, Fixed, TruthTables
from smm_expert.interview.cone import Cone, cone_of
from smm_expert.interview.outcomes import Outcomes, outcomes, together
from smm_expert.interview.question import Topic
from smm_expert.model.profile import Profile


class Groundwork(Struct, frozen=True):
    """What stays the same through an interview: what counts, and the answers there are."""

    program: Program
    cone: Cone
    answers: Mapping[str, Answers]
    tables: TruthTables
    thorough: bool


def groundwork(program: Program, kinds: tuple[str, ...], *, thorough: bool) -> Groundwork:
    """Ready for any number of interviews about the items of these kinds."""
    items = program.knowledge.items.values()
    targets: list[Finding] = [("selection", kind) for kind in kinds]
    targets += [("item", item.id) for item in items if item.kind in kinds]
    cone = cone_of(program, targets)
    answers = distinct_answers(program, cone.facts, cone.tests)
    return Groundwork(program, cone, answers, TruthTables(answers), thorough)


class Subject(Struct, frozen=True):
    """The client, or one segment of its audience: what is given, and what is open about it.

    `topics` maps each fact that an open rule tests to the question that would tell it.
    """

    segment: str | None
    given: Mapping[str, FactState]
    forecaster: Forecaster
    topics: Mapping[str, Topic]

    def over_all(self) -> Bounds:
        """The bounds over all open answers at once."""
        open_code = self.forecaster.conditions.tables.open_code
        codes = {fact: np.array([open_code[fact]]) for fact in self.topics}
        return self.forecaster.forecast(Boxes(1, self.given, codes), concrete=False)

    def as_known(self) -> Bounds:
        """What is found on what is known, all open answers being unknown."""
        codes = {fact: np.zeros(1, dtype=np.intp) for fact in self.topics}
        return self.forecaster.forecast(Boxes(1, self.given, codes), concrete=True)


class Prospects:
    """The state of an interview after some answers; answers narrow it."""

    def __init__(
        self,
        ground: Groundwork,
        profile: Profile,
        skipped: Collection[Topic] = (),
        before: Prospects | None = None,
    ) -> None:
        """With `before`, prospects with fewer answers: what they settled stays settled."""
        self.ground = ground
        self.profile = profile
        self.subjects: tuple[Subject, ...]
        earlier = before.subjects if before else ()
        fixed = {subject.segment: subject.forecaster.fixed for subject in earlier}
        self.subjects = tuple(
            self._subject(segment, frozenset(skipped), fixed.get(segment, Fixed()))
            for segment in _segments(profile)
        )

    def _subject(self, segment: str | None, skipped: frozenset[Topic], fixed: Fixed) -> Subject:
        ground, program = self.ground, self.ground.program
        given = _given(self.profile, segment)
        topics = {}
        for fact in ground.cone.facts:
            own = segment is not None and program.knowledge.facts[fact].per_segment
            topic = Topic(fact, segment if own else None)
            if fact not in given and topic in skipped:
                given[fact] = Missing.UNKNOWN
            elif fact not in given:
                topics[fact] = topic
        cone = cone_of(program, ground.cone.targets, fixed)
        wide = Forecaster(cone, ground.tables, self.profile.decisions, fixed)
        codes = {fact: np.array([ground.tables.open_code[fact]]) for fact in topics}
        wide.forecast(Boxes(1, given, codes), concrete=False)
        fixed = wide.fix()
        cone = cone_of(program, ground.cone.targets, fixed)
        live = {fact: topics[fact] for fact in cone.facts if fact in topics}
        narrow = Forecaster(cone, ground.tables, self.profile.decisions, fixed)
        return Subject(segment, given, narrow, live)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The questions that rules still hang on, in the order of facts and segments."""
        found = {topic for subject in self.subjects for topic in subject.topics.values()}
        return tuple(sorted(found, key=lambda topic: (topic.fact, topic.segment or "")))

    @property
    def is_settled(self) -> bool:
        """Is everything that counts the same whatever the open answers?"""
        return not any(subject.forecaster.cone.targets for subject in self.subjects)

    def outcomes(self, codes: Mapping[Topic, Codes], count: int, *, concrete: bool) -> Outcomes:
        """The outcomes in boxes that give each open topic a code."""
        found = []
        for subject in self.subjects:
            boxes = Boxes(
                count, subject.given, {fact: codes[t] for fact, t in subject.topics.items()}
            )
            bounds = subject.forecaster.forecast(boxes, concrete=concrete)
            cone = subject.forecaster.cone
            found.append(outcomes(cone, bounds, thorough=self.ground.thorough))
        return together(found)

    def answer_count(self, topic: Topic) -> int:
        """How many answers the rules can tell apart, "don't know" included."""
        return len(self.ground.answers[topic.fact].states)


def _segments(profile: Profile) -> tuple[str | None, ...]:
    return tuple(segment.name for segment in profile.segments) or (None,)


def _given(profile: Profile, segment: str | None) -> dict[str, FactState]:
    own = next((s.facts for s in profile.segments if s.name == segment), {})
    return {**profile.facts, **own}
