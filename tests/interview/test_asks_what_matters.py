"""The interview asks while, and only while, an answer can change what is recommended."""

from __future__ import annotations

import pytest

from smm_expert.interview.proof import Verdict, find_change
from smm_expert.interview.prospects import Prospects, groundwork
from smm_expert.interview.question import Topic
from tests.interview.brute_force import SmallClient


def check(client: SmallClient) -> None:
    for _ in range(3):
        answers = tuple(
            client.luck.randrange(len(client.values[fact])) for fact in client.open_facts
        )
        for now, closed, asked in client.steps(answers):
            if asked is None:
                assert not client.can_change(now, closed), "it stopped too early"
            else:
                assert client.matters(asked, now, closed), f"{asked} changes nothing"


@pytest.mark.parametrize("seed", range(40))
def test_it_asks_while_and_only_while_something_can_change(seed: int) -> None:
    check(SmallClient(seed, 4 + seed % 14))


@pytest.mark.parametrize("seed", range(1000, 1020))
def test_a_thorough_one_asks_while_a_shown_certainty_can_change(seed: int) -> None:
    check(SmallClient(seed, 4 + seed % 14, thorough=True))


@pytest.mark.parametrize("seed", range(200, 240))
def test_the_proof_alone_finds_a_change_where_and_only_where_there_is_one(seed: int) -> None:
    client = SmallClient(seed, 4 + seed % 14)
    program = client.consultant.program
    ground = groundwork(program, tuple(program.knowledge.kinds), thorough=False)
    facts = client.open_facts
    for _ in range(6):
        closed = tuple(fact for fact in facts if client.luck.random() < 0.4)
        now = tuple(
            client.luck.randrange(len(client.values[fact])) if fact in closed else 0
            for fact in facts
        )
        skipped = [Topic(f) for f, c in zip(facts, now, strict=True) if f in closed and not c]
        profile = client.read(client.profile(now))
        prospects = Prospects(ground, profile, [*client.not_known, *skipped])
        verdict, topics = find_change(prospects)
        if verdict is Verdict.STAYS:
            assert not client.can_change(now, closed)
        else:
            assert verdict is Verdict.CHANGES
            assert all(client.matters(topic.fact, now, closed) for topic in topics)
