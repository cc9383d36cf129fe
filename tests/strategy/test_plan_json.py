"""plan.json holds the whole plan, and its schema says so."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from smm_expert.report.plan_data import plan_data, plan_json
from smm_expert.report.plan_shape import plan_schema
from smm_expert.strategy.plan import Plan
from tests.strategy.sample_plans import bare_plan, hostile_plan, russian_plan, us_plan
from tests.strategy.schema import PLACE, schema_text
from tests.strategy.written import phrases_in


def validate(data: object) -> None:
    jsonschema.validate(data, plan_schema(), cls=jsonschema.Draft202012Validator)


@pytest.fixture(scope="module")
def russian() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(plan_json(russian_plan(), phrases_in("ru"), "Кофейня"))
    return data


def test_the_schema_in_the_docs_is_the_one_of_the_code() -> None:
    assert PLACE.read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_a_json_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(plan_schema())


@pytest.mark.parametrize("plan", [russian_plan(), us_plan(), bare_plan(), hostile_plan()])
def test_every_plan_follows_the_schema(plan: Plan) -> None:
    validate(json.loads(plan_json(plan, phrases_in("en"))))


@pytest.mark.parametrize(
    ("part", "key", "value"),
    [
        ("window", "start", 20261130),
        ("budget", "currency", None),
        ("limits", "money", {"amount": 5}),
        ("forecast", "totals", [{"metric": "luck"}]),
    ],
)
def test_what_is_not_a_plan_does_not_follow_the_schema(part: str, key: str, value: object) -> None:
    data = plan_data(russian_plan(), phrases_in("en"))
    data[part] = {**data[part], key: value}
    with pytest.raises(jsonschema.ValidationError):
        validate(data)


def test_a_plan_without_posts_key_does_not_follow_the_schema() -> None:
    data = plan_data(russian_plan(), phrases_in("en"))
    del data["posts"]
    with pytest.raises(jsonschema.ValidationError, match="posts"):
        validate(data)


def test_a_post_has_ids_and_titles_and_iso_dates(russian: dict[str, Any]) -> None:
    assert russian["posts"][1] == {
        "id": "telegram-20261201-1930",
        "date": "2026-12-01",
        "time": "19:30:00",
        "platform": {"id": "platform.telegram", "title": "Telegram"},
        "content_type": {"id": "content_type.text_post", "title": "Текстовый пост"},
        "rubric": {"id": "rubric.useful", "title": "Полезное"},
        "topic": "Пять сортов на зиму",
        "hours": 1.0,
        "reserved": False,
    }


def test_an_event_without_an_item_has_its_own_title(russian: dict[str, Any]) -> None:
    assert russian["events"][2] == {
        "id": "holiday-20270101",
        "date": "2027-01-01",
        "until": None,
        "kind": "holiday",
        "item": None,
        "title": "Новогодние каникулы",
        "hours": 0.0,
    }


def test_money_has_a_currency(russian: dict[str, Any]) -> None:
    levy = russian["budget"]["lines"][2]
    assert levy["months"] == [
        {"amount": 900.5, "currency": "RUB"},
        {"amount": 1050.5, "currency": "RUB"},
    ]
    assert levy["total"] == {"amount": 1951, "currency": "RUB"}
    assert russian["limits"]["money"] == {"amount": 30000, "currency": "RUB"}
    assert russian["forecast"]["totals"][0]["value"]["mid"] == {
        "amount": 30000.0,
        "currency": "RUB",
    }
    assert russian["kpis"][2]["act_at"] == {"amount": 625.0, "currency": "RUB"}


def test_counts_and_rates_are_bare_numbers(russian: dict[str, Any]) -> None:
    assert russian["kpis"][0]["target"]["mid"] == 50.0
    assert russian["kpis"][1]["target"]["low"] == 2.0
    romi = next(step for step in russian["forecast"]["totals"] if step["metric"] == "romi")
    assert romi["value"]["mid"] == 50.0


def test_a_basis_is_named(russian: dict[str, Any]) -> None:
    assert russian["budget"]["lines"][0]["bases"] == [
        {"kind": "fact", "id": "budget.ads", "title": "Из них на платное продвижение"}
    ]


def test_where_nothing_was_told_there_is_null_and_no_currency() -> None:
    data = plan_data(bare_plan(), phrases_in("en"))
    assert data["client"] is None
    assert data["market"] is None
    assert data["budget"] is None
    assert data["limits"] == {
        "hours": None,
        "hours_used": 0.0,
        "money": None,
        "money_used": 0,
        "candidates": [],
        "more_hours": [],
        "more_money": [],
    }
    assert data["kpis"][0]["target"]["mid"] == 2.0


def test_ids_do_not_change_with_the_language(russian: dict[str, Any]) -> None:
    english = plan_data(russian_plan(), phrases_in("en"), "Кофейня")
    assert english["language"] == "en"
    assert english["posts"][1]["topic"] == "Five beans for winter"
    assert [p["id"] for p in english["posts"]] == [p["id"] for p in russian["posts"]]
    assert english["posts"][1]["platform"]["id"] == russian["posts"][1]["platform"]["id"]
