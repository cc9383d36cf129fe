"""A plan of eight weeks as it was handed over, its workbook edited cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from smm_expert import load_knowledge
from smm_expert.intake.old_plan import OldPlan, read_old_plan
from smm_expert.intake.plan_edits import PlanEdits, read_plan_edits
from smm_expert.model.catalogue import Item
from smm_expert.model.text import Language
from smm_expert.report.plan_data import plan_json
from smm_expert.strategy.plan import Plan
from tests.strategy.sample_plans import russian_plan
from tests.strategy.written import phrases_in, workbook_of

SPAN = (date(2026, 11, 30), date(2027, 1, 24))
# Rows of the calendar: an event of one day and one of several, posts, a free slot.
DUTY, VK, TELEGRAM, ADS, GIFTS, FREE, HOLIDAY, LAST = range(4, 12)
NEW = 12


def old_plan(plan: Plan | None = None, language: Language = "ru") -> OldPlan:
    content = plan_json(plan or russian_plan(), phrases_in(language)).encode()
    return read_old_plan(content, "plan.json")


@cache
def _items() -> Mapping[str, Item]:
    return load_knowledge().items


@cache
def _written(language: Language) -> bytes:
    return workbook_of(russian_plan(), language)


def edited(*steps: Callable[[Any, Any], None], language: Language = "ru", **cells: Any) -> bytes:
    """The workbook with cells typed over (`H5="..."`), then changed by steps(book, calendar)."""
    book = load_workbook(BytesIO(_written(language)))
    sheet = book.worksheets[1]
    for place, value in cells.items():
        sheet[place] = value
    for step in steps:
        step(book, sheet)
    output = BytesIO()
    book.save(output)
    return output.getvalue()


def read(content: bytes, old: OldPlan | None = None) -> PlanEdits:
    return read_plan_edits(content, "plan.xlsx", old or old_plan(), _items(), SPAN)
