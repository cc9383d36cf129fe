"""Segments of an audience are judged alone; results are merged, vetoes stay where they belong."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from smm_expert import Consultant, load_knowledge, read_profile
from smm_expert.inference.consultation import Consultation
from tests.oracle.random_bases import write_base

AS_OF = date(2026, 11, 23)


def text(english: str) -> dict[str, str]:
    return {"en": english, "ru": english}


def rule(name: str, when: dict[str, Any], *then: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": name,
        "title": text(name),
        "when": when,
        "then": list(then),
        "because": text(f"because {name}"),
        "sources": ["expert-judgement"],
    }


def item(name: str, **extra: Any) -> dict[str, Any]:
    return {"id": name, "title": text(name), **extra}


BASE: dict[str, Any] = {
    "facts": [
        {
            "id": "audience.age",
            "type": "range",
            "min": 0,
            "max": 100,
            "title": text("Age"),
            "question": text("How old?"),
            "per_segment": True,
        },
        {
            "id": "audience.sex",
            "type": "choice",
            "values": {"women": text("women"), "men": text("men")},
            "title": text("Sex"),
            "question": text("Who?"),
            "per_segment": True,
        },
    ],
    "kinds": [
        {
            "id": "platform",
            "order": 1,
            "select": "many",
            "most": 1,
            "threshold": 0.3,
            "title": text("Platforms"),
            "items": [item("platform.old"), item("platform.young"), item("platform.adult")],
        }
    ],
    "bands": [{"id": "some", "at_least": 0.1, "title": text("some")}],
    "parameters": [],
    "rules": [
        rule(
            "young",
            {"audience.age": {"overlaps": [0, 24]}},
            {"recommend": "platform.young", "certainty": 0.6},
        ),
        rule(
            "young-women",
            {"audience.age": {"overlaps": [0, 24]}, "audience.sex": "women"},
            {"recommend": "platform.young", "certainty": 0.5},
        ),
        rule(
            "old",
            {"audience.age": {"overlaps": [55, 100]}},
            {"recommend": "platform.old", "certainty": 0.7},
        ),
        rule(
            "anyone", {"known": "audience.age"}, {"recommend": "platform.adult", "certainty": 0.4}
        ),
        rule("minors", {"audience.age": {"overlaps": [0, 17]}}, {"exclude": "platform.adult"}),
    ],
    "tables": [],
}
PROFILE = b"""
segments:
  - {name: girls, audience.age: 14-20, audience.sex: women, share: 0.6}
  - {name: grandfathers, audience.age: 60+, audience.sex: men, share: 0.4}
"""


@pytest.fixture(scope="module")
def consultation(tmp_path_factory: pytest.TempPathFactory) -> Consultation:
    folder = tmp_path_factory.mktemp("base")
    write_base(BASE, folder)
    return answered(folder, PROFILE)


def answered(folder: Path, profile: bytes) -> Consultation:
    knowledge = load_knowledge(folder, cached=False)
    return Consultant(knowledge, AS_OF).consult(read_profile(profile, "p.yaml", knowledge))


def test_women_of_20_and_men_of_60_do_not_become_women_of_60(consultation: Consultation) -> None:
    young = consultation.recommendation("platform.young")
    assert young is not None
    assert (young.certainty, young.segment) == (0.8, "girls")
    fared = [(s.segment, s.certainty, s.recommended) for s in young.by_segment]
    assert fared == [("girls", 0.8, True), ("grandfathers", 0.0, False)]


def test_every_segment_selects_its_own_best(consultation: Consultation) -> None:
    selected = {r.item for r in consultation.recommendations if r.selected}
    assert selected == {"platform.young", "platform.old"}


def test_a_veto_stays_with_its_segment(consultation: Consultation) -> None:
    (excluded,) = consultation.exclusions
    assert (excluded.item, excluded.segment, excluded.rules) == (
        "platform.adult",
        "girls",
        ("minors",),
    )
    kept = consultation.recommendation("platform.adult")
    assert kept is not None
    assert (kept.segment, kept.recommended, kept.certainty) == ("grandfathers", True, 0.4)


def test_one_segment_says_the_same_as_a_profile_without_segments(tmp_path: Path) -> None:
    write_base(BASE, tmp_path)
    alone = answered(tmp_path, b"segments:\n  - {name: all, audience.age: 60+}\n")
    plain = answered(tmp_path, b"audience.age: 60+\n")
    assert [(r.item, r.certainty, r.selected) for r in alone.recommendations] == [
        (r.item, r.certainty, r.selected) for r in plain.recommendations
    ]
    assert alone.unknown == plain.unknown


def test_a_fact_of_the_segment_stands_in_place_of_the_clients(tmp_path: Path) -> None:
    write_base(BASE, tmp_path)
    found = answered(
        tmp_path, b"audience.age: 60+\nsegments:\n  - {name: a, audience.age: 14-16}\n"
    )
    assert {r.item for r in found.recommendations} == {"platform.young"}
