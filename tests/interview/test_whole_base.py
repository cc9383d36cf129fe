"""On the whole base an interview answered from a profile gives what `recommend` gives on it.

`python -m benchmarks.interviews` does this for 200 clients; here are some of others.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from smm_expert import Consultant, Interview, load_knowledge, read_profile
from smm_expert.inference.consultation import Consultation
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Profile
from tests.knowledge.random_clients import as_profile, random_clients

DAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load_knowledge()


def profiles(knowledge: KnowledgeBase, seed: int, count: int) -> Iterator[Profile]:
    for client in random_clients(seed, count):
        yield read_profile(as_profile(client), "client.json", knowledge)


def held_to_the_end(interview: Interview, profile: Profile) -> tuple[int, Consultation]:
    asked = 0
    for question in interview:
        asked += 1
        value = profile.facts.get(question.topic.fact)
        if value is None:
            interview.skip(question.topic)
        else:
            interview.answer(question.topic, value)
    return asked, interview.consultation()


def recommended(consultation: Consultation) -> set[tuple[str, bool]]:
    return {(r.item, r.selected) for r in consultation.recommendations if r.recommended}


def certainties(consultation: Consultation) -> dict[str, float]:
    shown = (*consultation.recommendations, *consultation.exclusions)
    return {found.item: found.certainty for found in shown}


@pytest.mark.parametrize("seed", range(4))
def test_the_same_items_are_recommended_and_selected(knowledge: KnowledgeBase, seed: int) -> None:
    consultant = Consultant(knowledge, DAY)
    for profile in profiles(knowledge, seed, 4):
        _, found = held_to_the_end(Interview(knowledge, DAY), profile)
        assert recommended(found) == recommended(consultant.consult(profile))


def test_a_thorough_one_gives_the_same_certainties(knowledge: KnowledgeBase) -> None:
    consultant = Consultant(knowledge, DAY)
    for profile in profiles(knowledge, 7, 4):
        _, found = held_to_the_end(Interview(knowledge, DAY, thorough=True), profile)
        whole = consultant.consult(profile)
        assert certainties(found) == certainties(whole)
        assert recommended(found) == recommended(whole)


def test_a_focus_asks_less_and_gives_the_same_of_its_kinds(knowledge: KnowledgeBase) -> None:
    consultant = Consultant(knowledge, DAY)
    focus = ("platform", "task")
    form = len(Interview(knowledge, DAY).fixed_form)
    asked = []
    for profile in profiles(knowledge, 8, 6):
        count, found = held_to_the_end(Interview(knowledge, DAY, focus=focus), profile)
        asked.append(count)
        mine, whole = (
            {(item, selected) for item, selected in recommended(c) if item.startswith(focus)}
            for c in (found, consultant.consult(profile))
        )
        assert mine == whole
    assert sum(asked) / len(asked) <= 0.6 * form
