"""On which days a plan asks for work, and on which for none."""

from __future__ import annotations

from datetime import date

import pytest

from smm_expert.strategy.free_days import public_holidays
from smm_expert.strategy.plan import Plan, Window
from smm_expert.strategy.seasons import SEASONS, seasons_of
from tests.strategy.example_plans import EXAMPLES, consultation_of, plan_of_example

NAMES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
WINDOW = Window(date(2026, 11, 30), 12, "UTC")


def work(plan: Plan) -> list[date]:
    return [e.day for e in plan.events if e.kind in ("promotion", "review", "duty", "experiment")]


@pytest.mark.parametrize("name", NAMES)
def test_nobody_is_written_to_on_new_years_day(name: str) -> None:
    plan = plan_of_example(name)
    assert plan.posts
    assert all(post.day != date(2027, 1, 1) for post in plan.posts)
    assert all(post.at.hour < 18 for post in plan.posts if post.day == date(2026, 12, 31))


@pytest.mark.parametrize("name", NAMES)
def test_work_is_put_on_working_days(name: str) -> None:
    plan = plan_of_example(name)
    free = public_holidays(plan.market, plan.window)
    assert work(plan)
    assert all(day.weekday() < 5 and day not in free for day in work(plan))


def test_companies_are_written_to_on_working_days_only() -> None:
    plan = plan_of_example("employer_brand")
    free = public_holidays("ru", plan.window)
    assert date(2027, 1, 6) in free
    assert all(post.day.weekday() < 5 and post.day not in free for post in plan.posts)


def test_the_countries_of_the_european_union_have_two_holidays_in_common() -> None:
    found = public_holidays("eu", WINDOW)
    assert list(found) == [date(2026, 12, 25), date(2027, 1, 1)]


@pytest.mark.parametrize("name", NAMES)
def test_no_review_and_no_milestone_comes_twice_on_a_day(name: str) -> None:
    plan = plan_of_example(name)
    reviews = [event.day for event in plan.events if event.kind == "review"]
    assert len(reviews) == len(set(reviews)), reviews
    ends = [e.day for e in plan.events if e.item == "milestone.monthly_checkpoint"]
    assert not set(ends) & {e.day for e in plan.events if e.item == "milestone.quarterly_review"}


@pytest.mark.parametrize("name", NAMES)
def test_every_platform_is_looked_after_as_long_as_the_plan_runs(name: str) -> None:
    plan = plan_of_example(name)
    care = [event for event in plan.events if event.kind == "community"]
    hours = sorted(channel.care_hours for channel in plan.channels)
    assert sorted(event.hours for event in care) == hours
    assert {(event.day, event.until) for event in care} == {
        (date(2026, 11, 30), date(2027, 2, 21))
    }


def test_the_calendar_knows_the_occasions_of_the_trade() -> None:
    def titles(sector: str, market: str) -> dict[str, tuple[date, date]]:
        found = seasons_of(sector, market, date(2026, 11, 1), date(2027, 2, 28))
        return {title.en: (first, last) for title, first, last in found}

    assert titles("nonprofit", "uk")["Giving Tuesday"] == (date(2026, 12, 1), date(2026, 12, 1))
    shop = titles("fashion", "ru")
    assert shop["Black Friday"] == (date(2026, 11, 27), date(2026, 11, 27))
    assert shop["Mother's Day"] == (date(2026, 11, 29), date(2026, 11, 29))
    # It goes on after the span and is cut to it.
    assert shop["Gifts for 8 March"] == (date(2027, 2, 24), date(2027, 2, 28))
    assert "Giving Tuesday" not in shop


def test_every_occasion_is_of_trades_and_markets_that_exist() -> None:
    knowledge = consultation_of("cafe").program.knowledge
    for season in SEASONS:
        assert set(season.sectors.split()) <= set(knowledge.facts["business.sector"].values)
        assert set(season.markets.split()) <= set(knowledge.facts["business.market"].values)


def test_a_season_reaches_into_the_next_year() -> None:
    found = seasons_of("healthcare", "uk", date(2026, 12, 1), date(2027, 3, 31))
    assert [(t.en, first, last) for t, first, last in found] == [
        ("Cold and flu season", date(2026, 12, 1), date(2027, 2, 28))
    ]


@pytest.mark.parametrize("name", NAMES)
def test_no_page_begins_with_a_slot_that_is_kept_free(name: str) -> None:
    plan = plan_of_example(name)
    begun: dict[str, bool] = {}
    for post in plan.posts:
        begun.setdefault(post.platform, post.reserved)
    assert not any(begun.values())
