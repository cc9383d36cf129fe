"""The knowledge that comes with the program: whole, used, dated, and right where it must be."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from smm_expert import Consultant, load_knowledge, read_profile
from smm_expert.inference.consultation import Consultation
from smm_expert.model.conditions import FactTest, leaves
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import KnowledgeProblems
from smm_expert.model.rules import Recommend

ROOT = Path(__file__).parents[2]
KNOWLEDGE = ROOT / "knowledge"
TODAY = date(2026, 11, 23)
META_ADS = {"promotion.facebook_ads", "promotion.instagram_ads"}
# Kinds by stage of a strategy; protocols and risks accompany them all.
STAGES = {
    "goals": ["goal_check"],
    "audience": ["targeting"],
    "tasks": ["task"],
    "platforms and tools": ["platform", "promotion", "tool", "experiment", "competitor_study"],
    "content plan": ["content_type", "rubric", "cadence", "time_slot"],
    "kpis": ["kpi"],
    "budget": ["budget_rule"],
    "calendar": ["milestone"],
    "efficiency": ["analysis"],
}
BAKERY = """
business: {market: us, model: b2c, sector: food_service, offering: place, price_level: mid,
           sales_cycle: impulse, stage: growth, locality: local, website: site, regulated: []}
goals: [direct_sales, community]
audience: {settlement: [city], sex: mixed, age: 25-50, family: [couple, children_7_17],
           education: [higher], occupation: [specialist, homemaker], income: middle,
           interests: [food, kids]}
budget: {monthly: 1500 USD, ads: 700 USD}
team: {hours: 20, skills: [photo, community], on_camera: true}
presence: {platforms: [facebook, instagram], followers: 2300, engagement: normal,
           tracking: false, customer_base: true}
