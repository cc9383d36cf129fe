"""Programs can read what is meant for them, JSON, YAML and CSV; Markdown holds together."""

from __future__ import annotations

import csv
import json

import pytest
import yaml

from tests.cli.program import run

DAY = ("--as-of", "2026-07-01")
ANSWERS = {
    "recommend": ("recommend", "clients/shop.yaml", *DAY),
    "recommend, segments": ("recommend", "clients/segments.yaml", *DAY),
    "recommend, decisions": ("recommend", "clients/decisions.yaml", *DAY),
    "how": ("how", "clients/shop.yaml", "platform.telegram", *DAY),
    "how, vetoed": ("how", "clients/decisions.yaml", "promotion.contest", *DAY),
    "kb check": ("kb", "check", "--as-of", "2027-02-01"),
    "kb show, rule": ("kb", "show", "vk-for-consumers"),
    "kb show, fact": ("kb", "show", "audience.age"),
    "kb show, parameter": ("kb", "show", "ads.least_budget.vk"),
}
FORMULA_STARTS = ("=", "+", "-", "@")


def answer(*arguments: str, output_format: str, language: str = "en") -> str:
    found = run(*arguments, "--format", output_format, "--lang", language)
    assert (found.code, found.err) == (0, "")
    return found.out


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", ANSWERS)
def test_yaml_says_what_json_says(name: str, language: str) -> None:
    as_json = answer(*ANSWERS[name], output_format="json", language=language)
    as_yaml = answer(*ANSWERS[name], output_format="yaml", language=language)
    assert yaml.safe_load(as_yaml) == json.loads(as_json)


def test_the_keys_of_a_consultation_are_the_promised_ones() -> None:
    data = json.loads(answer(*ANSWERS["recommend"], output_format="json"))
    assert {
        "schema": "smm-expert/consultation@1",
        "as_of": "2026-07-01",
        "language": "en",
        "derived": {"audience.generation": ["grown"]},
        "unknown": ["business.alcohol"],
    }.items() <= data.items()
    assert set(data["knowledge"]) == {"id", "version", "fingerprint"}
    assert data["profile"]["budget.monthly"] == {"amount": 1000, "currency": "USD"}
    vk = next(found for found in data["recommendations"] if found["id"] == "platform.vk")
    contributions = vk.pop("contributions")
    assert vk == {
        "id": "platform.vk",
        "kind": "platform",
        "title": "VK",
        "certainty": 0.8,
        "band": "strong",
        "recommended": True,
        "selected": True,
    }
    assert contributions[0] == {
        "rule": "usage-by-age/grown",
        "certainty": 0.5,
        "facts": {"audience.age": [25, 44], "business.market": "ru"},
        "because": "The age groups differ in what they open every day.",
        "sources": ["survey-2025"],
    }
    (closed,) = data["excluded"]
    assert (closed["id"], closed["rules"]) == (
        "platform.old_network",
        ["status/platform.old_network"],
    )


def test_the_json_of_both_languages_differs_in_words_only() -> None:
    found = [
        json.loads(answer(*ANSWERS["recommend"], output_format="json", language=language))
        for language in ("en", "ru")
    ]
    english, russian = (
        [
            (r["id"], r["certainty"], r["selected"], [c["rule"] for c in r["contributions"]])
            for r in data["recommendations"]
        ]
        for data in found
    )
    assert english == russian
    assert [data["recommendations"][0]["title"] for data in found] == [
        "Direct sales",
        "Прямые продажи",
    ]


@pytest.mark.parametrize("name", ANSWERS)
def test_csv_has_a_header_and_no_cell_that_a_spreadsheet_would_run(name: str) -> None:
    header, *rows = csv.reader(answer(*ANSWERS[name], output_format="csv").splitlines(True))
    assert rows
    assert {len(row) for row in rows} == {len(header)}
    texts = [cell for row in rows for cell in row if not _is_number(cell)]
    assert not [cell for cell in texts if cell.startswith(FORMULA_STARTS)]


def test_a_cell_that_begins_like_a_formula_is_defused_by_an_apostrophe() -> None:
    rows = csv.DictReader(answer(*ANSWERS["recommend"], output_format="csv").splitlines(True))
    reasons = {row["id"]: row["reason"] for row in rows}
    assert reasons["task.care"] == "'@names of those who were answered return."
    assert reasons["promotion.vk_ads"] == "'+1 customer costs less here than elsewhere."
    assert reasons["task.sales"] == "The client asked for it."


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", ANSWERS)
def test_each_table_in_markdown_has_one_number_of_columns(name: str, language: str) -> None:
    text = answer(*ANSWERS[name], output_format="markdown", language=language)
    blocks = [block for block in text.split("\n\n") if block.startswith("|")]
    assert blocks
    for block in blocks:
        assert len({line.count(" | ") for line in block.splitlines()}) == 1


@pytest.mark.parametrize("output_format", ["table", "markdown", "csv", "json", "yaml"])
def test_every_process_prints_the_same_bytes(output_format: str) -> None:
    command = (*ANSWERS["recommend, segments"], "--format", output_format)
    assert len({run(*command, PYTHONHASHSEED=seed) for seed in ("0", "1", "4711")}) == 1


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
