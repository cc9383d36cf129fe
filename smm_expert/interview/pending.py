"""Vetoes that wait: what is recommended so far, and what a further answer may rule out by law."""

from __future__ import annotations

from smm_expert.interview.cone import facts_behind
from smm_expert.interview.prospects import Prospects, Subject
from smm_expert.interview.question import Topic


def topics_of_pending_vetoes(prospects: Prospects) -> frozenset[Topic]:
    """The open topics for which a veto of something recommended so far waits."""
    return frozenset(
        topic for subject in prospects.subjects for topic in _topics(prospects, subject)
    )


def _topics(prospects: Prospects, subject: Subject) -> set[Topic]:
    program, fixed = prospects.ground.program, subject.forecaster.fixed
    found: set[Topic] = set()
    items = subject.as_known().items
    for item in sorted(item for item, bounds in items.items() if bounds.may is True):
        for veto in program.vetoes.get(item, ()):
            if veto.id not in fixed.rules:
                facts = facts_behind(program, veto, fixed)
                found |= {subject.topics[fact] for fact in facts if fact in subject.topics}
    return found
