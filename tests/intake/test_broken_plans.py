"""What is wrong in an edited plan is told with its cell, all at once, and nothing is guessed."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from smm_expert.intake.old_plan import read_old_plan
from smm_expert.intake.workbook_cells import MOST_BYTES
from smm_expert.kb.nodes import MAX_PROBLEMS
from smm_expert.model.problem import PlanProblems, Problem
from smm_expert.model.text import LANGUAGES
from smm_expert.report.plan_data import plan_json
from smm_expert.report.problems import problem_text
from smm_expert.wording.problems.every_code import EDITED_PLAN
from tests.intake.edited_plans import ADS, DUTY, LAST, NEW, VK, edited, read
from tests.intake.test_broken_briefs import packed
from tests.invalid.reports import english_sentences, message
from tests.strategy.sample_plans import russian_plan
from tests.strategy.written import phrases_in


def problems_of(content: bytes) -> tuple[Problem, ...]:
    """The problems, each of which can be told in both languages."""
    with pytest.raises(PlanProblems) as caught:
        read(content)
    for problem in caught.value.problems:
        for language in LANGUAGES:
            told = message(problem_text(problem, language))
            assert told.advice.strip()
            if language == "ru":
                assert english_sentences(told) == []
    return caught.value.problems


def places(content: bytes) -> list[tuple[str, str]]:
    return [(str(problem.location), problem.code) for problem in problems_of(content)]


CELLS: list[tuple[str, Any, str]] = [
    (f"B{VK}", "завтра", "not-a-day"),
    (f"B{VK}", "01/12/2026", "not-a-day"),
    (f"B{VK}", "31.02.2026", "not-a-day"),
    (f"B{VK}", True, "not-a-day"),
    (f"B{VK}", None, "entry-without-day"),
    (f"B{VK}", datetime(2027, 1, 25), "day-outside-plan"),
    (f"B{VK}", "29.11.2026", "day-outside-plan"),
    (f"D{VK}", 9.3, "not-a-time"),
    (f"D{VK}", 9, "not-a-time"),
    (f"D{VK}", "25:00", "not-a-time"),
    (f"D{VK}", "утром", "not-a-time"),
    (f"D{VK}", datetime(2026, 9, 30), "not-a-time"),
    (f"D{VK}", None, "post-without-time"),
    (f"E{VK}", "Одноклассницы", "no-such-platform"),
    (f"E{VK}", None, "post-without-platform"),
    (f"F{VK}", "Гифка", "no-such-type"),
    (f"G{VK}", "Всякое", "no-such-rubric"),
    (f"I{VK}", "много", "not-hours"),
    (f"I{VK}", -1, "not-hours"),
    (f"H{VK}", "=A1&A2", "formula-without-result"),
    (f"F{ADS}", "Гулянка", "no-such-event-type"),
    (f"D{DUTY}", "9:00", "not-of-an-event"),
    (f"E{DUTY}", "ВКонтакте", "not-of-an-event"),
    (f"H{NEW}", "Без даты", "entry-without-day"),
]


@pytest.mark.parametrize(("cell", "value", "code"), CELLS)
def test_a_cell_that_cannot_be_read_is_named(cell: str, value: Any, code: str) -> None:
    found = places(edited(**{cell: value}))
    place = f"B{NEW}" if cell == f"H{NEW}" else cell
    assert found == [(f"plan.xlsx:Календарь!{place}", code)]


def test_all_problems_are_told_at_once() -> None:
    cells = {f"B{VK}": "завтра", f"D{LAST}": "утром", f"E{NEW}": "ВК", f"H{NEW}": "Своё"}
    assert places(edited(**cells)) == [
        ("plan.xlsx:Календарь!B5", "not-a-day"),
        ("plan.xlsx:Календарь!D11", "not-a-time"),
        ("plan.xlsx:Календарь!B12", "entry-without-day"),
        ("plan.xlsx:Календарь!D12", "post-without-time"),
        ("plan.xlsx:Календарь!E12", "no-such-platform"),
    ]


def test_the_platform_that_was_meant_is_suggested() -> None:
    (problem,) = problems_of(edited(**{f"E{VK}": "Вконтакт"}))
    assert "Возможно, имелось в виду «ВКонтакте»?" in problem_text(problem, "ru")


def test_a_message_in_full() -> None:
    (problem,) = problems_of(edited(**{f"D{VK}": 9.3}))
    assert problem_text(problem, "ru") == (
        "plan.xlsx:Календарь!D5: «9.3» — не время [not-a-time]\n"
        "\n"
        "  5 | 9.3\n"
        "    | ^^^\n"
        "\n"
        "  Запишите часы и минуты через двоеточие: 9:30."
    )


def twice(book: Any, sheet: Any) -> None:
    book.copy_worksheet(sheet)


def renamed(book: Any, sheet: Any) -> None:
    sheet["H3"] = "О чём"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not-a-workbook"),
        (b"PK\x03\x04", "not-a-workbook"),
        (edited()[:5000], "not-a-workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, "workbook-protected"),
        (packed(("xl/workbook.xml", b" " * (MOST_BYTES + 1))), "plan-too-large"),
        (edited(renamed), "no-calendar"),
        (edited(twice), "several-calendars"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_holds_no_calendar_is_refused(content: bytes, code: str) -> None:
    assert places(content) == [("plan.xlsx", code)]


def test_a_column_that_slipped_does_not_fill_the_screen() -> None:
    def step(book: Any, sheet: Any) -> None:
        for row in range(NEW, NEW + 2 * MAX_PROBLEMS):
            sheet.cell(row, 8).value = "Тема"

    found = problems_of(edited(step))
    assert len(found) == MAX_PROBLEMS + 1
    assert found[0].code == "too-many-problems"


def json_with(change: Callable[[dict[str, Any]], object]) -> bytes:
    data = json.loads(plan_json(russian_plan(), phrases_in("ru")))
    change(data)
    return json.dumps(data).encode()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "plan-json-broken"),
        (b"{}", "plan-json-broken"),
        (b"[" * 100_000, "plan-json-broken"),
        (b"\xff\xfe", "plan-json-broken"),
        (json_with(lambda data: data.pop("posts")), "plan-json-broken"),
        (json_with(lambda data: data["posts"][0].update(date="2026-13-01")), "plan-json-broken"),
        (json_with(lambda data: data["window"].update(weeks=10**9)), "plan-json-broken"),
        (json_with(lambda data: data["window"].update(start="9999-12-01")), "plan-json-broken"),
        (json_with(lambda d: d["posts"][0].update(planned={"date": "?"})), "plan-json-broken"),
        (json_with(lambda d: d["events"][0].update(planned={"at": "1"})), "plan-json-broken"),
        (json_with(lambda d: d.update(schema="smm-expert/plan@2")), "plan-of-other-version"),
        (json_with(lambda d: d.update(schema=2)), "plan-json-broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_plan_of_this_version_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(PlanProblems) as caught:
        read_old_plan(content, "plan.json")
    (problem,) = caught.value.problems
    assert (str(problem.location), problem.code) == ("plan.json", code)
    for language in LANGUAGES:
        assert message(problem_text(problem, language)).advice


def test_every_message_about_an_edited_plan_is_brought_by_a_test_here() -> None:
    text = Path(__file__).read_text(encoding="utf-8")
    assert {code for code in EDITED_PLAN if f'"{code}"' not in text} == set()
