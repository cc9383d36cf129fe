"""Numbers and dates as each language writes them."""

from __future__ import annotations

from datetime import date

import pytest

from smm_expert import Consultant, load_knowledge
from smm_expert.model.text import Language
from smm_expert.model.values import Money
from smm_expert.report.phrases import Phrases, format_day, format_money, format_number


@pytest.fixture(scope="module")
def english() -> Phrases:
    return Phrases(Consultant(load_knowledge(), date(2026, 11, 23)).program, "en")


@pytest.mark.parametrize(
    ("certainty", "shown"),
    [
        (0.6984, "0.69"),
        (0.7, "0.70"),
        (0.29, "0.29"),
        (0.57, "0.57"),
        (0.2999, "0.29"),
        (1.0, "1.00"),
        (0.0, "0.00"),
        (-0.1234, "−0.12"),
        (-0.58, "−0.58"),
    ],
)
def test_a_certainty_is_never_shown_as_higher_than_it_is(
    english: Phrases, certainty: float, shown: str
) -> None:
    assert english.certainty(certainty) == shown


@pytest.mark.parametrize(
    ("number", "language", "shown"),
    [
        (1500, "en", "1,500"),
        (1500, "ru", "1\u00a0500"),
        (1234567.5, "en", "1,234,567.5"),
        (1234567.5, "ru", "1\u00a0234\u00a0567,5"),
        (0.87, "ru", "0,87"),
    ],
)
def test_numbers_are_grouped_as_the_language_groups_them(
    number: float, language: Language, shown: str
) -> None:
    assert format_number(number, language) == shown


def test_money_and_days_follow_the_language() -> None:
    assert format_money(Money(150000, "RUB"), "en") == "150,000\u00a0RUB"
    assert format_money(Money(150000, "RUB"), "ru") == "150\u00a0000\u00a0₽"
    assert format_day(date(2026, 3, 1), "en") == "2026-03-01"
    assert format_day(date(2026, 3, 1), "ru") == "01.03.2026"
