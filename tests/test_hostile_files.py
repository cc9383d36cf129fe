"""Hostile and accidental files: a valid reading or problems with a place; no crash, no hang."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smm_expert import load_knowledge, read_profile, read_profile_file
from smm_expert.kb.base_reader import read_base
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import KnowledgeProblems, ProblemsFound, ProfileProblems
from smm_expert.model.profile import Profile
from smm_expert.report.problems import problem_text
from smm_expert.workbench.check import check
from tests.invalid.marked_files import BASE
from tests.invalid.reports import message, messages, smm_expert

SECONDS = 20
RULES = "rules/platforms/vk.yaml"
KNOWLEDGE = load_knowledge(BASE, cached=False)
CONTENTS = {
    f"base/{file.relative_to(BASE).as_posix()}": file.read_bytes()
    for file in sorted(BASE.rglob("*.yaml"))
}
LAUGHS = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9)) for n in range(12)
)
# Each of these ended the process, or would with a parser that recurses.
DEEP = {
    "brackets": b"[" * 100_000,
    "braces": b"{a: " * 100_000,
    "closed brackets": b"[" * 100_000 + b"]" * 100_000,
    "brackets with closing ones in quotes": b'["]",' * 100_000,
    "dashes": b"- " * 100_000 + b"a",
    "question marks": b"? " * 100_000 + b"a",
    "indentation": b"".join(b" " * n + b"a:\n" for n in range(2_500)),
    "dashes below each other": b"".join(b" " * n + b"-\n" for n in range(2_500)),
}
LARGE = {
    "ten megabytes of one word": b"client.name: " + b"x" * 10_000_000,
    "as many characters as are allowed": b"client.name: " + b"x" * 4_900_000,
    "many words": b"client.name: " + b"x " * 2_400_000,
    "many escapes": b'client.name: "' + b"\\n" * 2_400_000 + b'"',
    "many spaces": b"client.name: b" + b" " * 4_000_000 + b"\nc: d",
    "many facts": b"".join(b"k%d: 1\n" % n for n in range(300_000)),
    "many goals": b"goals: [" + b"sale," * 900_000 + b"]",
    "many numbers": b"audience.age: [" + b"1," * 2_000_000 + b"]",
    "many traps": b"goals: [" + b"yes," * 1_000_000 + b"]",
    "many aliases": b"- &a a\n" * 600_000,
    "many quotes": b"client.name: '" + b"''" * 2_000_000 + b"'",
    "many emoji": b'{"goals": [' + b'"\\ud83d\\ude00",' * 150_000 + b"]}",
    "a long key": b"k" * 100_000 + b": 1\n",
    "a long explicit key": b"? " + b"k" * 100_000 + b"\n: 1\n",
    "a long number": b"team.people: " + b"9" * 1_000_000,
    "billion laughs": LAUGHS,
    "many documents": b"---\n" * 1_000_000,
}


def reading(content: bytes) -> Profile | list[str]:
    """What comes of a profile: itself, or the codes of its problems, each of which can be told."""
    try:
        return read_profile(content, "p.yaml", KNOWLEDGE)
    except ProfileProblems as found:
        return told(found)


def told(found: ProblemsFound) -> list[str]:
    assert found.problems
    for problem in found.problems:
        for language in ("en", "ru"):
            said = message(problem_text(problem, language))
            assert said.advice.strip()
            assert len(said.text) < 3_000
    return [problem.code for problem in found.problems]


@pytest.mark.parametrize("name", DEEP)
def test_nesting_without_end_does_not_end_the_program(name: str) -> None:
    done = smm_expert("recommend", "-", "--knowledge", BASE, "--lang", "en", typed=DEEP[name])
    assert (done.returncode, done.stdout) == (2, "")
    (said,) = messages(done.stderr)
    assert said.code == "nested-too-deep"
    assert said.place.startswith("<stdin>:")


@pytest.mark.parametrize("name", LARGE)
def test_a_file_of_any_size_is_read_or_refused_in_time(name: str) -> None:
    started = time.monotonic()
    found = reading(LARGE[name])
    assert time.monotonic() - started < SECONDS
    if isinstance(found, list):
        assert len(found) <= 501


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        (b"client.name: a\0b\n", ["control-character"]),
        (b"client.name: a\x07b\n", ["control-character"]),
        (b"client.name: \xff\xfe\n", ["not-utf-8"]),
        (b"client.name: caf\xe9\n", ["not-utf-8"]),
        (b"\xed\xa0\x80: 1\n", ["not-utf-8"]),
        (b'client.name: "\\ud800"\n', ["bad-escape"]),
        (b'client.name: "\\x1b[31m"\n', ["control-character"]),
        (b"<<: {business.market: ru}\n", ["alias"]),
        (b"goals: &g [sales]\naudience.interests: *g\n", ["alias", "alias"]),
        (b"goals: &g [*g]\n", ["alias", "alias"]),
        (b"? [business.market]\n: ru\n", ["key-not-a-word"]),
        (b"? {business.market: ru}\n: 1\n", ["key-not-a-word"]),
        (b"business.market: ru\n---\nbusiness.market: kz\n", ["several-documents"]),
        (b"1: a\n", ["unknown-fact"]),
        (b"2.5: a\nnull: b\ntrue: c\n", ["unknown-fact"] * 3),
        (b"'': a\n", ["unknown-fact"]),
        (b"{: a}\n", ["misplaced-character"]),
        (b"goals: !!python/object:os.system [ls]\n", ["tag", "unknown-value"]),
        (b"client.name: !!python/name:os.system\n", ["tag"]),
        (b"!!map {business.market: ru}\n", ["tag"]),
        (b"team.people: 2026-03-01\n", ["not-a-number-here"]),
        (b"team.people: 99999999999999999999999999\n", ["long-number"]),
        (b"team.people: .nan\n", ["not-a-number"]),
        (b"%YAML 9.9\n---\nbusiness.market: ru\n", ["yaml-syntax"]),
        (b"\tbusiness.market: ru\n", ["tab"]),
        (b"business.market: [ru\n", ["bracket-unclosed"]),
        (b"business.market: ru]\n", ["unknown-value"]),
        (b"...\n...\n", ["misplaced-character"]),
        (b"[]", ["not-a-mapping"]),
        (b"null", ["empty-profile"]),
        (b"", ["empty-profile"]),
        (b"\xef\xbb\xbf", ["empty-profile"]),
        (b"# nothing\n", ["empty-profile"]),
        (b"---\n---\n", ["several-documents"]),
    ],
)
def test_a_trap_is_a_problem_with_a_place(content: bytes, codes: list[str]) -> None:
    assert reading(content) == codes


@pytest.mark.parametrize(
    "content",
    [
        b"business.market: ru\r\ngoals:\r\n  - sales\r\n",
        b"business.market: ru\rgoals: [sales]\r",
        b"\xef\xbb\xbfbusiness.market: ru\ngoals: [sales]\n",
        b'{\n\t"business.market": "ru",\n\t"goals": [\n\t\t"sales"\n\t]\n}\n',
        b'{"business": {"market": "\\u0072\\u0075"}, "goals": ["sal\\u0065s"]}',
        b"%YAML 1.1\n---\nbusiness.market: ru\ngoals: [sales]\n...\n",
        b"--- {business.market: ru, goals: [sales]}\n",
        b"? business.market\n: ru\n? goals\n: [sales]\n",
        b"business: {market: 'ru'}\ngoals: sales\n",
    ],
)
def test_an_unusual_way_of_writing_is_read_as_it_is_meant(content: bytes) -> None:
    assert reading(content) == Profile({"business.market": "ru", "goals": ("sales",)})


def test_lines_that_end_as_on_windows_move_no_caret() -> None:
    with pytest.raises(ProfileProblems) as caught:
        read_profile(b"business.market: ru\r\nteam.people: 51\r\n", "p.yaml", KNOWLEDGE)
    assert problem_text(caught.value.problems[0], "en") == (
        "p.yaml:2:14: 51 lies outside 0 to 50 [out-of-range]\n"
        "\n"
        "  2 | team.people: 51\n"
        "    |              ^^\n"
        "\n"
        "  Write a number within these limits."
    )


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a file without end")
def test_a_file_without_end_is_too_large() -> None:
    with pytest.raises(ProfileProblems) as caught:
        read_profile_file("/dev/zero", KNOWLEDGE)
    assert told(caught.value) == ["file-too-large"]


@pytest.mark.parametrize("name", [*DEEP, "billion laughs", "many facts", "many aliases"])
def test_hostile_rules_are_refused_like_hostile_profiles(name: str) -> None:
    started = time.monotonic()
    with pytest.raises(KnowledgeProblems) as caught:
        read_base({**CONTENTS, f"base/{RULES}": {**DEEP, **LARGE}[name]}.items())
    told(caught.value)
    assert {problem.location.path for problem in caught.value.problems} == {f"base/{RULES}"}
    assert time.monotonic() - started < SECONDS


SCRAPS = (
    *("{", "}", "[", "]", ": ", ":", ", ", "- ", "? ", "| ", "> ", "#", " #a", "'", '"', "\\"),
    *("\n", "\n\n", "\n  ", "\n    ", "\t", " ", "---\n", "...", "&a ", "*a", "!!set ", "<<: "),
    *("~", "null", "no", "true", "0", "1", "-0.5", "0,6", "1.10", "1e3", "12:30", "9" * 30),
    *("25-34", "55+", "30 RUB", "$ads.least.vk", "$x", "2026-02-30", "platform.vk", "goals: "),
    *("any: ", "all: []", "none: ", "not: ", "known: ", "selected: ", "recommended: "),
    *("recommend: ", "exclude: ", "conclude: ", "priority: ", "certainty: ", "because: "),
    *("en: ", "ru: ", "id: ", "when: ", "then: ", "title: ", "rules: ", "tables: ", "\u2028"),
    *("ё", "☕", "\u0301", "\u00a0", "\ufeff", "\x07"),
)
CHANGES = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 20), st.sampled_from(SCRAPS)),
    min_size=1,
    max_size=3,
)


def changed(text: str, changes: list[tuple[float, int, str]]) -> str:
    for where, length, scrap in changes:
        start = int(where * len(text))
        text = text[:start] + scrap + text[start + length :]
    return text


def base_or_problems(path: str, content: str) -> KnowledgeBase | list[str]:
    try:
        knowledge = read_base({**CONTENTS, f"base/{path}": content.encode()}.items())
        check(knowledge, date(2026, 3, 1))
    except KnowledgeProblems as found:
        return told(found)
    return knowledge


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=CHANGES)
def test_a_rule_file_changed_at_random_is_read_whole_or_refused(
    changes: list[tuple[float, int, str]],
) -> None:
    content = changed(CONTENTS[f"base/{RULES}"].decode(), changes)
    found = base_or_problems(RULES, content)
    if isinstance(found, KnowledgeBase):
        plain = yaml.load(content, Loader=yaml.CSafeLoader)
        entries = plain if isinstance(plain, list) else plain.get("rules") or []
        read = [rule for rule in found.rules.values() if rule.table is None]
        assert len(read) == len(entries)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(path=st.sampled_from(sorted(CONTENTS)), changes=CHANGES)
def test_a_base_changed_at_random_is_read_or_refused(
    path: str, changes: list[tuple[float, int, str]]
) -> None:
    base_or_problems(path.removeprefix("base/"), changed(CONTENTS[path].decode(), changes))


PROFILE = """\
client: {name: Zerno}
business.market: ru
goals: [sales, loyalty]
audience:
  age: 25-34
  interests: [sport]
team: {people: 3, shoots_video: true}
budget.monthly: 150 000 RUB
segments:
  - {name: young, audience.age: 18-24, share: 0.6}
  - name: old
    audience: {age: 55+}
decisions: {keep: [platform.vk], drop: platform.telegram}
"""


def test_the_profile_that_is_changed_is_sound() -> None:
    assert isinstance(reading(PROFILE.encode()), Profile)


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(changes=CHANGES)
def test_a_profile_changed_at_random_is_read_or_refused(
    changes: list[tuple[float, int, str]],
) -> None:
    reading(changed(PROFILE, changes).encode())


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(content=st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    reading(content)
