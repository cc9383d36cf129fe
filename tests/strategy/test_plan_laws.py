"""What holds of every plan, whoever the client is."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from smm_expert.strategy.events import last_day
from smm_expert.strategy.plan import Estimate, Plan
from smm_expert.strategy.shares import in_turn, split
from tests.strategy.random_plans import random_plans

CLIENTS = 300
EPSILON = 1e-6


@pytest.fixture(scope="module")
def plans() -> list[Plan]:
    return [plan for _, plan in random_plans(3, CLIENTS)]


def estimates(plan: Plan) -> list[Estimate]:
    found = [step.value for row in plan.forecast.rows for step in row.steps]
    found += [step.value for step in plan.forecast.totals]
    found += [e for kpi in plan.kpis for e in (kpi.target, kpi.baseline) if e is not None]
    return found


def test_the_budget_is_split_to_the_last_kopeck(plans: list[Plan]) -> None:
    budgets = [plan.budget for plan in plans if plan.budget is not None]
    assert len(budgets) > CLIENTS // 2
    for budget in budgets:
        for month in range(len(budget.months)):
            assert sum(line.months[month] for line in budget.lines) == budget.monthly
        assert all(amount >= 0 for line in budget.lines for amount in line.months)


def test_hours_and_money_are_never_exceeded(plans: list[Plan]) -> None:
    for plan in plans:
        limits = plan.limits
        platforms = [c for c in limits.candidates if c.chosen and c.item.startswith("platform.")]
        if limits.hours is not None and len(platforms) != 1:
            assert limits.hours_used <= limits.hours + EPSILON
        if limits.money is not None:
            assert limits.money_used <= limits.money
        if limits.hours is not None:
            promotion = sum(
                c.hours or 0 for c in limits.candidates if c.chosen and c not in platforms
            )
            content = sum(channel.hours_a_week for channel in plan.channels)
            assert content + promotion <= limits.hours + EPSILON


def test_the_posts_of_the_calendar_are_those_of_the_content_plan(plans: list[Plan]) -> None:
    for plan in plans:
        for channel in plan.channels:
            posts = [post for post in plan.posts if post.platform == channel.platform]
            assert len(posts) == channel.posts
            assert sum(post.reserved for post in posts) == channel.reserved
            types = Counter(post.content_type for post in posts if not post.reserved)
            assert types == {f.content_type: f.posts for f in channel.formats}
        assert len(plan.posts) == sum(channel.posts for channel in plan.channels)
        hours = sum(post.hours for post in plan.posts)
        assert plan.hours_of_production == pytest.approx(hours)


def test_shares_of_rubrics_add_up_to_a_hundred(plans: list[Plan]) -> None:
    for plan in plans:
        assert not plan.rubrics or sum(rubric.percent for rubric in plan.rubrics) == 100


def test_between_15_and_20_of_a_hundred_slots_are_kept_free(plans: list[Plan]) -> None:
    for plan in plans:
        posts, free = len(plan.posts), sum(post.reserved for post in plan.posts)
        if posts >= 60:
            assert 0.15 <= free / posts <= 0.2


def test_no_post_is_in_the_past_or_beyond_the_plan(plans: list[Plan]) -> None:
    for plan in plans:
        first, last = plan.window.start, last_day(plan.window)
        assert all(first <= post.day <= last for post in plan.posts)
        assert all(first <= event.day <= last + timedelta(0) for event in plan.events)


def test_no_two_posts_of_an_account_are_at_one_minute(plans: list[Plan]) -> None:
    for plan in plans:
        moments = [(post.platform, post.day, post.at) for post in plan.posts]
        assert len(moments) == len(set(moments))
        ids = [post.id for post in plan.posts] + [event.id for event in plan.events]
        assert len(ids) == len(set(ids))


def test_low_is_never_above_mid_nor_mid_above_high(plans: list[Plan]) -> None:
    found = [estimate for plan in plans for estimate in estimates(plan)]
    assert len(found) > CLIENTS
    for estimate in found:
        assert estimate.low <= estimate.mid + EPSILON
        assert estimate.mid <= estimate.high + EPSILON


def test_every_estimate_says_what_it_was_made_of(plans: list[Plan]) -> None:
    assert all(estimate.bases for plan in plans for estimate in estimates(plan))


def test_a_topic_comes_again_only_when_all_were_used(plans: list[Plan]) -> None:
    seen = 0
    for plan in plans:
        topics = [p.topic.en for p in plan.posts if p.topic]
        seen += len(topics)
        by_rubric = Counter(p.rubric for p in plan.posts if p.topic)
        for rubric, count in by_rubric.items():
            used = Counter(p.topic.en for p in plan.posts if p.topic and p.rubric == rubric)
            if count <= 8:
                assert max(used.values()) == 1
    assert seen > 10 * CLIENTS


def test_the_same_consultation_gives_the_same_plan() -> None:
    first = [plan for _, plan in random_plans(11, 4)]
    assert first == [plan for _, plan in random_plans(11, 4)]


@pytest.mark.parametrize("total", [0, 1, 7, 100, 12345])
@pytest.mark.parametrize("weights", [[1.0], [1.0, 1.0, 1.0], [0.9, 0.3, 0.1], [0.0, 0.0], []])
def test_a_split_adds_up_and_no_part_is_a_whole_unit_off(total: int, weights: list[float]) -> None:
    parts = split(total, weights)
    assert sum(parts) == (total if weights else 0)
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        exact = total * weight / whole if whole else total / len(weights)
        assert abs(part - exact) < 1


def test_names_in_turn_are_spread_evenly() -> None:
    assert in_turn({"a": 4, "b": 2, "c": 2}) == ["a", "b", "c", "a", "a", "b", "c", "a"]
    assert in_turn({}) == []
