"""Every answer keeps to one language: no English sentence in Russian, no Cyrillic in English."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from tests.examples.gallery import LANGUAGES, NAMES, answered, consultation, profile_of
from tests.examples.languages import foreign_parts, publishers

SAID_TO_READERS = {"title", "because", "caveats", "message"}
DERIVATIONS = 3
BOTH = list(product(NAMES, LANGUAGES))


def own_names(name: str) -> list[str]:
    """What the client wrote in words of their own: these stay as they are in any language.

    The name of a segment may be broken at the edge of a column, so its words count as well.
    """
    profile = consultation(name)["profile"]
    segments = [part["name"] for part in profile.get("segments", [])]
    return [
        profile["client.name"],
        *segments,
        *(word for said in segments for word in said.split()),
    ]


def texts(value: Any) -> Iterator[str]:
    """Every text of the answer that is meant for a reader."""
    if isinstance(value, list):
        for part in value:
            yield from texts(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            if key in SAID_TO_READERS and isinstance(part, str):
                yield part
            elif key != "profile":
                yield from texts(part)


def items_to_derive(name: str) -> list[str]:
    """Some recommended items from the top of the answer to its end, and the first excluded one."""
    found = consultation(name)
    listed = [entry["id"] for entry in found["recommendations"]]
    step = max(1, len(listed) // DERIVATIONS)
    return [*listed[::step][:DERIVATIONS], *(entry["id"] for entry in found["excluded"][:1])]


def assert_in_one_language(text: str, name: str, language: str) -> None:
    kept = (*own_names(name), *publishers()) if language == "ru" else own_names(name)
    assert foreign_parts(text, language, kept) == []


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_every_text_of_the_data_is_in_the_language_asked_for(name: str, language: str) -> None:
    found = consultation(name, language)
    said = list(texts(found))
    assert len(said) > 100
    for text in said:
        assert_in_one_language(text, name, language)


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_the_table_and_its_explanation_are_in_the_language_asked_for(
    name: str, language: str
) -> None:
    recommend = ("recommend", profile_of(name), "--lang", language)
    for arguments in (recommend, (*recommend, "--explain")):
        assert_in_one_language(answered(*arguments).decode(), name, language)


@pytest.mark.parametrize(("name", "language"), BOTH)
def test_derivations_are_in_the_language_asked_for(name: str, language: str) -> None:
    for item in items_to_derive(name):
        said = answered("how", profile_of(name), item, "--lang", language).decode()
        assert_in_one_language(said, name, language)


def test_an_english_sentence_in_a_russian_text_is_found() -> None:
    text = "Площадка выбрана, because people like\n    it there, и это видно."
    assert foreign_parts(text, "ru") == ["because people like it there"]


def test_names_of_products_and_of_the_client_may_stand_in_a_russian_text() -> None:
    text = "Кабинет Meta Ads\n  Manager и Google Analytics 4; клиент Second Wheel Bristol; VK, OK."
    assert foreign_parts(text, "ru", ["Second Wheel Bristol"]) == []


def test_a_command_to_type_is_in_no_language_but_what_it_asks_for_is() -> None:
    command = 'Спросите:\n  smm-expert how clients/cafe.yaml "Вечер"'
    assert foreign_parts(command, "ru") == []
    assert foreign_parts(command, "en") == ["Спросите", "Вечер"]


def test_cyrillic_letters_in_an_english_text_are_found_even_one_by_one() -> None:
    assert foreign_parts("The law 72-ФЗ names the сайт компании.", "en") == ["ФЗ", "сайт компании"]
    assert foreign_parts("A client named Кофейня «Угол».", "en", ["Кофейня «Угол»"]) == []
