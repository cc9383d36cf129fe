"""A broken knowledge base is refused with the place, the fault and the mend; never a traceback."""

from __future__ import annotations

import errno
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from smm_expert import load_knowledge
from smm_expert.kb.files import unreadable
from smm_expert.model.problem import KnowledgeProblems, Problem
from smm_expert.model.text import Language
from smm_expert.report.problems import problem_text, problems_text
from smm_expert.wording.problems.every_code import BRIEF, EDITED_PLAN, PROBLEMS
from smm_expert.workbench.check import check
from tests.invalid.marked_files import BASE, KNOWLEDGE, PROFILES, MarkedFile, broken_base
from tests.invalid.reports import english_sentences, message, messages, smm_expert

TODAY = date(2026, 3, 1)
BY_NAME = {marked.name.removeprefix("knowledge/"): marked for marked in KNOWLEDGE}
# Run as processes; the others differ from these only in what is read, not in how it is told.
SEEN_BY_USERS = (
    "unknown-fact/misspelt",
    "unknown-item/selected",
    "missing-key/because",
    "truth-word/no",
    "tab/indentation",
    "not-utf-8/windows-1251",
    "cycle/circle",
    "relation-cycle/circle",
    "empty-file/comments",
    "unknown-file/folder",
)
NAMES_LOOKED_UP = {
    f"unknown-{thing}"
    for thing in ("fact", "item", "kind", "parameter", "source", "band", "value")
}
# What no file in tests/invalid can bring, because it takes more, or less, than a file.
BROUGHT_BY_TESTS = {
    "no-knowledge-folder",
    "no-manifest",
    "not-named-yaml",
    "not-a-text-file",
    "unreadable-file",
    "no-permission",
    "no-file",
    "not-a-file",
    "file-too-large",
    "too-many-values",
    "too-many-problems",
    "unknown-rule",
    "duplicate-scenario",
    "nothing-expected",
    "no-scenarios",
    "yaml-syntax",
    # Of filled briefs: tests/intake/test_broken_briefs.py.
    *BRIEF,
    "empty-look",
    "look-accent",
    "look-font",
    "no-logo",
    "logo-format",
    "logo-too-large",
    "template-not-docx",
    "template-macros",
    "template-broken",
    "template-too-large",
    # Of edited plans: tests/intake/test_broken_plans.py.
    *EDITED_PLAN,
}


