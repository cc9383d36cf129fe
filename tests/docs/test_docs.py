"""The documentation tells the truth: what it prints is printed, what it names is there."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from smm_expert import load_knowledge, read_profile
from smm_expert.kb.condition_reader import TESTS
from smm_expert.kb.syntax_faults import MAX_DEPTH
from smm_expert.kb.yaml_source import MAX_CHARACTERS, MAX_VALUES
from smm_expert.model.problem import ProfileProblems
from smm_expert.wording.findings import FINDINGS
from smm_expert.wording.notices import NOTICES
from smm_expert.wording.problems.every_code import PROBLEMS
from tests.docs.generated import commands
from tests.docs.language_page import base_of
from tests.docs.links import broken
from tests.docs.pages import ROOT, Page, fences, headings, marks, paths, read
from tests.docs.transcripts import rewritten, run

PAGES = paths()
LANGUAGE_PAGES = ["docs/rule-language.md", "docs/ru/rule-language.md"]
PROFILE_PAGES = ["docs/profile.md", "docs/ru/profile.md"]
CLIENTS = sorted(path.name for path in (ROOT / "examples" / "clients").glob("*.yaml"))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("path", PAGES)
def test_what_a_page_prints_is_really_printed(path: str, tmp_path: Path, cache: Path) -> None:
    page = read(path)
    now = rewritten(page, tmp_path, cache).splitlines()
    change = list(unified_diff(page.lines, now, "as written", "as printed", lineterm="", n=1))
    said = "\n".join(change[:40])
    assert not change, f"{path}: python -m tests.docs.rewrite brings it up to date\n{said}"


@pytest.mark.parametrize("path", PAGES)
def test_every_relative_link_leads_to_a_page_and_a_heading(path: str) -> None:
    assert list(broken(read(path))) == []


@pytest.mark.parametrize("path", [path for path in PAGES if read(path).language == "ru"])
def test_a_page_has_the_same_headings_in_both_languages(path: str) -> None:
    russian = read(path)
    assert russian.twin is not None
    english = read(russian.twin)
    assert [level for level, _ in headings(russian)] == [level for level, _ in headings(english)]


@pytest.mark.parametrize("path", [path for path in PAGES if read(path).language == "ru"])
def test_a_page_shows_as_many_files_and_outputs_in_both_languages(path: str) -> None:
    russian = read(path)
    assert russian.twin is not None
    english = read(russian.twin)
    assert [mark.sort for mark in marks(russian)] == [mark.sort for mark in marks(english)]


@pytest.mark.parametrize("path", PAGES)
def test_a_consultation_that_is_shown_names_its_day(path: str) -> None:
    for mark in marks(read(path)):
        words = shlex.split(mark.said)
        if mark.sort == "output" and words[1] in ("recommend", "how"):
            assert "--as-of" in words, f"{mark.said} prints something else tomorrow"


@pytest.mark.parametrize("path", LANGUAGE_PAGES)
def test_the_yaml_of_the_language_page_makes_a_base_that_loads(path: str, tmp_path: Path) -> None:
    page = read(path)
    base = base_of(page, tmp_path)
    assert set(base.rules) >= {"prefer-vk-for-russian-adults", "us-platforms-by-age/age-18-29"}
    assert {fact.type for fact in base.facts.values()} == set(TESTS)


@pytest.mark.parametrize("path", LANGUAGE_PAGES)
def test_no_yaml_of_the_language_page_escapes_the_check(path: str) -> None:
    page = read(path)
    checked = {mark.start - 1 for mark in marks(page) if mark.sort == "file"}
    assert [line for line, language in fences(page) if language == "yaml"] == sorted(checked)


def test_the_language_page_shows_the_same_base_in_both_languages(tmp_path: Path) -> None:
    bases = [base_of(read(path), tmp_path / str(n)) for n, path in enumerate(LANGUAGE_PAGES)]
    assert bases[0].fingerprint == bases[1].fingerprint


@pytest.mark.parametrize("path", LANGUAGE_PAGES)
def test_the_language_page_names_every_test_of_a_fact(path: str) -> None:
    text = "\n".join(read(path).lines)
    for test in {test for tests in TESTS.values() for test in tests}:
        assert f"{{{test}:" in text, f"{path} does not show the test '{test}'"


def test_the_language_page_tells_how_large_a_file_may_be() -> None:
    english, russian = ("\n".join(read(path).lines) for path in LANGUAGE_PAGES)
    assert (
        f"at most {MAX_CHARACTERS:,} characters long and holds at most {MAX_VALUES:,}" in english
    )
    assert f"nested at most {MAX_DEPTH} deep" in english
    characters, values = (f"{limit:,}".replace(",", " ") for limit in (MAX_CHARACTERS, MAX_VALUES))
    assert f"не больше {characters} символов и {values} значений" in russian
    assert f"не больше {MAX_DEPTH}" in russian


@pytest.mark.parametrize("path", PROFILE_PAGES)
def test_the_profiles_of_the_profile_page_can_be_read(path: str) -> None:
    knowledge = load_knowledge()
    page = read(path)
    for mark in marks(page):
        if mark.sort != "file":
            continue
        content = page.body(mark).encode()
        if mark.said == "mistaken.yaml":
            with pytest.raises(ProfileProblems):
                read_profile(content, mark.said, knowledge)
        else:
            read_profile(content, mark.said, knowledge)


@pytest.mark.parametrize("path", ["docs/cli.md", "docs/ru/cli.md"])
def test_every_command_has_its_heading_on_the_page_of_commands(path: str) -> None:
    assert [text for level, text in headings(read(path)) if level == 3] == commands()


@pytest.mark.parametrize("command", commands())
@pytest.mark.parametrize(("language", "word"), [("en", "Example:"), ("ru", "Пример:")])
def test_every_help_text_ends_in_an_example(
    command: str, language: str, word: str, tmp_path: Path, cache: Path
) -> None:
    *_, said, example = run(f"{command} --help", tmp_path, language, cache).split("\n")
    assert said.strip() == word
    assert example.strip().startswith(command)


def test_every_message_of_the_program_is_on_the_page_of_messages() -> None:
    listed = {text for level, text in headings(read("docs/problems.md")) if level == 4}
    assert {*PROBLEMS, *FINDINGS, *NOTICES} == listed


@pytest.mark.parametrize("client", CLIENTS)
def test_the_page_on_json_names_every_key_of_an_answer(
    client: str, tmp_path: Path, cache: Path
) -> None:
    profile = shlex.quote(str(ROOT / "examples" / "clients" / client))
    command = f"smm-expert recommend {profile} --as-of 2026-11-23 --format json"
    answer = json.loads(run(command, tmp_path, "en", cache))
    for path in ("docs/json.md", "docs/ru/json.md"):
        told = set(re.findall(r"`([a-z_]+)`", "\n".join(read(path).lines)))
        assert set(_keys(answer)) - told == set(), path


def _keys(value: Any) -> Iterator[str]:
    """The keys of an answer; under `facts` and the like ids of facts and items are keys."""
    if isinstance(value, list):
        for part in value:
            yield from _keys(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            if key not in ("profile", "derived", "facts", "items"):
                yield from _keys(part)


def test_every_declared_dependency_has_its_reason_on_the_page_of_dependencies() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = declared["dependency-groups"].values()
    wanted = [*declared["project"]["dependencies"], *(name for group in groups for name in group)]
    text = "\n".join(read("docs/dependencies.md").lines)
    for requirement in wanted:
        name = re.split(r"[<>=]", requirement)[0]
        assert re.search(rf"[| \[]{re.escape(name)}[\],( ]", text), f"{name} is not there"


def test_a_page_speaks_only_of_files_of_the_program_that_are_there() -> None:
    for path in PAGES:
        for name in _files_named(read(path)):
            places = [ROOT / "smm_expert" / name, *(ROOT / "smm_expert").glob(f"*/{name}")]
            assert any(place.exists() for place in places), f"{path} names {name}"


def _files_named(page: Page) -> Iterator[str]:
    for line in page.lines:
        for name in re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.py)`", line):
            yield name.removeprefix("smm_expert/")
