"""What the lines of a budget name, and how round they are."""

from __future__ import annotations

from tests.strategy.example_plans import plan_of_example
from tests.strategy.random_plans import random_plans


def test_ads_of_a_house_with_several_platforms_are_on_the_one_they_are_named_after() -> None:
    budget = plan_of_example("real_estate").budget
    assert budget is not None
    ads = [line for line in budget.lines if line.item == "promotion.vk_ads"]
    assert [line.platform for line in ads] == ["platform.vk"]


def test_money_that_was_told_in_whole_units_is_split_in_whole_units() -> None:
    seen = 0
    for _, plan in random_plans(5, 60):
        if plan.budget is None or plan.budget.monthly % 100:
            continue
        seen += 1
        for line in plan.budget.lines:
            assert line.months[0] % 100 == 0, line
    assert seen > 30
