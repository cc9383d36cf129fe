"""The answers that stand for all others: every answer fares in the tests as one of them."""

from __future__ import annotations

import json
from random import Random

import pytest

from smm_expert import read_profile
from smm_expert.interview.prospects import groundwork
from tests.oracle.comparison import consultant
from tests.oracle.random_bases import random_value, seeded_base


@pytest.mark.parametrize("seed", range(30))
def test_every_answer_a_client_may_give_fares_as_one_of_those_told_apart(seed: int) -> None:
    luck = Random(seed)
    base = seeded_base(luck, 60)
    program = consultant(base).program
    ground = groundwork(program, tuple(program.knowledge.kinds), thorough=False)
    for fact in base["facts"]:
        if fact["id"] not in ground.answers:
            continue
        answers = ground.answers[fact["id"]]
        assert answers.complete
        tests = list(answers.truths)
        told_apart = set(zip(*answers.truths.values(), strict=True))
        for _ in range(60):
            told = json.dumps({fact["id"]: random_value(luck, fact)}).encode()
            value = read_profile(told, "client.json", program.knowledge).facts[fact["id"]]
            assert not tests or tuple(program.tests[t](value) for t in tests) in told_apart


def test_answers_begin_with_dont_know_and_are_all_different() -> None:
    program = consultant(seeded_base(Random(3), 40)).program
    ground = groundwork(program, tuple(program.knowledge.kinds), thorough=False)
    for answers in ground.answers.values():
        rows = list(zip(*answers.truths.values(), strict=True))
        assert len(set(rows[1:])) == len(rows[1:])
