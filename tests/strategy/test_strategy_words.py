"""What the chapters of the strategy say of the numbers of a plan."""

from __future__ import annotations

import re

import pytest

from smm_expert.model.text import LANGUAGES, Language
from smm_expert.report.markdown_document import markdown_document
from smm_expert.report.strategy.document import strategy_document
from smm_expert.wording.remedies import remedy
from tests.strategy.example_plans import EXAMPLES, consultation_of, plan_of_example

NAMES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))


def written(name: str, language: Language) -> str:
    document = strategy_document(consultation_of(name), plan_of_example(name), language)
    return markdown_document(document).replace("\u00a0", " ").replace("\\", "")


def test_every_kpi_of_the_base_has_its_remedy_in_both_languages() -> None:
    items = consultation_of("cafe").program.knowledge.items.values()
    kpis = [item.id for item in items if item.kind == "kpi"]
    assert kpis
    missing = [k for k in kpis for language in LANGUAGES if not remedy(k, language)]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_blank_and_no_id_is_left_in_a_strategy(name: str, language: Language) -> None:
    text = written(name, language)
    knowledge = consultation_of(name).program.knowledge
    ids = {*knowledge.items, *knowledge.parameters, *knowledge.facts}
    assert [word for word in re.findall(r"[a-z]+\.[a-z_.]+", text) if word in ids] == []
    assert re.findall(r"\{\w*\}", text) == []


def test_money_for_ads_that_nothing_takes_is_not_passed_over() -> None:
    said = "1 200 000 ₽ в месяц, выделенные на рекламу, не распределены"
    assert said in written("bank", "ru")
    assert "не распределены" not in written("cafe", "ru")


def test_a_range_that_says_little_is_called_a_guess() -> None:
    text = written("real_estate", "ru")
    assert "грубая оценка" in text
    assert "Такой разброс — не прогноз" in text


def test_people_and_sales_come_whole() -> None:
    text = written("saas_b2b", "en")
    assert "| Sales | less than 1 |" in text
    assert "| Leads | 8 |" in text


def test_each_segment_of_the_audience_is_described() -> None:
    text = written("real_estate", "ru")
    assert "### Сегмент: молодые семьи, 65 %" in text
    assert "### Сегмент: инвесторы, 35 %" in text


def test_the_law_of_the_market_is_told_with_its_rates() -> None:
    text = written("clinic", "ru")
    assert "Основная ставка НДС, Россия: 22 %" in text
    assert "Отчисления с доходов от рекламы в интернете, Россия: 3 %" in text
    assert "### Taxes and levies" not in written("game", "en")


def test_no_money_at_all_is_said_as_it_is() -> None:
    assert "No money is planned" in written("ngo", "en")
