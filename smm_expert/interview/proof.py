"""Proof that something can still change, or that nothing can: all answers, in boxes, cut down.

A box in which an item can only stay as it is needs no second look. One in which it must change is
a witness. Any other is split by the answers to one of its open questions.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from smm_expert.inference.strata import Finding
from smm_expert.interview.answers import distinct_answers
from smm_expert.interview.bounds import Forecaster
from smm_expert.interview.boxes import Boxes, TruthTables
from smm_expert.interview.cone import Cone, cone_of
from smm_expert.interview.outcomes import Outcomes, outcomes
from smm_expert.interview.prospects import Prospects, Subject
from smm_expert.interview.question import Topic

_AT_ONCE = 256
# Boxes looked at for one target before its proof is given up.
_MOST_BOXES = 4000

Grid = NDArray[np.intp]


class Verdict(Enum):
    """What the search for a change ended in."""

    CHANGES = "changes"
    STAYS = "stays"
    UNPROVEN = "unproven"


def find_change(prospects: Prospects) -> tuple[Verdict, tuple[Topic, ...]]:
    """Whether answers can change anything that counts, with the topics on which that hangs.

    With CHANGES the topics are those of a smallest completion that changes something: each of them
    is needed for it. With UNPROVEN they are the open topics of what could not be settled.
    """
    unproven: list[Topic] = []
    for subject in prospects.subjects:
        for target in _open_targets(prospects, subject):
            trial = _Trial(prospects, subject, target)
            verdict, facts = trial.run()
            topics = tuple(subject.topics[fact] for fact in facts)
            if verdict is Verdict.CHANGES:
                return verdict, topics
            if verdict is Verdict.UNPROVEN:
                unproven += topics
    if unproven:
        return Verdict.UNPROVEN, tuple(dict.fromkeys(unproven))
    return Verdict.STAYS, ()


def _open_targets(prospects: Prospects, subject: Subject) -> list[Finding]:
    """The targets that the bounds over all answers at once leave open."""
    cone = subject.forecaster.cone
    thorough = prospects.ground.thorough
    found = outcomes(cone, subject.over_all(), thorough=thorough)
    is_open = ~found.settled[:, 0]
    return list(dict.fromkeys(found.targets[row] for row in np.flatnonzero(is_open)))


class _Trial:
    """The search for one target of one subject, over the answers that matter for it."""

    def __init__(self, prospects: Prospects, subject: Subject, target: Finding) -> None:
        program = prospects.ground.program
        fixed = subject.forecaster.fixed
        self.cone: Cone = cone_of(program, [target], fixed)
        self.thorough = prospects.ground.thorough
        self.given = subject.given
        tested = Counter(test.fact for test in self.cone.tests)
        open_facts = [fact for fact in self.cone.facts if fact in subject.topics]
        self.facts = sorted(open_facts, key=lambda fact: (-tested[fact], fact))
        tests = [test for test in self.cone.tests if test.fact in subject.topics]
        answers = distinct_answers(program, sorted(open_facts), tests)
        self.complete = all(found.complete for found in answers.values())
        self.sizes = [len(answers[fact].states) for fact in self.facts]
        tables = TruthTables(answers)
        self.forecaster = Forecaster(self.cone, tables, prospects.profile.decisions, fixed)
        nothing_known = np.zeros((1, len(self.facts)), dtype=np.intp)
        self.now = self._outcomes(nothing_known, concrete=True).least

    def run(self) -> tuple[Verdict, tuple[str, ...]]:
        """The verdict and the facts it hangs on."""
        ahead = np.array([self.sizes], dtype=np.intp)
        seen = 0
        while len(ahead):
            if seen > _MOST_BOXES:
                return Verdict.UNPROVEN, tuple(self.facts)
            boxes, ahead = ahead[-_AT_ONCE:], ahead[:-_AT_ONCE]
            seen += len(boxes)
            is_open = boxes == self.sizes
            concrete = ~is_open.any(axis=1)
            again = [ahead]
            for part, exact in ((boxes[concrete], True), (boxes[~concrete], False)):
                if not len(part):
                    continue
                found = self._outcomes(part, concrete=exact)
                changes = ((found.least > self.now) | (found.most < self.now)).any(axis=0)
                if changes.any():
                    return Verdict.CHANGES, self._least(part[int(changes.argmax())])
                stays = (found.settled & (found.least == self.now)).all(axis=0)
                again.append(self._split(part[~stays]))
            ahead = np.concatenate(again)
        if not self.complete:
            return Verdict.UNPROVEN, tuple(self.facts)
        return Verdict.STAYS, ()

    def _outcomes(self, boxes: Grid, *, concrete: bool) -> Outcomes:
        codes = {fact: boxes[:, column] for column, fact in enumerate(self.facts)}
        bounds = self.forecaster.forecast(Boxes(len(boxes), self.given, codes), concrete=concrete)
        return outcomes(self.cone, bounds, thorough=self.thorough)

    def _split(self, boxes: Grid) -> Grid:
        """Each box by all answers to its first open question."""
        parts = [np.empty((0, len(self.facts)), dtype=np.intp)]
        first = (boxes == self.sizes).argmax(axis=1) if len(boxes) else np.empty(0, dtype=np.intp)
        for column, size in enumerate(self.sizes):
            chosen = boxes[first == column]
            if len(chosen):
                split = np.repeat(chosen, size, axis=0)
                split[:, column] = np.tile(np.arange(size), len(chosen))
                parts.append(split)
        return np.concatenate(parts)

    def _least(self, box: Grid) -> tuple[str, ...]:
        """The facts of a smallest part of the completion that still changes something."""
        kept = np.where(box == self.sizes, 0, box)
        for column in range(len(self.facts)):
            without = kept.copy()
            without[column] = 0
            found = self._outcomes(without[None, :], concrete=True)
            if (found.least != self.now).any():
                kept = without
        return tuple(fact for fact, code in zip(self.facts, kept, strict=True) if code)
