"""Which language is spoken: --lang, else the profile's for the answer, else the locale's."""

from __future__ import annotations

import sys

import pytest

from tests.cli.program import run

ENGLISH, RUSSIAN = "Recommendations", "Рекомендации"


def first_word(*arguments: str, **variables: str) -> str:
    answer = run(*arguments, "--as-of", "2026-07-01", **variables)
    assert (answer.code, answer.err) == (0, "")
    return answer.out.split()[0].rstrip(":")


def test_the_locale_decides_when_nobody_else_does() -> None:
    assert first_word("recommend", "clients/bare.yaml", language="en") == ENGLISH
    assert first_word("recommend", "clients/bare.yaml", language="ru") == RUSSIAN


def test_the_profile_outdoes_the_locale() -> None:
    assert first_word("recommend", "clients/shop.yaml", language="ru") == ENGLISH
    assert first_word("recommend", "clients/decisions.yaml", language="en") == RUSSIAN


@pytest.mark.parametrize(
    "arguments",
    [
        ("recommend", "clients/shop.yaml", "--lang", "ru"),
        ("recommend", "--lang=ru", "clients/shop.yaml"),
        ("--lang", "ru", "recommend", "clients/shop.yaml"),
        ("--lang=RU", "recommend", "clients/shop.yaml"),
        ("--lang", "en", "recommend", "clients/shop.yaml", "--lang", "ru"),
    ],
)
def test_the_option_outdoes_the_profile_wherever_it_stands(arguments: tuple[str, ...]) -> None:
    assert first_word(*arguments) == RUSSIAN


def test_the_option_may_stand_between_a_group_and_its_command() -> None:
    assert "Прямые продажи" in run("kb", "--lang", "ru", "show", "task.sales").out


def test_lc_all_outdoes_lc_messages_and_that_lang() -> None:
    bare = ("recommend", "clients/bare.yaml")
    assert first_word(*bare, language="en", LC_MESSAGES="ru_RU.UTF-8") == RUSSIAN
    assert first_word(*bare, language="en", LC_MESSAGES="ru_RU", LC_ALL="en_US") == ENGLISH
    assert first_word(*bare, language="ru", LC_ALL="C") == ENGLISH
    assert first_word(*bare, language="ru", LC_ALL="") == RUSSIAN


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a language without a locale")
def test_without_any_locale_it_is_english() -> None:
    assert first_word("recommend", "clients/bare.yaml", LANG="") == ENGLISH


def test_problems_of_a_profile_are_told_in_the_language_of_the_locale() -> None:
    profile = "client.language: ru\nbusiness.market: mars\n"
    assert "has no value 'mars'" in run("recommend", "-", stdin=profile, language="en").err
    assert "нет значения «mars»" in run("recommend", "-", stdin=profile, language="ru").err


def test_problems_of_a_profile_are_told_in_the_language_of_the_option() -> None:
    profile = "business.market: mars\n"
    assert "нет значения «mars»" in run("--lang", "ru", "recommend", "-", stdin=profile).err


def test_an_unknown_item_is_told_of_in_the_language_of_the_answer() -> None:
    assert run("how", "clients/decisions.yaml", "platform.vkk", language="en").err == (
        "В базе знаний нет имени «platform.vkk». Возможно, имелось в виду «platform.vk»?\n"
    )