situation: {negative: some, negative_kinds: [constructive], competitors: moderate, season: normal}
"""


@cache
def base() -> KnowledgeBase:
    return load_knowledge(KNOWLEDGE)


@cache
def consultant(as_of: date) -> Consultant:
    return Consultant(base(), as_of)


def consult(profile: str, as_of: date = TODAY) -> Consultation:
    return consultant(as_of).consult(read_profile(profile.encode(), "client.yaml", base()))


def recommended(found: Consultation, kind: str) -> list[str]:
    return [
        r.item for r in found.recommendations if r.recommended and r.item.startswith(kind + ".")
    ]


def excluded(found: Consultation) -> set[str]:
    return {exclusion.item for exclusion in found.exclusions}


def fired_because_of(found: Consultation, fact: str) -> list[str]:
    """The fired rules for whose firing the fact was needed."""
    firings = found.runs[0].firings
    return [rule for rule, ps in firings.items() if any(p.subject == fact for p in ps)]


def test_the_check_finds_nothing_even_when_it_is_strict() -> None:
    command = [sys.executable, "-m", "smm_expert", "kb", "check", "--strict"]
    command += ["--knowledge", str(KNOWLEDGE), "--as-of", "2026-11-23", "--lang", "en"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_more_than_a_hundred_rules_in_files_of_many_topics() -> None:
    rules = base().rules
    assert len(rules) > 100
    assert len({rule.location.path for rule in rules.values()}) > 40


@pytest.mark.parametrize(
    "trait", ["settlement", "sex", "age", "family", "education", "occupation", "interests"]
)
def test_each_trait_of_the_audience_decides_some_rule(trait: str) -> None:
    tested = {
        leaf.fact
        for rule in base().rules.values()
        for leaf in leaves(rule.when)
        if isinstance(leaf, FactTest)
    }
    assert f"audience.{trait}" in tested


def test_rules_support_at_least_three_items_of_every_kind() -> None:
    supported = {
        part.item
        for rule in base().rules.values()
        for part in rule.then
        if isinstance(part, Recommend) and part.certainty > 0
    }
    thin = {
        kind: count
        for kind in base().kinds
        if (count := sum(item.startswith(kind + ".") for item in supported)) < 3
    }
    assert thin == {}


@pytest.mark.parametrize("market", ["ru", "kz", "us", "uk", "eu"])
def test_every_market_has_rules_and_platforms_of_its_own(market: str) -> None:
    found = consult(BAKERY.replace("market: us", f"market: {market}"))
    assert len(fired_because_of(found, "business.market")) >= 5
    assert recommended(found, "platform") != []


@pytest.mark.parametrize("market", ["ru", "kz", "by", "us", "uk", "eu"])
def test_the_market_alone_already_gives_a_platform(market: str) -> None:
    assert recommended(consult(f"business.market: {market}"), "platform") != []


@pytest.mark.parametrize("model", ["b2b", "b2c"])
def test_who_pays_decides_many_rules(model: str) -> None:
    found = consult(BAKERY.replace("model: b2c", f"model: {model}"))
    assert len(fired_because_of(found, "business.model")) >= 10


def test_companies_and_people_are_met_on_different_platforms() -> None:
    to_people = recommended(consult(BAKERY), "platform")
    to_companies = recommended(consult(BAKERY.replace("model: b2c", "model: b2b")), "platform")
    assert "platform.linkedin" in to_companies
    assert "platform.linkedin" not in to_people
    assert "platform.instagram" in to_people


@pytest.mark.parametrize("stage", STAGES)
def test_a_described_client_gets_every_part_of_every_stage(stage: str) -> None:
    found = consult(BAKERY)
    empty = [kind for kind in STAGES[stage] if not recommended(found, kind)]
    assert empty == []


def test_the_stages_protocols_and_risks_together_are_all_the_kinds() -> None:
    staged = {kind for kinds in STAGES.values() for kind in kinds}
    assert staged | {"protocol", "risk"} == set(base().kinds)


def test_nothing_is_called_near_certain_for_an_ordinary_client() -> None:
    over = {r.item: r.certainty for r in consult(BAKERY).recommendations if r.certainty > 0.95}
    assert over == {}


def test_meta_ads_are_excluded_in_russia_from_the_day_of_the_law_on() -> None:
    assert excluded(consult("business.market: ru", date(2025, 9, 1))) >= META_ADS


def test_meta_ads_were_advised_against_but_not_excluded_the_day_before() -> None:
    found = consult("business.market: ru", date(2025, 8, 31))
    assert excluded(found) & META_ADS == set()
    assert {found.runs[0].certainties[item] for item in META_ADS} == {-0.8}


def test_meta_ads_are_not_excluded_in_kazakhstan() -> None:
    assert excluded(consult("business.market: kz")) & META_ADS == set()


def test_a_page_on_instagram_is_not_forbidden_in_russia() -> None:
    assert "platform.instagram" not in excluded(consult("business.market: ru"))


def test_sociate_is_of_unknown_state_and_says_what_does_its_job_today() -> None:
    sociate = base().items["tool.sociate"]
    assert sociate.status is not None
    assert sociate.status.state == "unknown"
    assert sociate.how_to is not None
    for heir in ("VK AdBlogger", "Telega.in", "TGStat"):
        assert heir in sociate.how_to.en
        assert heir in sociate.how_to.ru


def test_children_below_thirteen_are_sent_to_no_platform_with_an_age_limit() -> None:
    found = consult("{business.market: us, audience.age: 6-12}")
    limited = (
        "facebook instagram youtube tiktok whatsapp linkedin pinterest x threads reddit snapchat"
    )
    assert {f"platform.{name}" for name in limited.split()} <= excluded(found)
    assert recommended(found, "platform") == []
    assert "targeting.parents" in recommended(found, "targeting")


@pytest.mark.parametrize("market", ["ru", "kz", "by"])
def test_children_below_thirteen_are_sent_to_no_russian_platform_either(market: str) -> None:
    kindergarten = f"""
    business: {{market: {market}, model: b2c, locality: local, website: none}}
    audience: {{age: 3-12}}
    goals: [direct_sales, community]
    """
    assert recommended(consult(kindergarten), "platform") == []


def test_older_teenagers_are_sent_to_platforms() -> None:
    assert recommended(consult("{business.market: us, audience.age: 16-19}"), "platform") != []


def test_a_rule_in_one_language_and_without_sources_is_refused(tmp_path: Path) -> None:
    copy = tmp_path / "knowledge"
    shutil.copytree(KNOWLEDGE, copy)
    (copy / "rules" / "half.yaml").write_text(
        "- id: half-a-rule\n"
        "  title: {en: Half a rule}\n"
        "  when: {business.market: ru}\n"
        "  then: [{recommend: platform.vk, certainty: 0.3}]\n"
        "  because: {en: Because., ru: Потому что.}\n",
        encoding="utf-8",
    )
    with pytest.raises(KnowledgeProblems) as refused:
        load_knowledge(copy)
    places = {(Path(p.location.path).name, p.code) for p in refused.value.problems}
    assert {file for file, _ in places} == {"half.yaml"}
    assert len(refused.value.problems) == 2
