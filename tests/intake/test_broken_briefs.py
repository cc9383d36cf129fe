"""What is wrong in a filled brief is told with the cell or the line; nothing is lost silently."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smm_expert import load_knowledge, read_profile
from smm_expert.intake.workbook_cells import MOST_BYTES
from smm_expert.model.problem import Problem, ProfileProblems
from smm_expert.model.text import LANGUAGES
from smm_expert.report.brief import brief_bytes
from smm_expert.report.problems import problem_text, problems_text
from tests.intake.filled_briefs import saved, workbook
from tests.invalid.marked_files import BASE
from tests.invalid.reports import english_sentences, message

SMALL = load_knowledge(BASE, cached=False)
EMPTY = {form: brief_bytes(SMALL, "ru", form) for form in ("xlsx", "md")}


def problems_of(content: bytes, name: str) -> tuple[Problem, ...]:
    """The problems, each of which can be told in both languages."""
    with pytest.raises(ProfileProblems) as caught:
        read_profile(content, name, SMALL)
    for problem in caught.value.problems:
        for language in LANGUAGES:
            told = message(problem_text(problem, language))
            assert told.advice.strip()
            if language == "ru":
                assert english_sentences(told) == []
    return caught.value.problems


def places(problems: tuple[Problem, ...]) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in problems]


def in_cells(**typed: Any) -> list[tuple[str, str]]:
    """Problems of a spreadsheet with these answers; `_` stands for a point, `__` for ` = `."""
    answers = {
        key.replace("__", " = ").replace("_", ".", 1).replace("NONE", "[]"): value
        for key, value in typed.items()
    }
    return places(problems_of(saved(workbook(answers, SMALL)), "brief.xlsx"))


def in_text(text: str) -> list[tuple[str, str]]:
    return places(problems_of(text.encode(), "brief.md"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"business_market": "Росия"}, [("brief.xlsx:B6", "unknown-value")]),
        ({"budget_monthly": 150000}, [("brief.xlsx:B22", "money-without-currency")]),
        ({"budget_monthly": "150,000 RUB"}, [("brief.xlsx:B22", "ambiguous-amount")]),
        ({"budget_monthly": "много"}, [("brief.xlsx:B22", "not-money")]),
        ({"budget_monthly": "100 EUR"}, [("brief.xlsx:B22", "unknown-currency")]),
        ({"audience_age": "34-25"}, [("brief.xlsx:B13", "range-reversed")]),
        ({"audience_age": datetime(2026, 5, 3)}, [("brief.xlsx:B13", "date-in-cell")]),
        ({"audience_age": date(2026, 5, 3)}, [("brief.xlsx:B13", "date-in-cell")]),
        ({"audience_age": time(3, 5)}, [("brief.xlsx:B13", "date-in-cell")]),
        ({"team_people": "пять"}, [("brief.xlsx:B19", "not-a-number-here")]),
        ({"team_people": 51}, [("brief.xlsx:B19", "out-of-range")]),
        ({"team_shoots_video": "иногда"}, [("brief.xlsx:B20", "not-yes-or-no")]),
        ({"team_shoots_video": 2}, [("brief.xlsx:B20", "not-yes-or-no")]),
        ({"goals__sales": "первое"}, [("brief.xlsx:B9", "not-a-place")]),
        ({"goals__sales": 1.5}, [("brief.xlsx:B9", "not-a-place")]),
        ({"goals__sales": "x", "goals__traffic": "x"}, [
            ("brief.xlsx:B9", "not-a-place"), ("brief.xlsx:B10", "not-a-place"),
        ]),
        ({"goals__sales": 1, "goals__traffic": 1}, [("brief.xlsx:B10", "place-twice")]),
        ({"goals__sales": "нет"}, [("brief.xlsx:B9", "only-noes")]),
        ({"audience_interests__sport": "??"}, [("brief.xlsx:B15", "not-a-tick")]),
        ({"audience_interests__sport": "нет"}, [("brief.xlsx:B15", "only-noes")]),
        ({"audience_interests__sport": "да", "audience_interests__NONE": "да"}, [
            ("brief.xlsx:B17", "none-and-some"),
        ]),
        ({"audience_interests": "спорт", "audience_interests__sport": "да"}, [
            ("brief.xlsx:B15", "answered-twice"),
        ]),
        ({"audience_interests": "спорт; горы"}, [("brief.xlsx:B14", "unknown-value")]),
    ],
    ids=lambda case: str(case) if isinstance(case, dict) else "",
)  # fmt: skip
def test_a_wrong_answer_is_told_with_its_cell(
    typed: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert in_cells(**typed) == expected


def test_all_wrong_answers_come_at_once_in_the_order_of_the_rows() -> None:
    typed = {
        "goals__sales": "a",
        "business_market": "b",
        "budget_monthly": "c",
        "team_people": "d",
    }
    assert [place for place, _ in in_cells(**typed)] == [
        "brief.xlsx:B6",
        "brief.xlsx:B9",
        "brief.xlsx:B19",
        "brief.xlsx:B22",
    ]


def test_a_message_about_a_cell_in_full() -> None:
    content = saved(workbook({"business.market": "Росия"}, SMALL, "ru"))
    assert problems_text(problems_of(content, "бриф.xlsx"), "ru") == (
        "бриф.xlsx:B6: у факта «business.market» нет значения «Росия» [unknown-value]\n"
        "\n"
        "  6 | Росия\n"
        "    | ^^^^^\n"
        "\n"
        "  Возможно, имелось в виду «Россия»?\n"
        "  Все его значения покажет команда: smm-expert kb show business.market.\n"
        "\n"
        "1 ошибка в 1 файле."
    )


@pytest.mark.parametrize(("formula", "kept"), [("=1+1", None), ("=2/0", "#DIV/0!")])
def test_a_formula_counts_by_its_result_only(formula: str, kept: str | None) -> None:
    book = workbook({}, SMALL)
    cell = book.worksheets[0]["B19"]
    cell.value = formula if kept is None else kept
    assert places(problems_of(saved(book), "brief.xlsx")) == [
        ("brief.xlsx:B19", "formula-without-result")
    ]


def test_the_result_of_a_formula_is_the_answer() -> None:
    book = workbook({}, SMALL)
    book.worksheets[0]["B19"].value = "=6*7"
    content = changed(
        saved(book), "xl/worksheets/sheet1.xml", rb"(<f>6\*7</f>)<v ?(/>|></v>)", rb"\1<v>42</v>"
    )
    assert read_profile(content, "brief.xlsx", SMALL).facts == {"team.people": 42}


def test_per_cents_are_no_numbers_of_people() -> None:
    book = workbook({"team.people": 0.15}, SMALL)
    book.worksheets[0]["B19"].number_format = "0%"
    (problem,) = problems_of(saved(book), "brief.xlsx")
    assert (problem.code, problem.details["found"]) == ("not-a-number-here", "15%")


def test_a_question_that_is_gone_since_is_told_of_when_it_is_answered() -> None:
    book = workbook({"audience.age": "25-34"}, SMALL)
    book.worksheets[0]["E13"].value = "audience.agge"
    (problem,) = problems_of(saved(book), "brief.xlsx")
    assert (str(problem.location), problem.code) == ("brief.xlsx:B13", "unknown-fact")
    assert problem.details["nearest"] == "audience.age"


def test_what_rules_conclude_cannot_be_answered() -> None:
    assert in_text("### G? <!-- strategy.focus -->\n\nAnswer: people\n") == [
        ("brief.md:1:13", "derived-in-profile")
    ]


def test_a_note_in_the_column_of_answers_is_not_passed_over() -> None:
    book = workbook({}, SMALL)
    book.worksheets[0]["B40"].value = "позвоните мне"
    assert places(problems_of(saved(book), "brief.xlsx")) == [("brief.xlsx:B40", "text-not-read")]


def test_a_brief_on_a_later_sheet_is_named_with_it() -> None:
    book = workbook({"team.people": "a"}, SMALL)
    book.create_sheet("Заметки", 0)
    assert places(problems_of(saved(book), "brief.xlsx")) == [
        ("brief.xlsx:Brief!B19", "not-a-number-here")
    ]


def test_two_briefs_in_one_file_are_refused() -> None:
    book = workbook({}, SMALL)
    book.copy_worksheet(book.worksheets[0])
    (problem,) = problems_of(saved(book), "brief.xlsx")
    assert (problem.code, problem.details) == (
        "several-briefs",
        {"first": "Brief", "second": "Brief Copy"},
    )


def test_without_a_column_of_answers_nothing_can_be_read() -> None:
    book = workbook({}, SMALL)
    book.worksheets[0]["B1"].value = "Мои мысли"
    assert places(problems_of(saved(book), "brief.xlsx")) == [("brief.xlsx", "no-answer-column")]


def changed(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The archive with what the pattern finds in one part changed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(packed, "w") as after:
        for part in before.namelist():
            text = before.read(part)
            if part == name:
                text, times = re.subn(old, new, text)
                assert times == 1
            after.writestr(part, text)
    return packed.getvalue()


def packed(*parts: tuple[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            archive.writestr(name, text)
    return content.getvalue()


def other_workbook() -> bytes:
    return saved(openpyxl.Workbook())


def locked(content: bytes) -> bytes:
    """The archive with the mark of a password on its parts."""
    start = content.index(b"PK\x01\x02")
    return content[: start + 8] + b"\x01" + content[start + 9 :]


def long_workbook() -> bytes:
    book = workbook({}, SMALL)
    book.worksheets[0]["B6000"].value = "x"
    return saved(book)


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not-a-workbook"),
        (b"client.name: a\n", "not-a-workbook"),
        (b"PK\x03\x04\x14\x00\x06\x00", "not-a-workbook"),
        (EMPTY["xlsx"][:-200], "not-a-workbook"),
        (EMPTY["xlsx"][: len(EMPTY["xlsx"]) // 2], "not-a-workbook"),
        (packed(("word/document.xml", b"<a/>")), "not-a-workbook"),
        (packed(("xl/workbook.xml", LAUGHS)), "not-a-workbook"),
        (changed(EMPTY["xlsx"], "xl/worksheets/sheet1.xml", b"<sheetData>", b"<sheet"),
         "not-a-workbook"),
        (packed(("xl/workbook.xml", b" " * (MOST_BYTES + 1))), "workbook-too-large"),
        (packed(*((f"{n}.xml", b"") for n in range(501))), "workbook-too-large"),
        (long_workbook(), "workbook-too-large"),
        (locked(EMPTY["xlsx"]), "workbook-protected"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "workbook-protected"),
        (other_workbook(), "not-a-brief"),
    ],
    ids=range(14),
)  # fmt: skip
def test_a_file_that_is_no_brief_in_a_spreadsheet_is_refused(content: bytes, code: str) -> None:
    assert places(problems_of(content, "brief.xlsx")) == [("brief.xlsx", code)]


def test_a_cell_with_a_style_that_is_not_there_is_damage_and_no_fault_of_ours() -> None:
    content = saved(workbook({"team.people": 5}, SMALL))
    old, new = rb'(<c r="B19") s="[0-9]+"', rb'\1 s="9999"'
    spoilt = changed(content, "xl/worksheets/sheet1.xml", old, new)
    assert places(problems_of(spoilt, "brief.xlsx")) == [("brief.xlsx", "not-a-workbook")]


def test_rows_without_end_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smm_expert.intake.workbook_cells._LAST_ROW", 10_000)
    row = b'<row r="99999999999"><c r="A1"/></row></sheetData>'
    content = changed(EMPTY["xlsx"], "xl/worksheets/sheet1.xml", b"</sheetData>", row)
    assert places(problems_of(content, "brief.xlsx")) == [("brief.xlsx", "workbook-too-large")]


def test_more_faults_than_anybody_mends_are_not_all_told() -> None:
    book = workbook({}, SMALL)
    for row in range(50, 1000):
        book.worksheets[0].cell(row, 2).value = "x"
    problems = problems_of(saved(book), "brief.xlsx")
    assert len(problems) == 501
    assert problems[0].code == "too-many-problems"


def assert_read_or_refused(content: bytes, name: str) -> None:
    try:
        read_profile(content, name, SMALL)
    except ProfileProblems as found:
        told = problems_text(found.problems, "ru")
    else:
        told = "read"
    assert told


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_spreadsheet_with_spoilt_bytes_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(EMPTY["xlsx"])
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    assert_read_or_refused(bytes(content), "brief.xlsx")


MARKET = "### Где? <!-- business.market -->\n\n> Один ответ.\n\n"
LIKES = "### Что? <!-- audience.interests -->\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("brief.md", "not-a-brief")]),
        ("# Reading list\n\n- [x] a book\n", [("brief.md", "not-a-brief")]),
        (f"{MARKET}- [x] Россия\n- [x] Казахстан\n", [("brief.md:6:4", "several-ticked")]),
        (f"{MARKET}- [x] Росия\n", [("brief.md:5:7", "unknown-value")]),
        (f"{MARKET}- [?] Россия\n", [("brief.md:5:4", "not-a-tick")]),
        (f"{MARKET}- [нет] Россия\n", [("brief.md:5:4", "only-noes")]),
        (f"{MARKET}Казахстан\n", [("brief.md:5:1", "text-not-read")]),
        (f"{MARKET}- [x] Россия\nи ещё Казахстан\n", [("brief.md:6:1", "text-not-read")]),
        (f"{MARKET}Ответ: Россия\n\n{MARKET}Ответ: Казахстан\n", [
            ("brief.md:11:8", "answered-twice"),
        ]),
        (f"{LIKES}- [x] Спорт\n- [x] Ничего из этого\n", [("brief.md:4:4", "none-and-some")]),
        ("### G? <!-- goals -->\n- [1] Traffic\n- [1] Loyalty\n", [
            ("brief.md:3:4", "place-twice"),
        ]),
        ("### A? <!-- audience.agge -->\nОтвет: 25-34\n", [("brief.md:1:13", "unknown-fact")]),
        ("### A? <!-- team.shoots_video -->\n- [x] yes\n- [x] no\n", [
            ("brief.md:3:4", "several-ticked"),
        ]),
    ],
)  # fmt: skip
def test_a_wrong_answer_in_a_text_is_told_with_its_line(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert in_text(text) == expected


def test_a_text_of_another_code_page_is_refused() -> None:
    (problem,) = problems_of(EMPTY["md"].decode().encode("cp1251"), "brief.md")
    assert problem.code == "not-utf-8"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.integers(0, 60))
def test_whatever_is_typed_into_a_text_is_read_or_refused(typed: str, line: int) -> None:
    lines = EMPTY["md"].decode().split("\n")
    lines.insert(line, typed)
    assert_read_or_refused("\n".join(lines).encode(errors="replace"), "brief.md")