def problems_of(folder: Path) -> tuple[Problem, ...]:
    with pytest.raises(KnowledgeProblems) as caught:
        check(load_knowledge(folder, cached=False), TODAY)
    return caught.value.problems


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def overwrite(base: Path, inner: str, old: str, new: str) -> None:
    file = base / inner
    said = file.read_text(encoding="utf-8")
    assert old in said
    file.write_text(said.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "base"
    shutil.copytree(BASE, folder)
    return folder


def test_the_base_on_which_all_broken_files_stand_is_sound() -> None:
    assert load_knowledge(BASE, cached=False).id == "small-base"


@pytest.mark.parametrize("marked", KNOWLEDGE, ids=lambda marked: marked.name)
def test_a_broken_file_brings_just_the_problem_it_announces(
    marked: MarkedFile, tmp_path: Path
) -> None:
    found = problems_of(broken_base(marked, tmp_path))
    assert [
        (problem.code, problem.location.line, problem.location.column) for problem in found
    ] == [(expected.code, expected.line, expected.column) for expected in marked.expected]
    assert {problem.location.path for problem in found} == {f"base/{marked.path}"}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("marked", KNOWLEDGE, ids=lambda marked: marked.name)
def test_a_message_has_place_code_caret_and_advice(
    marked: MarkedFile, language: Language, tmp_path: Path
) -> None:
    found = problems_of(broken_base(marked, tmp_path))
    for problem, expected in zip(found, marked.expected, strict=True):
        told = message(problem_text(problem, language))
        whole_file = not expected.line
        place = f":{expected.line}:{expected.column}"
        assert told.place == f"base/{marked.path}{'' if whole_file else place}"
        assert told.code == expected.code
        if expected.underlined:
            assert told.line == expected.line
            assert told.underlined == expected.underlined
        assert told.advice.strip()
        if language == "ru":
            assert english_sentences(told) == []


def test_every_message_of_the_program_is_brought_by_a_broken_file() -> None:
    brought = {expected.code for marked in (*KNOWLEDGE, *PROFILES) for expected in marked.expected}
    assert set(PROBLEMS) - brought == BROUGHT_BY_TESTS


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", SEEN_BY_USERS)
def test_kb_check_reports_a_broken_base_and_exits_with_1(
    name: str, language: str, tmp_path: Path
) -> None:
    marked = BY_NAME[name]
    base = broken_base(marked, tmp_path)
    done = smm_expert("kb", "check", "--knowledge", base, "--lang", language)
    assert (done.returncode, done.stderr) == (1, "")
    told = messages(done.stdout)
    assert [one.code for one in told] == [expected.code for expected in marked.expected]
    assert all(one.place.startswith(f"base/{marked.path}") for one in told)
    assert "Traceback" not in done.stdout
    if language == "ru":
        assert [english_sentences(one) for one in told] == [[] for _ in told]


def test_recommend_refuses_a_broken_base_on_stderr_and_exits_with_2(tmp_path: Path) -> None:
    base = broken_base(BY_NAME["unknown-fact/misspelt"], tmp_path)
    profile = tmp_path / "client.yaml"
    profile.write_text("business.market: ru\n", encoding="utf-8")
    done = smm_expert("recommend", profile, "--knowledge", base, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert [one.code for one in messages(done.stderr)] == ["unknown-fact"]


def test_recommend_refuses_rules_that_go_in_a_circle(tmp_path: Path) -> None:
    base = broken_base(BY_NAME["cycle/circle"], tmp_path)
    profile = tmp_path / "client.yaml"
    profile.write_text("business.market: ru\n", encoding="utf-8")
    done = smm_expert("recommend", profile, "--knowledge", base, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        "platform.vk <- [first] selected promotion <- promotion.contest <- [second] selected "
        "platform <- platform.vk"
    ) in done.stderr


def test_a_message_in_full(base: Path) -> None:
    overwrite(base, "rules/platforms/vk.yaml", "audience.age: {", "audience.agge: {")
    assert problems_text(problems_of(base), "en") == (
        "base/rules/platforms/vk.yaml:5:5: unknown fact 'audience.agge' [unknown-fact]\n"
        "\n"
        "  5 |     audience.agge: {overlaps: [25, 54]}\n"
        "    |     ^^^^^^^^^^^^^\n"
        "\n"
        "  Did you mean 'audience.age'? It is declared in base/vocabulary/client.yaml:23.\n"
        "  Only a fact that the vocabulary/ folder declares can be given or tested.\n"
        "\n"
        "1 problem in 1 file."
    )


def test_a_message_in_full_in_russian(base: Path) -> None:
    overwrite(base, "rules/platforms/vk.yaml", "certainty: 0.6", "certainty: 0,6")
    assert problems_text(problems_of(base), "ru") == (
        "base/rules/platforms/vk.yaml:7:45: запятая обрывает здесь число, и «6» стало отдельным "
        "ключом [decimal-comma]\n"
        "\n"
        "  7 |     - {recommend: platform.vk, certainty: 0,6}\n"
        "    |                                             ^\n"
        "\n"
        "  Отделяйте дробную часть точкой: 0.6.\n"
        "\n"
        "1 ошибка в 1 файле."
    )


def test_of_a_long_line_the_part_around_the_fault_is_shown(base: Path) -> None:
    reason = "Most of the grown-up people of the country look into it at least once a day."
    told = f"because: {{en: {reason}, more: {reason}, ru: Потому.}}"
    overwrite(
        base, "rules/platforms/vk.yaml", "because: {en: They are there., ru: Они там.}", told
    )
    assert problems_text(problems_of(base), "en") == (
        "base/rules/platforms/vk.yaml:8:95: unknown key 'more' [unknown-key]\n"
        "\n"
        "  8 | … at least once a day., more: Most of the grown-up people of the countr…\n"
        "    |                         ^^^^\n"
        "\n"
        "  Known here: en, ru.\n"
        "  Correct the spelling or delete the key; unknown keys are never ignored.\n"
        "\n"
        "1 problem in 1 file."
    )


def test_the_caret_finds_its_word_behind_characters_of_two_columns(base: Path) -> None:
    overwrite(base, "rules/platforms/vk.yaml", "{en: They are there., ru", '{en: "☕ 咖啡", rus')
    (unknown,) = problems_of(base)
    assert unknown.code == "unknown-key"
    excerpt, caret = problem_text(unknown, "en").split("\n")[2:4]
    assert excerpt == '  8 |   because: {en: "☕ 咖啡", rus: Они там.}'
    assert caret == "    |                            ^^^"


def test_all_faults_of_all_files_come_at_once_by_place(base: Path) -> None:
    overwrite(base, "vocabulary/client.yaml", "per_segment: true", "per_segment: maybe")
    overwrite(base, "rules/platforms/vk.yaml", "market: ru", "market: rus")
    overwrite(base, "rules/platforms/vk.yaml", "certainty: 0.5", "certainty: 5")
    overwrite(base, "rules/audience/generations.yaml", "[60+, boomer]", "[60+, bommer]")
    overwrite(base, "catalogue/platform.yaml", "most: 2", "most: 0")
    overwrite(base, "parameters/prices.yaml", "value: 30000 RUB", "value: 30000 RUB\t}")
    assert [(str(problem.location), problem.code) for problem in problems_of(base)] == [
        ("base/catalogue/platform.yaml:5:9", "kind-most"),
        ("base/parameters/prices.yaml:6:46", "misplaced-character"),
        ("base/rules/audience/generations.yaml:7:32", "unknown-value"),
        ("base/rules/platforms/vk.yaml:4:22", "unknown-value"),
        ("base/rules/platforms/vk.yaml:17:48", "certainty-bounds"),
        ("base/vocabulary/client.yaml:14:18", "not-true-or-false"),
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("vocabulary/client.yaml", "type: range", "type: rang", "unknown-word"),
        ("vocabulary/client.yaml", "{en: Age, ru: Возраст}", "{en: Age}", "missing-language"),
        ("catalogue/platform.yaml", "title: {en: VK,", "titel: {en: VK,", "unknown-key"),
        ("catalogue/platform.yaml", "order: 10", "order: ten", "not-a-whole-number"),
        ("parameters/prices.yaml", "from: 2025-06-01", "from: June", "not-a-date"),
        ("sources/studies.yaml", "year: 2025", "title: {en: Twice, ru: Дважды}", "duplicate-key"),
        ("vocabulary/client.yaml", "min: 0", "\tmin: 0", "tab"),
        ("catalogue/platform.yaml", "items:", "items", "line-without-colon"),
        ("parameters/prices.yaml", "{from:", "{[from:", "comma-missing"),
        ("sources/studies.yaml", "Media panel, ru: М", "@Media panel, ru: М", "first-character"),
    ],
)
def test_a_broken_declaration_does_not_make_its_uses_look_unknown(
    file: str, old: str, new: str, code: str, base: Path
) -> None:
    overwrite(base, file, old, new)
    found = codes(problems_of(base))
    assert code in found
    assert not NAMES_LOOKED_UP & set(found)


def test_while_one_file_cannot_be_read_the_faults_of_the_others_are_told(base: Path) -> None:
    overwrite(base, "vocabulary/client.yaml", "currencies: [RUB", "currencies: [[RUB")
    overwrite(base, "rules/platforms/vk.yaml", "platform.vk,", "platform.vkk,")
    overwrite(base, "rules/platforms/vk.yaml", "    business.market: ru", "    hobbies: ru")
    assert codes(problems_of(base)) == ["unknown-fact", "unknown-item", "bracket-unclosed"]


@pytest.mark.parametrize(
    ("old", "new", "misspelt"),
    [
        ("because:", "becuase:", "becuase"),
        ("ru: Они", "rus: Они", "rus"),
        ("certainty: 0.6", "certanity: 0.6", "certanity"),
        ("recommend: platform.vk", "recomend: platform.vk", "recomend"),
        ("when:", "whem:", "whem"),
    ],
)
def test_a_misspelt_key_is_not_called_missing_as_well(
    old: str, new: str, misspelt: str, base: Path
) -> None:
    overwrite(base, "rules/platforms/vk.yaml", old, new)
    (problem,) = problems_of(base)
    assert (problem.code, problem.details["key"]) == ("unknown-key", misspelt)
    assert problem.details["nearest"] == old.partition(":")[0]


def test_the_grounds_that_a_whole_table_lacks_are_missed_once(base: Path) -> None:
    overwrite(base, "rules/audience/generations.yaml", "    sources: [panel-2025]\n", "")
    (problem,) = problems_of(base)
    assert (problem.code, problem.location.line) == ("missing-key", 2)


def test_what_is_written_wrongly_is_reported_once_whatever_follows_from_it(base: Path) -> None:
    overwrite(base, "rules/platforms/vk.yaml", "business.market: ru", "team.shoots_video: yes")
    overwrite(base, "rules/platforms/vk.yaml", "because: {en: They are there.", "because: *x #")
    assert codes(problems_of(base)) == ["truth-word", "alias"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    done = smm_expert("kb", "check", "--knowledge", nowhere, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"{nowhere}: there is no such folder of knowledge [no-knowledge-folder]\n"
        "\n"
        "  Check the path given with --knowledge.\n"
        "\n"
        "1 problem in 1 file.\n"
    )


def test_a_file_is_no_folder_of_knowledge(base: Path) -> None:
    assert codes(problems_of(base / "knowledge.yaml")) == ["no-knowledge-folder"]


def test_a_base_without_its_manifest_is_refused(base: Path) -> None:
    (base / "knowledge.yaml").unlink()
    (problem,) = problems_of(base)
    assert (str(problem.location), problem.code) == ("base/knowledge.yaml", "no-manifest")


def test_a_manifest_that_cannot_be_read_is_not_called_missing(base: Path) -> None:
    (base / "knowledge.yaml").write_text("id: [small-base\n", encoding="utf-8")
    assert codes(problems_of(base)) == ["bracket-unclosed"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("facts: []\n".encode("utf-16"), "not-utf-8"),
        (b"PK\x03\x04\x14\x00\x06\x00", "not-a-text-file"),
        (b"\x89PNG\r\n\x1a\n", "not-a-text-file"),
        (b"facts\xff\x00\x01", "not-a-text-file"),
        (b"%PDF-1.7\n", "not-a-text-file"),
    ],
)
def test_a_file_of_another_sort_is_refused_as_a_whole(
    content: bytes, code: str, base: Path
) -> None:
    (base / "vocabulary/more.yaml").write_bytes(content)
    (problem,) = problems_of(base)
    assert (str(problem.location), problem.code) == ("base/vocabulary/more.yaml", code)
    assert message(problem_text(problem, "en")).advice.strip()


def test_a_file_whose_name_an_editor_lengthened_is_not_passed_over(base: Path) -> None:
    (base / "rules/platforms/vk.yaml").rename(base / "rules/platforms/vk.yaml.txt")
    (problem,) = problems_of(base)
    assert (str(problem.location), problem.code) == (
        "base/rules/platforms/vk.yaml.txt",
        "not-named-yaml",
    )
    assert problem_text(problem, "en").endswith("  Rename it to vk.yaml.")


def test_a_suffix_in_capitals_is_read(base: Path) -> None:
    (base / "rules/platforms/vk.yaml").rename(base / "rules/platforms/VK.YAML")
    assert "prefer-vk" in load_knowledge(base, cached=False).rules


@pytest.mark.skipif(os.name == "nt", reason="links take special rights there")
def test_a_link_that_leads_nowhere_is_a_problem(base: Path) -> None:
    (base / "rules/lost.yaml").symlink_to(base / "nowhere.yaml")
    (problem,) = problems_of(base)
    assert (str(problem.location), problem.code) == ("base/rules/lost.yaml", "no-file")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOENT, "no-file"),
        (errno.EACCES, "no-permission"),
        (errno.EISDIR, "not-a-file"),
        (errno.EIO, "unreadable-file"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_what_the_system_refuses_is_said_in_our_own_words(
    number: int, code: str, language: Language
) -> None:
    problem = unreadable("lost.yaml", OSError(number, "in the words of the system"))
    told = message(problem_text(problem, language))
    assert (told.place, told.code) == ("lost.yaml", code)
    assert "words of the system" not in told.text


def test_the_working_folder_may_itself_be_the_base(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    overwrite(base, "rules/platforms/vk.yaml", "market: ru", "market: rus")
    monkeypatch.chdir(base)
    (problem,) = problems_of(Path())
    assert str(problem.location) == "base/rules/platforms/vk.yaml:4:22"


def test_a_currency_without_an_exchange_rate_is_no_slip(base: Path) -> None:
    overwrite(base, "parameters/prices.yaml", "30000 RUB", "30000 KZT")
    assert load_knowledge(base, cached=False).parameters["ads.least.vk"].values
