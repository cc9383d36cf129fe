"""The answers of a consultation are an ordinary profile, written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_expert import load_knowledge, read_profile
from smm_expert.intake.answers_file import (
    Answers,
    Place,
    answers_text,
    check_writable,
    free_name,
    keep_original,
    read_answers,
    write_whole,
)
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import ProfileProblems
from smm_expert.model.profile import Decisions, Profile, Segment
from smm_expert.model.values import Interval, Money, Value
from tests.cli.program import HERE

DAY = date(2026, 7, 1)
KNOWLEDGE = load_knowledge(HERE / "base", cached=False)
PROFILE = Profile(
    {
        "audience.age": Interval(25, 34.5),
        "budget.monthly": Money(1500.5, "RUB"),
        "business.alcohol": False,
        "business.market": "ru",
        "client.name": "no: #1 & Ko «Чай»",
        "goals": (),
    },
    (Segment("students", {"audience.age": Interval(16, 22)}, 0.4), Segment("2025", {})),
    Decisions(keep=("platform.vk",), drop=("platform.forum",)),
)
NOT_KNOWN: tuple[Place, ...] = (("business.model", None), ("audience.age", "2025"))
WRITTEN = """# What this is
audience:
  age: 25-34.5
budget:
  monthly: 1500.5 RUB
business:
  alcohol: false
  market: ru
client:
  name: 'no: #1 & Ko «Чай»'
goals: []
segments:
- name: students
  share: 0.4
  audience:
    age: 16-22
- name: '2025'
decisions:
  keep:
  - platform.vk
  drop:
  - platform.forum
consultation:
  not_known:
  - business.model
  - fact: audience.age
    segment: '2025'
  knowledge:
    id: small-base
    version: '2.0'
    fingerprint: FINGERPRINT
  as_of: 2026-07-01
"""


def text(
    profile: Profile, not_known: tuple[Place, ...] = (), knowledge: KnowledgeBase = KNOWLEDGE
) -> str:
    return answers_text("What this is", profile, not_known, knowledge, DAY)


def test_the_file_reads_like_a_profile_that_a_person_wrote() -> None:
    written = WRITTEN.replace("FINGERPRINT", KNOWLEDGE.fingerprint)
    assert text(PROFILE, NOT_KNOWN) == written


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_whole(path, text(PROFILE, NOT_KNOWN))
    assert read_answers(str(path), KNOWLEDGE) == Answers(PROFILE, NOT_KNOWN, begun=True)
    assert read_profile(path.read_bytes(), "a.yaml", KNOWLEDGE) == PROFILE


numbers = st.one_of(st.integers(0, 100), st.floats(0, 100).map(lambda number: round(number, 3)))
amounts = st.one_of(st.integers(0, 10**14), st.floats(0, 10**9).map(lambda n: round(n, 2)))
facts = st.fixed_dictionaries(
    {},
    optional={
        "audience.age": st.tuples(numbers, numbers).map(lambda ends: Interval(*sorted(ends))),
        "budget.monthly": st.builds(Money, amounts, st.sampled_from(["RUB", "USD"])),
        "business.alcohol": st.booleans(),
        "business.market": st.sampled_from(["ru", "us"]),
        "client.name": st.text(
            st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1
        ).filter(lambda name: name.strip() == name),
        "goals": st.permutations(["sales", "loyalty", "awareness"]).map(tuple),
    },
)


@given(facts)
def test_whatever_can_be_answered_is_read_back(answered: dict[str, Value]) -> None:
    profile = Profile({fact: answered[fact] for fact in sorted(answered)})
    assert read_profile(text(profile).encode(), "a.yaml", KNOWLEDGE) == profile


def test_any_other_profile_begins_a_new_consultation(tmp_path: Path) -> None:
    path = tmp_path / "client.yaml"
    path.write_text("business.market: ru\n", encoding="utf-8")
    assert read_answers(str(path), KNOWLEDGE) == Answers(Profile({"business.market": "ru"}))


def aged(content: str) -> str:
    return content.replace(KNOWLEDGE.fingerprint, "sha256:older")


def test_of_answers_to_older_knowledge_what_fits_is_kept_and_the_rest_named(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.yaml"
    content = aged(text(Profile({"business.market": "ru"}), (("business.model", None),)))
    content = content.replace("market: ru", "market: ru\n  size: 3").replace(
        "- business.model", "- business.model\n  - business.gone\n  - {fact: goals, segment: x}"
    )
    path.write_text(content, encoding="utf-8")
    found = read_answers(str(path), KNOWLEDGE)
    assert (found.begun, found.aged) == (True, True)
    assert found.profile == Profile({"business.market": "ru"})
    assert found.not_known == (("business.model", None),)
    assert [(p.code, p.details["name"]) for p in found.lost] == [
        ("unknown-fact", "business.size"),
        ("unknown-fact", "business.gone"),
    ]


def test_a_slip_in_answers_to_this_knowledge_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text(Profile({"business.market": "ru"})).replace(": ru", ": rus"), "utf-8")
    with pytest.raises(ProfileProblems) as caught:
        read_answers(str(path), KNOWLEDGE)
    assert [problem.code for problem in caught.value.problems] == ["unknown-value"]


@pytest.mark.parametrize(
    "state", ["5", "[]", "{}", "{not_known: x}", "{not_known: [1, [x], {segment: a}]}", "null"]
)
def test_whatever_stands_under_consultation_is_no_breakdown(state: str, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"business.market: ru\nconsultation: {state}\n", encoding="utf-8")
    found = read_answers(str(path), KNOWLEDGE)
    assert (found.profile, found.not_known) == (Profile({"business.market": "ru"}), ())
    assert (found.begun, found.aged) == (True, True)


def test_a_fact_that_is_known_is_not_called_unknown_as_well(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text(Profile({"business.market": "ru"}), (("business.market", None),)))
    assert read_answers(str(path), KNOWLEDGE).not_known == ()


def test_a_file_that_cannot_be_written_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    write_whole(path, "old: 1\n")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        write_whole(path, "new: 2\n")
    assert path.read_text() == "old: 1\n"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="no such rights there")
def test_rights_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "a.yaml", tmp_path / "link.yaml"
    path.write_text("old\n")
    path.chmod(0o640)
    link.symlink_to(path)
    write_whole(link, "new\n")
    assert link.is_symlink()
    assert path.read_text() == "new\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_copies_take_names_that_are_free(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("1\n")
    assert keep_original(path).name == "a.yaml.bak"
    path.write_text("2\n")
    assert keep_original(path).name == "a.yaml.bak2"
    assert (tmp_path / "a.yaml.bak").read_text() == "1\n"
    assert free_name(path).name == "a-1.yaml"
    (tmp_path / "a-1.yaml").touch()
    assert free_name(path).name == "a-2.yaml"


def test_checking_a_place_leaves_nothing_there(tmp_path: Path) -> None:
    check_writable(tmp_path / "a.yaml")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FileNotFoundError):
        check_writable(tmp_path / "gone" / "a.yaml")
    with pytest.raises(IsADirectoryError):
        check_writable(tmp_path)
