"""What an explanation cites is enough, and no more than enough."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from smm_expert import Consultant, how, read_profile
from smm_expert.explanation.grounds import Origin, RuleNode, cited_facts, rule_node
from smm_expert.inference.consultation import Consultation, Run
from smm_expert.inference.justification import justify
from smm_expert.inference.truth import Truth
from smm_expert.model.conditions import FactTest, leaves
from tests.oracle.comparison import consultant
from tests.oracle.random_bases import seeded_base, seeded_profile

SEEDS = range(60)


def answered(ready: Consultant, profile: dict[str, Any]) -> Consultation:
    content = json.dumps(profile).encode()
    return ready.consult(read_profile(content, "profile.json", ready.program.knowledge))


def cases(seed: int) -> Iterator[tuple[Consultant, dict[str, Any], Run]]:
    rng = Random(seed)
    base = seeded_base(rng, rng.choice((10, 25, 50)))
    ready = consultant(base)
    for _ in range(3):
        profile = seeded_profile(rng, base)
        yield ready, profile, answered(ready, profile).runs[0]


def rests_on_items(node: RuleNode) -> bool:
    """Does the derivation lean on what was found of an item, which other facts decide too?"""
    return any(
        ground.origin is Origin.FOUND or any(rests_on_items(rule) for rule in ground.rules)
        for ground in node.grounds
    )


def has_only_value_tests(ready: Consultant, rule: str) -> bool:
    """Is there no `known`, `unknown`, `recommended` or `selected`, which may hold with less?"""
    knowledge = ready.program.knowledge
    return all(
        isinstance(leaf, FactTest) and not knowledge.facts[leaf.fact].derived
        for leaf in leaves(knowledge.rules[rule].when)
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cited_facts_alone_make_the_rule_fire_again(seed: int) -> None:
    for ready, profile, run in cases(seed):
        for rule in run.firings:
            node = rule_node(rule, run, ready.program)
            if rests_on_items(node):
                continue
            cited = {fact: profile[fact] for fact in cited_facts((node,)) if fact in profile}
            assert rule in answered(ready, cited).runs[0].firings


@pytest.mark.parametrize("seed", SEEDS)
def test_without_any_one_of_the_cited_facts_the_rule_does_not_fire(seed: int) -> None:
    for ready, profile, run in cases(seed):
        for rule, premises in run.firings.items():
            given = {p.subject for p in premises if p.value is not None}
            if not has_only_value_tests(ready, rule):
                continue
            for dropped in sorted(given):
                kept = {fact: profile[fact] for fact in given - {dropped}}
                assert rule not in answered(ready, kept).runs[0].firings, (rule, dropped)


@pytest.mark.parametrize("seed", SEEDS)
def test_increments_add_up_to_the_certainty_of_every_item(seed: int) -> None:
    rng = Random(seed)
    base = seeded_base(rng, 40)
    ready = consultant(base)
    consultation = answered(ready, seeded_profile(rng, base))
    for item in ready.program.knowledge.items:
        explanation = how(consultation, item)
        belief = sum(step.increment for step in explanation.support)
        disbelief = sum(step.increment for step in explanation.opposition)
        assert belief == pytest.approx(explanation.belief)
        assert disbelief == pytest.approx(explanation.disbelief)
        assert explanation.certainty == pytest.approx(belief - disbelief, abs=6e-5)


def test_an_unknown_condition_cannot_be_justified() -> None:
    ready, _, run = next(case for seed in SEEDS for case in cases(seed) if case[2].waiting)
    waiting = next(r for layer in ready.program.strata for r in layer if r.id in run.waiting)
    with pytest.raises(ValueError, match="unknown condition"):
        justify(waiting.when, run.evidence, ready.program)


def test_truth_values_are_ordered_and_not_turns_them() -> None:
    assert Truth.FALSE < Truth.UNKNOWN < Truth.TRUE
    assert [value.opposite for value in Truth] == [Truth.TRUE, Truth.UNKNOWN, Truth.FALSE]
