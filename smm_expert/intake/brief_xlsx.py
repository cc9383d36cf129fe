"""A brief filled in as a spreadsheet -> its answers, each with its cell. openpyxl reads here.

The hidden column under the marker says what a row is about: a fact (`goals`), one value of it
(`goals = leads`), or that none fits (`goals = []`). Nothing else is relied on: rows may be moved,
columns and sheets added, sheets renamed.
"""

from __future__ import annotations

import io
import re
import unicodedata
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from msgspec import Struct

from smm_expert.intake.brief_answers import Answer, profile_of
from smm_expert.intake.brief_marks import Mark
from smm_expert.kb.amounts import CURRENCY_SIGNS
from smm_expert.kb.nodes import Node, SourceText, TooManyProblemsError
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Cell, Location, Problem
from smm_expert.model.profile import Profile
from smm_expert.model.vocabulary import FactDefinition, FactType
from smm_expert.wording.brief import ANSWER_WORDS, MARKER

_OLE = b"\xd0\xcf\x11\xe0"
# A brief takes some 60 KB unpacked; what asks for more memory than this is none.
MOST_BYTES = 16_000_000
_MOST_PARTS = 500
_MOST_ROWS = 5_000
# No spreadsheet has a row beyond; a file that names one would be read for ever.
_LAST_ROW = 1_048_576
_MOST_COLUMNS = 60
_HEADER_WITHIN = 60
_KEY = re.compile(r"([a-z0-9_.]+)(?:\s*=\s*(\[\]|[a-z0-9_]+))?")
_AMOUNTS = (FactType.MONEY, FactType.NUMBER, FactType.RANGE)
_TOO_LARGE = 1e15
_COLOUR_PART = re.compile(r"\[(?!\$)[^\]]*\]")
_CURRENCY_PART = re.compile(r"\[\$([^\]-]*)[^\]]*\]")


class _Typed(Struct):
    """What somebody typed into a cell, and the format that shows it."""

    value: Any
    data_type: str
    number_format: str


_Row = tuple[_Typed | None, ...]


class _Table(Struct):
    """The sheet of the brief: its rows, and where the ids and the answers stand in them."""

    name: str
    rows: list[_Row]
    header: int
    ids: int
    answers: int


class _UnusableError(Exception):
    def __init__(self, code: str, **details: str) -> None:
        self.code = code
        self.details = details
        super().__init__(code)


def read_xlsx_brief(
    content: bytes, name: str, knowledge: KnowledgeBase, problems: list[Problem]
) -> Profile:
    """The profile in the bytes of a workbook; what is wrong with it goes to `problems`."""
    try:
        _check_container(content)
        table, is_first = _table_of(_sheets(content, cached=False))
        results = _results(content, table)
    except _UnusableError as error:
        problems.append(Problem(Location(name), error.code, error.details))
        return Profile({})
    reader = _Reader(name, "" if is_first else table.name, table, results, knowledge)
    return reader.profile(problems)


