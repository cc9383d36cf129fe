"""The many ways in which people write the same value."""

from __future__ import annotations

from typing import Any

import pytest

from smm_expert import load_knowledge, read_profile
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import ProfileProblems
from smm_expert.model.values import Interval, Money
from tests.oracle.random_bases import write_base


def text(english: str, russian: str) -> dict[str, str]:
    return {"en": english, "ru": russian}


def fact(name: str, kind: str, **extra: Any) -> dict[str, Any]:
    return {
        "id": name,
        "type": kind,
        "title": text(name, name),
        "question": text(name, name),
        **extra,
    }


MARKETS = {"ru": text("Russia", "Россия"), "us": text("United States", "США")}
WISHES = {
    "sales": text("sales", "продажи"),
    "reach": text("reach", "охват"),
    "loyalty": text("l", "л"),
}
FACTS = [
    fact("client.name", "text"),
    fact("market", "choice", values=MARKETS),
    fact("wishes", "ranking", values=WISHES),
    fact(
        "skills",
        "choices",
        values={"video": text("video", "видео"), "copy": text("copy", "текст")},
    ),
    fact("hours", "number", min=0, max=100),
    fact("budget", "money", currencies=["RUB", "USD", "EUR", "KZT"]),
    fact("audience.age", "range", min=0, max=90),
    fact("camera", "flag"),
]
BASE = {"facts": FACTS, "kinds": [], "bands": [], "parameters": [], "rules": [], "tables": []}


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    folder = tmp_path_factory.mktemp("base")
    write_base(BASE, folder)
    return load_knowledge(folder, cached=False)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("market: ru", "ru"),
        ("market: Россия", "ru"),
        ("market: russia", "ru"),
        ("market: [us]", "us"),
        ("wishes: [sales, reach]", ("sales", "reach")),
        ("wishes: [reach, sales]", ("reach", "sales")),
        ("wishes: reach;sales", ("reach", "sales")),
        ("wishes: охват; продажи", ("reach", "sales")),
        ("skills: [copy, video]", ("video", "copy")),
        ("skills: video", ("video",)),
        ("skills: []", ()),
        ("skills: none", ()),
        ("skills: нет", ()),
        ("hours: 12", 12),
        ("hours: 12.5", 12.5),
        ("hours: '12,5'", 12.5),
        ("budget: 150000 RUB", Money(150000, "RUB")),
        ("budget: 150 000 ₽", Money(150000, "RUB")),
        ("budget: 150 000,50 руб.", Money(150000.5, "RUB")),
        ("budget: $500", Money(500, "USD")),
        ("budget: EUR 20", Money(20, "EUR")),
        ("budget: 0 usd", Money(0, "USD")),
        ("budget: {amount: 300000, currency: KZT}", Money(300000, "KZT")),
        ("audience.age: 25-34", Interval(25, 34)),
        ("audience.age: 25–34", Interval(25, 34)),
        ("audience.age: [25, 34]", Interval(25, 34)),
        ("audience.age: 55+", Interval(55, 90)),
        ("audience.age: up to 17", Interval(0, 17)),
        ("audience.age: до 17", Interval(0, 17)),
        ("audience.age: 30", Interval(30, 30)),
        ("audience: {age: 25-34}", Interval(25, 34)),
        ("camera: true", True),
        ("client.name: Зерно", "Зерно"),
        ("client: {name: 2026}", "2026"),
    ],
)
def test_a_value_is_read_as_meant(knowledge: KnowledgeBase, line: str, value: object) -> None:
    profile = read_profile(line.encode(), "p.yaml", knowledge)
    (found,) = profile.facts.values()
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("line", ["market:", "market: null", "market: ~", 'market: ""', "{}"])
def test_an_empty_value_is_unknown(knowledge: KnowledgeBase, line: str) -> None:
    assert read_profile(line.encode(), "p.yaml", knowledge).facts == {}


def test_json_says_the_same_as_yaml(knowledge: KnowledgeBase) -> None:
    yaml = b"market: ru\nwishes: [sales]\nbudget: 10 USD\naudience: {age: [18, 30]}\n"
    json = (
        b'{\n\t"market": "ru",\n\t"wishes": ["sales"],\n\t"budget": "10 USD",\n'
        b'\t"audience": {"age": [18, 30]}\n}\n'
    )
    assert read_profile(json, "p.json", knowledge) == read_profile(yaml, "p.yaml", knowledge)


def test_all_faults_of_a_profile_come_at_once(knowledge: KnowledgeBase) -> None:
    profile = "market: uss\nbudget: 500\naudience:\n  age: 40-20\nhours: 200\nmoney: 5 USD\n"
    with pytest.raises(ProfileProblems) as caught:
        read_profile(profile.encode(), "p.yaml", knowledge)
    assert [(str(p.location), p.code) for p in caught.value.problems] == [
        ("p.yaml:1:9", "unknown-value"),
        ("p.yaml:2:9", "money-without-currency"),
        ("p.yaml:4:8", "range-reversed"),
        ("p.yaml:5:8", "out-of-range"),
        ("p.yaml:6:1", "unknown-fact"),
    ]
    assert caught.value.problems[0].details["nearest"] == "us"
