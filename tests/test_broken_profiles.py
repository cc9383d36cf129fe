"""A broken client profile is refused with the place, the fault and the mend; never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from smm_expert import load_knowledge, read_profile, read_profile_file
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Problem, ProfileProblems
from smm_expert.model.text import Language
from smm_expert.model.values import Money
from smm_expert.report.problems import problem_text, problems_text
from tests.invalid.marked_files import BASE, INVALID, PROFILES, MarkedFile
from tests.invalid.reports import english_sentences, message, messages, smm_expert

# Run as processes; the others differ from these only in what is read, not in how it is told.
SEEN_BY_USERS = (
    "misspelt-fact",
    "misspelt-value",
    "money-without-currency",
    "several-values-for-a-choice",
    "empty",
    "tab",
)


@pytest.fixture(scope="module")
def knowledge() -> KnowledgeBase:
    return load_knowledge(BASE, cached=False)


def problems_of(content: bytes, knowledge: KnowledgeBase) -> tuple[Problem, ...]:
    with pytest.raises(ProfileProblems) as caught:
        read_profile(content, "client.yaml", knowledge)
    return caught.value.problems


@pytest.mark.parametrize("marked", PROFILES, ids=lambda marked: marked.name)
def test_a_broken_profile_brings_just_the_problem_it_announces(
    marked: MarkedFile, knowledge: KnowledgeBase
) -> None:
    found = problems_of(marked.content, knowledge)
    assert [
        (problem.code, problem.location.line, problem.location.column) for problem in found
    ] == [(expected.code, expected.line, expected.column) for expected in marked.expected]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("marked", PROFILES, ids=lambda marked: marked.name)
def test_a_message_has_place_code_caret_and_advice(
    marked: MarkedFile, language: Language, knowledge: KnowledgeBase
) -> None:
    found = problems_of(marked.content, knowledge)
    for problem, expected in zip(found, marked.expected, strict=True):
        told = message(problem_text(problem, language))
        place = f":{expected.line}:{expected.column}" if expected.line else ""
        assert (told.place, told.code) == (f"client.yaml{place}", expected.code)
        if expected.underlined:
            assert (told.line, told.underlined) == (expected.line, expected.underlined)
        assert told.advice.strip()
        if language == "ru":
            assert english_sentences(told) == []


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", SEEN_BY_USERS)
def test_recommend_refuses_a_broken_profile_on_stderr_and_exits_with_2(
    name: str, language: str
) -> None:
    profile = INVALID / "profiles" / f"{name}.yaml"
    (marked,) = [marked for marked in PROFILES if marked.path == profile.name]
    done = smm_expert("recommend", profile, "--knowledge", BASE, "--lang", language)
    assert (done.returncode, done.stdout) == (2, "")
    told = messages(done.stderr)
    assert [one.code for one in told] == [expected.code for expected in marked.expected]
    assert all(one.place.startswith(str(profile)) for one in told)
    if language == "ru":
        assert [english_sentences(one) for one in told] == [[] for _ in told]


def test_all_faults_of_a_profile_in_full() -> None:
    typed = "business.market: rus\nteam:\n  people: 51\nbudget.monthly: 150000\n"
    done = smm_expert("recommend", "-", "--knowledge", BASE, "--lang", "en", typed=typed.encode())
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "<stdin>:1:18: 'business.market' has no value 'rus' [unknown-value]\n"
        "\n"
        "  1 | business.market: rus\n"
        "    |                  ^^^\n"
        "\n"
        "  Did you mean 'ru'?\n"
        "  All its values are shown by: smm-expert kb show business.market.\n"
        "\n"
        "<stdin>:3:11: 51 lies outside 0 to 50 [out-of-range]\n"
        "\n"
        "  3 |   people: 51\n"
        "    |           ^^\n"
        "\n"
        "  Write a number within these limits.\n"
        "\n"
        "<stdin>:4:17: the amount 150000 has no currency [money-without-currency]\n"
        "\n"
        "  4 | budget.monthly: 150000\n"
        "    |                 ^^^^^^\n"
        "\n"
        "  Add it, for example 150000 RUB.\n"
        "\n"
        "3 problems in 1 file.\n"
    )


def test_a_fault_of_syntax_in_json_in_full_in_russian(knowledge: KnowledgeBase) -> None:
    content = '{\n  "goals": ["sales"]\n  "client": {"name": "Зерно"}\n}\n'.encode()
    assert problems_text(problems_of(content, knowledge), "ru") == (
        "client.yaml:3:3: перед этим не хватает запятой или закрывающей скобки [comma-missing]\n"
        "\n"
        '  3 |   "client": {"name": "Зерно"}\n'
        "    |   ^\n"
        "\n"
        "  Разделяйте запятыми то, что стоит в [...] и {...}; текст со скобками и двоеточиями "
        "берите в кавычки.\n"
        "\n"
        "1 ошибка в 1 файле."
    )


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (b'{"goals": ["sales"', "bracket-unclosed", "1:11"),
        (b'{"goals": "sales}', "quote-unclosed", "1:11"),
        (b'{"goals": ["sales"]}\n{"goals": []}\n', "several-documents", "2:1"),
        (b'{"team.people": 1e1}', "exponent-number", "1:17"),
        (b'{"team.people": NaN}', "not-a-number-here", "1:17"),
        (b'{"client.name": "\\ud83d"}', "bad-escape", "1:18"),
        (b'{"client.name": "a\\u0000b"}', "control-character", "1:17"),
    ],
)
def test_faults_of_json_are_found_where_they_are(
    content: bytes, code: str, place: str, knowledge: KnowledgeBase
) -> None:
    (problem,) = problems_of(content, knowledge)
    assert (str(problem.location), problem.code) == (f"client.yaml:{place}", code)


def test_an_emoji_that_json_writes_as_two_escapes_is_read_and_moves_no_caret(
    knowledge: KnowledgeBase,
) -> None:
    said = b'{"client.name": "\\ud83c\\udf3e Zerno \\\\ud83c", "goals": ["sales"]}'
    assert read_profile(said, "p.json", knowledge).facts["client.name"] == "🌾 Zerno \\ud83c"
    (problem,) = problems_of(said.replace(b"sales", b"sale"), knowledge)
    assert problem.line[problem.location.column - 1 :].startswith('"sale"')
    assert problem.width == len('"sale"')


def test_a_profile_that_is_not_there_is_named() -> None:
    done = smm_expert("recommend", "no/such.yaml", "--knowledge", BASE, "--lang", "ru")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "no/such.yaml: такого файла нет [no-file]\n"
        "\n"
        "  Проверьте путь и написание имени.\n"
        "\n"
        "1 ошибка в 1 файле.\n"
    )


def test_a_folder_is_no_profile(tmp_path: Path) -> None:
    done = smm_expert("recommend", tmp_path, "--knowledge", BASE, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert [(one.place, one.code) for one in messages(done.stderr)] == [
        (str(tmp_path), "not-a-file")
    ]


def test_nothing_on_standard_input_is_an_empty_profile() -> None:
    done = smm_expert("recommend", "-", "--knowledge", BASE, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert [(one.place, one.code) for one in messages(done.stderr)] == [
        ("<stdin>", "empty-profile")
    ]


@pytest.mark.parametrize("path", ["a\0b.yaml", "x" * 5000, "client.yaml/inner"])
def test_a_path_that_cannot_exist_is_a_file_that_is_not_there(
    path: str, knowledge: KnowledgeBase
) -> None:
    with pytest.raises(ProfileProblems) as caught:
        read_profile_file(path, knowledge)
    assert [problem.code for problem in caught.value.problems] == ["no-file"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("business.market: ru\n".encode("utf-16"), "not-utf-8"),
        (b"PK\x03\x04xl/workbook.xml", "not-a-workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook-protected"),
    ],
)
def test_a_table_or_a_document_is_no_profile(
    content: bytes, code: str, knowledge: KnowledgeBase
) -> None:
    assert [problem.code for problem in problems_of(content, knowledge)] == [code]


def test_a_value_that_is_called_none_is_not_an_empty_set(tmp_path: Path) -> None:
    for file in BASE.rglob("*.yaml"):
        place = tmp_path / file.relative_to(BASE)
        place.parent.mkdir(parents=True, exist_ok=True)
        said = file.read_text(encoding="utf-8")
        place.write_text(said.replace("travel: {", "none: {"), encoding="utf-8")
    knowledge = load_knowledge(tmp_path, cached=False)
    facts = read_profile(b"audience.interests: none\n", "p.yaml", knowledge).facts
    assert facts == {"audience.interests": ("none",)}


@pytest.mark.parametrize("typed", ["1500 р.", "1500 РУБ", "1500 Rub", "1 500,0 ₽"])
def test_roubles_are_known_by_their_many_names(typed: str, knowledge: KnowledgeBase) -> None:
    profile = read_profile(f"budget.monthly: {typed}\n".encode(), "p.yaml", knowledge)
    assert profile.facts["budget.monthly"] == Money(1500, "RUB")


def test_a_number_without_end_is_no_number(knowledge: KnowledgeBase) -> None:
    endless = b"9" * 5000
    for written in (b"team.people: '%s'", b"budget.monthly: '%s RUB'", b"team.people: %s"):
        (problem,) = problems_of(written % endless, knowledge)
        assert len(message(problem_text(problem, "en")).text) < 400


def test_reading_stops_when_there_are_too_many_problems(knowledge: KnowledgeBase) -> None:
    content = "".join(f"word_{number}: x\n" for number in range(60_000)).encode()
    found = problems_of(content, knowledge)
    assert len(found) == 501
    assert (str(found[0].location), found[0].code) == ("client.yaml", "too-many-problems")
