"""A scenario passes when all that is expected of a client comes true, and says why when not."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from smm_expert import load_knowledge
from smm_expert.kb.loader import scenario_files
from smm_expert.model.problem import KnowledgeProblems
from smm_expert.workbench.coverage import coverage
from smm_expert.workbench.scenario_reader import read_scenarios
from smm_expert.workbench.scenario_run import ScenarioResult, run_scenarios
from tests.cli.program import HERE, run

DAY = date(2026, 7, 1)
BASE = HERE / "base"
HEAD = """
as_of: 2026-07-01
scenarios:
  - id: shop
    title: {en: A shop, ru: Магазин}
    profile:
      business: {market: ru, model: b2c, alcohol: false}
      goals: [sales]
      budget.monthly: 60000 RUB
"""


def results(expected: str) -> tuple[ScenarioResult, ...]:
    knowledge = load_knowledge(BASE)
    text = f"{HEAD}    expect: {expected}\n"
    scenarios = read_scenarios([("base/tests/shop.yaml", text.encode())], knowledge)
    return run_scenarios(scenarios, knowledge, DAY)


def missed(expected: str) -> list[tuple[str, str]]:
    return [(miss.expected, miss.subject) for miss in results(expected)[0].misses]


@pytest.mark.parametrize(
    "expected",
    [
        "{selected: [platform.vk, promotion.vk_ads]}",
        "{recommended: platform.vk}",
        "{not_selected: platform.telegram, not_recommended: [promotion.billboards]}",
        "{excluded: platform.old_network, not_excluded: promotion.contest}",
        "{certainty: {task.sales: strong}}",
        "{certainty: {task.sales: {at_least: moderate, at_most: 0.8}}}",
        "{certainty: {promotion.billboards: {at_most: doubtful}}}",
        "{order: [task.sales, task.care]}",
        "{order: [[task.sales, task.care], [platform.vk, platform.telegram]]}",
        "{fires: sell-when-asked, silent: care-for-loyalty}",
        "{waits_for: audience.age, concluded: {audience.generation: []}}",
    ],
)
def test_what_comes_true_is_not_missed(expected: str) -> None:
    assert missed(expected) == []


@pytest.mark.parametrize(
    ("expected", "miss"),
    [
        ("{selected: platform.telegram}", ("selected", "platform.telegram")),
        ("{not_selected: platform.vk}", ("not_selected", "platform.vk")),
        ("{recommended: promotion.billboards}", ("recommended", "promotion.billboards")),
        ("{not_recommended: platform.vk}", ("not_recommended", "platform.vk")),
        ("{excluded: platform.vk}", ("excluded", "platform.vk")),
        ("{not_excluded: platform.old_network}", ("not_excluded", "platform.old_network")),
        ("{to_clear: platform.vk}", ("to_clear", "platform.vk")),
        ("{certainty: {task.sales: moderate}}", ("certainty", "task.sales")),
        ("{certainty: {task.sales: {at_most: 0.79}}}", ("certainty", "task.sales")),
        ("{order: [task.care, task.sales]}", ("order", "task.care")),
        ("{order: [task.sales, task.sales]}", ("order", "task.sales")),
        ("{fires: care-for-loyalty}", ("fires", "care-for-loyalty")),
        ("{silent: sell-when-asked}", ("silent", "sell-when-asked")),
        ("{waits_for: goals}", ("waits_for", "goals")),
        ("{concluded: {audience.generation: [young]}}", ("concluded", "audience.generation")),
    ],
)
def test_what_does_not_come_true_is_missed(expected: str, miss: tuple[str, str]) -> None:
    assert missed(expected) == [miss]


def test_a_miss_about_an_item_brings_the_rules_behind_it() -> None:
    (miss,) = results("{not_recommended: promotion.vk_ads}")[0].misses
    assert miss.explanation is not None
    assert [step.node.rule for step in miss.explanation.support] == ["ads-when-money-suffices"]


def faults(text: str) -> list[tuple[str, int]]:
    knowledge = load_knowledge(BASE)
    with pytest.raises(KnowledgeProblems) as caught:
        read_scenarios([("base/tests/shop.yaml", text.encode())], knowledge)
    return [(problem.code, problem.location.line) for problem in caught.value.problems]


def test_all_faults_of_a_file_come_at_once_with_their_lines() -> None:
    text = """
scenarios:
  - id: shop
    title: {en: A shop, ru: Магазин}
    profile:
      business: {markt: ru, model: b2b}
    expect:
      selected: [platform.vkk]
      certainty: {platform.vk: huge}
      fires: no-such-rule
      waits_for: audience.agee
      concluded: {goals: [sales]}
      picked: [platform.vk]
  - id: shop
    title: {en: Another, ru: Другой}
    profile: {business.market: ru}
