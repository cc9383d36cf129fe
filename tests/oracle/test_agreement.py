"""experta and the naive oracle agree on random bases and random clients, bit for bit."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.oracle.comparison import AS_OF, consultant, engine_says
from tests.oracle.naive import evaluate
from tests.oracle.random_bases import bases_with_profiles, seeded_base, seeded_profile


def oracle_says(base: dict[str, Any], profile: dict[str, Any], **options: bool) -> dict[str, Any]:
    answer = evaluate(base, profile, AS_OF, **options)
    derived = answer["derived"]
    answer["derived"] = {
        fact: sorted(value) if isinstance(value, list) else value
        for fact, value in derived.items()
    }
    return answer


def as_bytes(answer: dict[str, Any]) -> str:
    return json.dumps(answer, sort_keys=True, indent=1)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=bases_with_profiles())
def test_experta_and_the_oracle_agree_on_everything_they_find(
    case: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    base, profile = case
    found = engine_says(consultant(base), profile)
    assert as_bytes(found) == as_bytes(oracle_says(base, profile))


@pytest.mark.parametrize("seed", range(40))
def test_they_agree_on_larger_bases_and_one_engine_serves_many_clients(seed: int) -> None:
    rng = Random(seed)
    base = seeded_base(rng, rng.choice((10, 30, 80)))
    ready = consultant(base)
    for _ in range(5):
        profile = seeded_profile(rng, base)
        assert as_bytes(engine_says(ready, profile)) == as_bytes(oracle_says(base, profile))


@pytest.mark.parametrize("seed", range(100, 110))
def test_they_agree_when_drafts_fire_too(seed: int) -> None:
    rng = Random(seed)
    base = seeded_base(rng, 25)
    ready = consultant(base, include_drafts=True)
    for _ in range(3):
        profile = seeded_profile(rng, base)
        expected = oracle_says(base, profile, include_drafts=True)
        assert as_bytes(engine_says(ready, profile)) == as_bytes(expected)


@pytest.mark.parametrize("seed", range(3))
def test_a_thousand_rules_do_not_lead_experta_astray(seed: int) -> None:
    """The size at which experta's own bookkeeping of NOT fires rules that are no longer true."""
    rng = Random(1000 + seed)
    base = seeded_base(rng, 1000)
    ready = consultant(base)
    for _ in range(4):
        profile = seeded_profile(rng, base)
        assert as_bytes(engine_says(ready, profile)) == as_bytes(oracle_says(base, profile))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=bases_with_profiles(), shuffle=st.randoms(use_true_random=False))
def test_the_order_of_rules_and_values_changes_nothing(
    case: tuple[dict[str, Any], dict[str, Any]], shuffle: Random
) -> None:
    base, profile = case
    first = engine_says(consultant(base), profile)
    shuffled = {**base, "rules": list(base["rules"]), "tables": list(base["tables"])}
    shuffle.shuffle(shuffled["rules"])
    shuffle.shuffle(shuffled["tables"])
    shuffled["kinds"] = [{**kind, "items": kind["items"][::-1]} for kind in base["kinds"]]
    shuffled["facts"] = base["facts"][::-1]
    assert as_bytes(engine_says(consultant(shuffled), profile)) == as_bytes(first)
