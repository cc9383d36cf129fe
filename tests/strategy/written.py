"""The words and clients with which the tests write the files of a plan."""

from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

from smm_expert import Consultant, load_knowledge, read_profile_file
from smm_expert.model.profile import Profile
from smm_expert.model.text import Language
from smm_expert.report.phrases import Phrases
from smm_expert.report.xlsx.workbook import plan_workbook
from smm_expert.strategy.plan import Plan

ROOT = Path(__file__).parents[2]


@cache
def phrases_in(language: Language) -> Phrases:
    return Phrases(Consultant(load_knowledge(), date(2026, 11, 23)).program, language)


@cache
def profile_of(client: str) -> Profile:
    path = ROOT / "examples" / "clients" / f"{client}.yaml"
    return read_profile_file(str(path), load_knowledge())


def workbook_of(plan: Plan, language: Language = "en", client: str = "cafe") -> bytes:
    return plan_workbook(plan, profile_of(client), phrases_in(language))


def opened(content: bytes, *, values: bool = False) -> Workbook:
    """The workbook as openpyxl reads it: its formulas, or the values kept beside them."""
    return load_workbook(BytesIO(content), data_only=values)


def rows_of(content: bytes, sheet: str, *, values: bool = False) -> list[tuple[object, ...]]:
    return [
        tuple(row) for row in opened(content, values=values)[sheet].iter_rows(values_only=True)
    ]