"""
    assert faults(text) == [
        ("unknown-fact", 6),
        ("unknown-item", 8),
        ("unknown-band", 9),
        ("unknown-rule", 10),
        ("unknown-fact", 11),
        ("unknown-fact", 12),
        ("unknown-key", 13),
        ("missing-key", 14),
    ]


def test_a_misspelt_expectation_is_told_with_the_one_that_was_meant() -> None:
    knowledge = load_knowledge(BASE)
    text = f"{HEAD}    expect: {{selectd: platform.vk}}\n"
    with pytest.raises(KnowledgeProblems) as caught:
        read_scenarios([("base/tests/shop.yaml", text.encode())], knowledge)
    (problem,) = caught.value.problems
    assert (problem.code, problem.details["nearest"]) == ("unknown-key", "selected")


def test_a_scenario_that_expects_nothing_is_a_mistake() -> None:
    assert faults(f"{HEAD}    expect: {{}}\n") == [("nothing-expected", 10)]


def test_a_second_scenario_of_the_same_name_is_a_mistake() -> None:
    one = "{selected: platform.vk}"
    again = HEAD.partition("scenarios:\n")[2]
    text = f"{HEAD}    expect: {one}\n{again}    expect: {one}\n"
    assert faults(text) == [("duplicate-scenario", 11)]


def test_an_empty_file_and_a_file_without_scenarios_are_mistakes() -> None:
    assert faults("# nothing yet\n") == [("empty-file", 0)]
    assert faults("as_of: 2026-07-01\n") == [("missing-key", 1)]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "base")
    return tmp_path / "base"


def test_a_failed_scenario_ends_with_1_and_explains_itself_in_english(base: Path) -> None:
    (base / "tests" / "shops.yaml").write_text(
        f"{HEAD}    expect:\n"
        "      not_recommended: promotion.vk_ads\n"
        "      order: [task.care, task.sales]\n",
        encoding="utf-8",
    )
    answer = run("kb", "test", folder=base.parent, SMM_EXPERT_KNOWLEDGE=str(base))
    assert (answer.code, answer.err) == (1, "")
    assert (
        answer.out
        == """\
FAILED  base/tests/shops.yaml:4:5: shop
  A shop
  promotion.vk_ads: expected not recommended, found selected, certainty 0.55
    (moderate), threshold 0.30
    +0.55  ads-when-money-suffices
  task.care: expected above task.sales, found 0.00 ≤ 0.80

1 scenario, 1 failed.
"""
    )


def test_a_failed_scenario_explains_itself_in_russian(base: Path) -> None:
    (base / "tests" / "shops.yaml").write_text(
        f"{HEAD}    expect: {{not_recommended: promotion.vk_ads, fires: young-by-age}}\n",
        encoding="utf-8",
    )
    answer = run("kb", "test", "--lang", "ru", SMM_EXPERT_KNOWLEDGE=str(base))
    assert (answer.code, answer.err) == (1, "")
    assert (
        answer.out
        == """\
НЕ ПРОШЁЛ  base/tests/shops.yaml:4:5: shop
  Магазин
  promotion.vk_ads: ожидалось «не рекомендовано», получилось «выбрано,
    уверенность 0,55 (умеренная), порог 0,30»
    +0,55  ads-when-money-suffices
  правило young-by-age не сработало: оно ждёт audience.age

1 сценарий, не прошло: 1.
"""
    )


@pytest.mark.parametrize("command", ["test", "coverage"])
def test_a_base_without_scenarios_says_where_to_write_them(base: Path, command: str) -> None:
    shutil.rmtree(base / "tests")
    answer = run("kb", command, "--knowledge", str(base))
    assert (answer.code, answer.out) == (2, "")
    assert "this knowledge base has no scenarios [no-scenarios]" in answer.err
    assert "tests/cafes.yaml" in answer.err


def test_scenarios_change_neither_the_base_nor_its_fingerprint(base: Path) -> None:
    before = load_knowledge(base).fingerprint
    (base / "tests" / "more.yaml").write_text("not: a scenario\n", encoding="utf-8")
    assert load_knowledge(base, cached=False).fingerprint == before
    assert [name for name, _ in scenario_files(base)] == [
        "base/tests/more.yaml",
        "base/tests/shops.yaml",
    ]


def test_coverage_counts_what_fires_what_rests_and_what_is_recommended() -> None:
    knowledge = load_knowledge(BASE)
    ran = run_scenarios(read_scenarios(scenario_files(BASE), knowledge), knowledge, DAY)
    found = coverage(knowledge, ran)
    assert "sell-when-asked" not in found.never_fired + found.never_silent
    assert "young-by-age" in found.never_fired
    assert "vk-for-consumers" in found.never_silent
    assert found.never_recommended == ("platform.telegram", "promotion.billboards")
    assert not found.is_complete
    assert coverage(knowledge, ran[:1]).never_silent != ()
    assert coverage(knowledge, ()).never_silent == ()
