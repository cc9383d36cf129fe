"""A brief filled in as a spreadsheet -> its answers, each with its cell.

The hidden column under the marker says what a row is about: a fact (`goals`), one value of it
(`goals = leads`), or that none fits (`goals = []`). Nothing else is relied on: rows may be moved,
columns and sheets added, sheets renamed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from msgspec import Struct

from smm_expert.intake.brief_answers import Answer, profile_of
from smm_expert.intake.brief_marks import Mark
from smm_expert.intake.workbook_cells import (
    Row,
    UnusableError,
    cell_at,
    check_container,
    filled,
    sheets_of,
    shown,
)
from smm_expert.kb.amounts import CURRENCY_SIGNS
from smm_expert.kb.nodes import Node, SourceText, TooManyProblemsError
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Cell, Location, Problem
from smm_expert.model.profile import Profile
from smm_expert.model.vocabulary import FactDefinition, FactType
from smm_expert.wording.brief import ANSWER_WORDS, MARKER

_HEADER_WITHIN = 60
_KEY = re.compile(r"([a-z0-9_.]+)(?:\s*=\s*(\[\]|[a-z0-9_]+))?")
_AMOUNTS = (FactType.MONEY, FactType.NUMBER, FactType.RANGE)
_TOO_LARGE = 1e15
_COLOUR_PART = re.compile(r"\[(?!\$)[^\]]*\]")
_CURRENCY_PART = re.compile(r"\[\$([^\]-]*)[^\]]*\]")


class _Table(Struct):
    """The sheet of the brief: its rows, and where the ids and the answers stand in them."""

    name: str
    rows: list[Row]
    header: int
    ids: int
    answers: int


def read_xlsx_brief(
    content: bytes, name: str, knowledge: KnowledgeBase, problems: list[Problem]
) -> Profile:
    """The profile in the bytes of a workbook; what is wrong with it goes to `problems`."""
    try:
        check_container(content)
        table, is_first = _table_of(sheets_of(content, cached=False))
        results = _results(content, table)
    except UnusableError as error:
        problems.append(Problem(Location(name), error.code, error.details))
        return Profile({})
    reader = _Reader(name, "" if is_first else table.name, table, results, knowledge)
    return reader.profile(problems)


def _table_of(sheets: dict[str, list[Row]]) -> tuple[_Table, bool]:
    """The one brief among the sheets, and whether it stands on the first of them."""
    tables = [table for name, rows in sheets.items() if (table := _find(name, rows))]
    if not tables:
        raise UnusableError("not-a-brief")
    if len(tables) > 1:
        raise UnusableError("several-briefs", first=tables[0].name, second=tables[1].name)
    if tables[0].answers < 0:
        raise UnusableError("no-answer-column")
    return tables[0], tables[0].name == next(iter(sheets))


def _find(name: str, rows: list[Row]) -> _Table | None:
    for number, row in enumerate(rows[:_HEADER_WITHIN]):
        texts = [shown(cell).lower() for cell in row]
        if MARKER in texts:
            answers = next((n for n, text in enumerate(texts) if text in ANSWER_WORDS), -1)
            return _Table(name, rows, number, texts.index(MARKER), answers)
    return None


def _results(content: bytes, table: _Table) -> dict[int, Any]:
    """What the formulas among the answers came to when the file was saved, by row."""
    answers = [cell_at(row, table.answers) for row in table.rows]
    if not any(cell is not None and cell.data_type == "f" for cell in answers):
        return {}
    rows = sheets_of(content, cached=True).get(table.name, [])
    return {number: cell_at(row, table.answers) for number, row in enumerate(rows)}


class _Reader:
    def __init__(
        self,
        path: str,
        sheet: str,
        table: _Table,
        results: dict[int, Any],
        knowledge: KnowledgeBase,
    ) -> None:
        self.sheet = sheet
        self.table = table
        self.results = results
        self.knowledge = knowledge
        self.problems: list[Problem] = []
        texts = (shown(cell_at(row, table.answers)) for row in table.rows)
        # A problem quotes the answer of its row, as that of a text quotes its line.
        self.source = SourceText(path, "\n".join(texts))

    def profile(self, problems: list[Problem]) -> Profile:
        """The profile; what is wrong with it goes to `problems`."""
        try:
            profile = profile_of(self.answers(), self.knowledge, self.problems)
        except TooManyProblemsError as error:
            # Cells are compared with cells only.
            place = Cell(self.source.path)
            self.problems.append(Problem(place, error.problem.code, error.problem.details))
            profile = Profile({})
        problems += self.problems
        return profile

    def answers(self) -> Iterable[Answer]:
        """The answers in the order in which their facts are first met."""
        found: dict[str, Answer] = {}
        for number, row in enumerate(self.table.rows):
            if number <= self.table.header:
                continue
            id_cell = cell_at(row, self.table.ids)
            key = _KEY.fullmatch(str(id_cell.value).strip()) if filled(id_cell) else None
            node = self._answer(number, row, key[1] if key else "")
            if key is None:
                if node.value is not None:
                    self.problems.append(node.problem("text-not-read"))
                continue
            answer = found.setdefault(key[1], Answer(key[1], node))
            if key[2] is not None:
                stands_for = Node(key[2], node.location, self.source, node.width, True)
                answer.marks.append(Mark(node, stands_for, key[2] == "[]"))
            elif node.value is not None and answer.written is not None:
                self.problems.append(node.problem("answered-twice"))
            elif node.value is not None:
                answer.written = node
                answer.key = node
        return found.values()

    def _answer(self, number: int, row: Row, fact: str) -> Node:
        """What is in the answer cell of a row; its value is None when nothing is."""
        column = self.table.answers
        place = Cell(self.source.path, number + 1, column + 1, self.sheet)
        cell = cell_at(row, column)
        width = len(shown(cell))
        if cell is not None and cell.data_type == "f":
            cell = self.results.get(number)
            if not filled(cell):
                self._report(place, width, "formula-without-result")
                return Node(None, place, self.source)
        if not filled(cell):
            return Node(None, place, self.source)
        if cell.data_type == "e":
            self._report(place, width, "formula-without-result")
            return Node(None, place, self.source)
        if isinstance(cell.value, datetime | date | time | timedelta):
            self._report(place, width, "date-in-cell", found=shown(cell))
            return Node(None, place, self.source)
        return Node(self._value(cell, fact), place, self.source, width, True)

    def _report(self, place: Cell, width: int, code: str, **details: object) -> None:
        self.problems.append(self.source.problem(place, code, width, details))

    def _value(self, cell: Any, fact: str) -> str | int | float | bool:
        """The value as the client sees it: 15% is no 0.15, and an amount has its currency."""
        value = cell.value
        if isinstance(value, bool):
            return value
        if isinstance(value, int | float):
            return self._number(value, cell.number_format, self.knowledge.facts.get(fact))
        text = "".join(c for c in str(value) if c.isspace() or unicodedata.category(c) != "Cc")
        return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())

    def _number(
        self, value: int | float, style: str, fact: FactDefinition | None
    ) -> str | int | float:
        if "%" in style:
            return f"{value * 100:g}%"
        number = int(value) if float(value).is_integer() else value
        if fact is None or fact.type not in _AMOUNTS or not abs(value) < _TOO_LARGE:
            return str(number)
        currency = _currency(style) if fact.type is FactType.MONEY else ""
        if currency:
            return f"{number if isinstance(number, int) else format(number, '.2f')} {currency}"
        return number


def _currency(style: str) -> str:
    """The currency that the format of a cell shows beside the number; empty when none."""
    positive = _COLOUR_PART.sub("", style.split(";")[0])
    named = _CURRENCY_PART.search(positive)
    said = (named[1] if named else positive).lower()
    if code := re.search(r"(?<![a-z])[a-z]{3}(?![a-z])", said):
        return code[0].upper()
    signs = sorted(CURRENCY_SIGNS, key=len, reverse=True)
    return next((CURRENCY_SIGNS[sign] for sign in signs if sign in said), "")
