"""Over a thousand random clients the advice is neither the same for all nor blind to some."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from itertools import combinations

import pytest

from smm_expert import Consultant, load_knowledge, read_profile
from smm_expert.inference.consultation import Consultation
from tests.cli.program import ROOT
from tests.knowledge.random_clients import MARKETS, SECTORS, Client, as_profile, random_clients

AS_OF = date(2026, 11, 25)
CLIENTS = 1000
SEED = 1
TASKS = ("direct_sales", "traffic", "branding", "negative_handling")
# A client of whom all is told, so that only what is asked for makes the difference.
ASKING: Client = {
    "business.market": "us",
    "business.model": "b2c",
    "business.sector": "retail",
    "business.offering": "goods",
    "business.price_level": "mid",
    "business.sales_cycle": "days",
    "business.stage": "growth",
    "business.locality": "national",
    "business.website": "shop",
    "business.regulated": [],
    "business.constraints": [],
    "audience.age": [25, 44],
    "audience.sex": "mixed",
    "audience.interests": ["home_diy"],
    "budget.monthly": "5000 USD",
    "budget.ads": "2500 USD",
    "team.hours": 40,
    "team.skills": ["photo", "copywriting", "ads", "video"],
    "team.on_camera": True,
    "presence.platforms": ["instagram", "facebook"],
    "presence.followers": 4000,
    "presence.engagement": "normal",
    "presence.tracking": True,
    "presence.customer_base": True,
    "situation.negative": "none",
    "situation.negative_kinds": [],
    "situation.competitors": "moderate",
    "situation.season": "normal",
}


@cache
def consultant() -> Consultant:
    return Consultant(load_knowledge(ROOT / "knowledge"), AS_OF)


def consulted(client: Client) -> Consultation:
    knowledge = consultant().program.knowledge
    return consultant().consult(read_profile(as_profile(client), "client.json", knowledge))


@cache
def platforms() -> tuple[Counter[str], list[int]]:
    """How often each platform is recommended, and how many are selected for each client."""
    recommended: Counter[str] = Counter()
    selected = []
    for client in random_clients(SEED, CLIENTS):
        found = [r for r in consulted(client).recommendations if r.item.startswith("platform.")]
        recommended.update(r.item for r in found if r.recommended)
        selected.append(sum(r.selected for r in found))
    return recommended, selected


def of_kind(found: Consultation, kind: str) -> frozenset[str]:
    chosen = (r.item for r in found.recommendations if r.selected)
    return frozenset(item for item in chosen if item.startswith(f"{kind}."))


def test_markets_and_sectors_of_the_random_clients_are_uniform() -> None:
    clients = list(random_clients(SEED, CLIENTS))
    markets = Counter(client["business.market"] for client in clients)
    sectors = Counter(client["business.sector"] for client in clients)
    assert set(markets) == set(MARKETS)
    assert set(sectors) == set(SECTORS)
    assert max(markets.values()) - min(markets.values()) <= 1
    assert max(sectors.values()) - min(sectors.values()) <= 1


def test_no_platform_is_recommended_to_more_than_85_of_100_clients() -> None:
    recommended, _ = platforms()
    assert max(recommended.values()) <= 0.85 * CLIENTS, recommended.most_common(3)


def test_every_platform_is_recommended_to_somebody() -> None:
    recommended, _ = platforms()
    known = {i for i in consultant().program.knowledge.items if i.startswith("platform.")}
    assert len(known) >= 20
    assert known - set(recommended) == set()


def test_two_to_five_platforms_are_selected_on_average() -> None:
    _, selected = platforms()
    assert 2 <= sum(selected) / CLIENTS <= 5


@pytest.mark.parametrize("kind", ["kpi", "content_type", "promotion"])
def test_every_goal_leads_to_a_set_of_its_own(kind: str) -> None:
    goals = consultant().program.knowledge.facts["goals"].values
    sets = {goal: of_kind(consulted({**ASKING, "goals": [goal]}), kind) for goal in goals}
    assert all(sets.values())
    alike = [(a, b) for a, b in combinations(sets, 2) if sets[a] == sets[b]]
    assert alike == []


@pytest.mark.parametrize("kind", ["kpi", "content_type", "promotion"])
def test_every_task_of_an_smm_strategy_leads_to_a_set_of_its_own(kind: str) -> None:
    asked: dict[str, Client] = {
        "direct_sales": {"goals": ["direct_sales"]},
        "traffic": {"goals": ["traffic"]},
        "branding": {"goals": ["brand_awareness"]},
        "negative_handling": {
            "goals": ["reputation"],
            "situation.negative": "much",
            "situation.negative_kinds": ["constructive", "emotional"],
        },
    }
    found = {task: consulted({**ASKING, **facts}) for task, facts in asked.items()}
    for task in TASKS:
        assert f"task.{task}" in of_kind(found[task], "task")
    sets = {task: of_kind(found[task], kind) for task in TASKS}
    assert all(sets.values())
    assert len(set(sets.values())) == len(TASKS), sets
