"""The forecast of one client, reckoned by hand."""

from __future__ import annotations

import json
from datetime import date

import pytest

from smm_expert import Consultant, load_knowledge, read_profile
from smm_expert.strategy.plan import Forecast
from smm_expert.strategy.planner import plan_of

SHOP = {
    "business.market": "us",
    "business.sector": "fashion",
    "business.model": "b2c",
    "business.offering": "goods",
    "business.website": "shop",
    "goals": ["direct_sales"],
    "audience.age": [25, 44],
    "audience.sex": "women",
    "budget.monthly": "5000 USD",
    "budget.ads": "3000 USD",
    "team.hours": 60,
    "team.skills": ["ads", "photo", "copywriting"],
    "presence.platforms": ["facebook", "instagram"],
    "presence.tracking": True,
    "economics.average_order": "80 USD",
    "economics.margin": 50,
    "economics.site_conversion": 2,
    "economics.orders_per_customer": 3,
}


def forecast(**changed: object) -> Forecast:
    knowledge = load_knowledge()
    told = {k: v for k, v in (SHOP | changed).items() if v is not None}
    profile = read_profile(json.dumps(told).encode(), "shop.json", knowledge)
    return plan_of(Consultant(knowledge, date(2026, 11, 25)).consult(profile)).forecast


def totals(found: Forecast) -> dict[str, float]:
    return {step.metric: step.value.mid for step in found.totals}


def test_each_step_follows_from_the_one_before_and_the_clients_own_economics() -> None:
    whole = forecast()
    found = totals(whole)
    assert found["spend"] == pytest.approx(3000, rel=0.01)
    # Returns are held against the money of those rows alone whose effect can be reckoned.
    reckoned = [row for row in whole.rows if row.steps[-1].metric == "profit"]
    spend = sum(row.steps[0].value.mid for row in reckoned)
    assert 0 < spend < found["spend"]
    assert found["sales"] == pytest.approx(found["clicks"] * 0.02)
    assert found["revenue"] == pytest.approx(found["sales"] * 80)
    assert found["profit"] == pytest.approx(found["revenue"] * 0.5 - spend)
    assert found["romi"] == pytest.approx(100 * found["profit"] / spend)
    assert found["roas"] == pytest.approx(100 * found["revenue"] / spend)
    assert found["cac"] == pytest.approx(spend / found["sales"])


def test_a_customer_is_worth_the_margin_of_a_years_orders() -> None:
    assert totals(forecast())["ltv"] == pytest.approx(80 * 0.5 * 3)
    assert "ltv" not in totals(forecast(**{"economics.orders_per_customer": None}))


def test_the_ads_break_even_at_as_many_sales_as_their_margin_pays_for() -> None:
    found = forecast()
    assert found.break_even_sales == pytest.approx(totals(found)["spend"] / (80 * 0.5))


def test_the_chain_ends_where_an_answer_is_missing_and_says_which() -> None:
    found = forecast(**{"economics.average_order": None})
    assert "sales" in totals(found)
    assert "revenue" not in totals(found)
    assert "economics.average_order" in [basis.name for basis in found.missing]


def test_the_assumption_that_moves_the_profit_most_comes_first() -> None:
    found = forecast().sensitivities
    spans = [abs(one.at_high - one.at_low) for one in found]
    assert spans == sorted(spans, reverse=True) != []