def _check_container(content: bytes) -> None:
    """Refuse what is no workbook, or would grow beyond all measure when it is unpacked."""
    if content.startswith(_OLE):
        raise _UnusableError("workbook-protected")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise _UnusableError("workbook-protected")
            # No more is ever unpacked than a part declares.
            size = sum(part.file_size for part in parts)
            if size > MOST_BYTES or len(parts) > _MOST_PARTS:
                limit = str(MOST_BYTES // 1_000_000)
                raise _UnusableError("workbook-too-large", limit=limit)
            if any(b"<!DOCTYPE" in packed.read(part) for part in parts if _is_xml(part)):
                # No office program writes one; entities declared there can grow without end.
                raise _UnusableError("not-a-workbook")
    except _UnusableError:
        raise
    except Exception:
        # zipfile answers damage with errors of a dozen kinds, its decompressors with more.
        raise _UnusableError("not-a-workbook") from None


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.endswith((".xml", ".rels"))


def _sheets(content: bytes, *, cached: bool) -> dict[str, list[_Row]]:
    """Rows of cells by the name of their sheet; `cached` gives results in place of formulas."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=cached)
            return {
                sheet.title: list(_rows(sheet))
                for sheet in book.worksheets
                if hasattr(sheet, "iter_rows")
            }
    except _UnusableError:
        raise
    except Exception:
        # openpyxl meets a damaged part with whatever error its parser stumbles over.
        raise _UnusableError("not-a-workbook") from None


def _rows(sheet: Any) -> Iterator[_Row]:
    # Some programs write a size of the sheet that is not true.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), 1):
        if number <= _MOST_ROWS:
            yield tuple(_kept(cell) for cell in row)
        elif number > _LAST_ROW or any(_filled(cell) for cell in row):
            raise _UnusableError("workbook-too-large", limit=str(MOST_BYTES // 1_000_000))


def _kept(cell: Any) -> _Typed | None:
    """What we need of a cell, looked up while damage can still be told from a fault of ours."""
    if cell.value is None:
        return None
    style = cell.number_format if isinstance(cell.value, int | float) else ""
    return _Typed(cell.value, cell.data_type, style or "")


def _table_of(sheets: dict[str, list[_Row]]) -> tuple[_Table, bool]:
    """The one brief among the sheets, and whether it stands on the first of them."""
    tables = [table for name, rows in sheets.items() if (table := _find(name, rows))]
    if not tables:
        raise _UnusableError("not-a-brief")
    if len(tables) > 1:
        raise _UnusableError("several-briefs", first=tables[0].name, second=tables[1].name)
    if tables[0].answers < 0:
        raise _UnusableError("no-answer-column")
    return tables[0], tables[0].name == next(iter(sheets))


def _find(name: str, rows: list[_Row]) -> _Table | None:
    for number, row in enumerate(rows[:_HEADER_WITHIN]):
        texts = [_shown(cell).lower() for cell in row]
        if MARKER in texts:
            answers = next((n for n, text in enumerate(texts) if text in ANSWER_WORDS), -1)
            return _Table(name, rows, number, texts.index(MARKER), answers)
    return None


def _results(content: bytes, table: _Table) -> dict[int, Any]:
    """What the formulas among the answers came to when the file was saved, by row."""
    answers = [_at(row, table.answers) for row in table.rows]
    if not any(cell is not None and cell.data_type == "f" for cell in answers):
        return {}
    rows = _sheets(content, cached=True).get(table.name, [])
    return {number: _at(row, table.answers) for number, row in enumerate(rows)}


def _at(row: _Row, column: int) -> Any:
    return row[column] if column < len(row) else None


def _filled(cell: Any) -> bool:
    return cell is not None and cell.value is not None and str(cell.value).strip() != ""


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
        shown = (_shown(_at(row, table.answers)) for row in table.rows)
        # A problem quotes the answer of its row, as that of a text quotes its line.
        self.source = SourceText(path, "\n".join(shown))

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
            id_cell = _at(row, self.table.ids)
            key = _KEY.fullmatch(str(id_cell.value).strip()) if _filled(id_cell) else None
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

    def _answer(self, number: int, row: _Row, fact: str) -> Node:
        """What is in the answer cell of a row; its value is None when nothing is."""
        column = self.table.answers
        place = Cell(self.source.path, number + 1, column + 1, self.sheet)
        cell = _at(row, column)
        width = len(_shown(cell))
        if cell is not None and cell.data_type == "f":
            cell = self.results.get(number)
            if not _filled(cell):
                self._report(place, width, "formula-without-result")
                return Node(None, place, self.source)
        if not _filled(cell):
            return Node(None, place, self.source)
        if cell.data_type == "e":
            self._report(place, width, "formula-without-result")
            return Node(None, place, self.source)
        if isinstance(cell.value, datetime | date | time | timedelta):
            self._report(place, width, "date-in-cell", found=_shown(cell))
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


def _shown(cell: Any) -> str:
    if not _filled(cell):
        return ""
    if isinstance(cell.value, datetime):
        return cell.value.date().isoformat()
    return " ".join(str(cell.value).split())


def _currency(style: str) -> str:
    """The currency that the format of a cell shows beside the number; empty when none."""
    positive = _COLOUR_PART.sub("", style.split(";")[0])
    named = _CURRENCY_PART.search(positive)
    said = (named[1] if named else positive).lower()
    if code := re.search(r"(?<![a-z])[a-z]{3}(?![a-z])", said):
        return code[0].upper()
    signs = sorted(CURRENCY_SIGNS, key=len, reverse=True)
    return next((CURRENCY_SIGNS[sign] for sign in signs if sign in said), "")
