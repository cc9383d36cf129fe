"""plan.xlsx as people left it, held against the plan it was written from -> what they edited.

The calendar is found by the headings of its columns, in either language; rows may stand in any
order, columns too. What stands in a column that is not ours is named, not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any

from msgspec import Struct

from smm_expert.intake.calendar_row import Place, Row, RowReader
from smm_expert.intake.calendar_words import NEEDED, CalendarWords
from smm_expert.intake.old_plan import OldPlan
from smm_expert.intake.workbook_cells import Row as Cells
from smm_expert.intake.workbook_cells import (
    UnusableError,
    cell_at,
    check_container,
    filled,
    sheets_of,
    shown,
)
from smm_expert.kb.nodes import MAX_PROBLEMS
from smm_expert.model.catalogue import Item
from smm_expert.model.problem import Cell, PlanProblems, Problem
from smm_expert.strategy.calendar_fields import Entry, Fields, with_fields
from smm_expert.strategy.plan import Event, Post
from smm_expert.strategy.revision import Edits

_HEADER_WITHIN = 60
_CODES = {"workbook-too-large": "plan-too-large"}


class PlanEdits(Struct, frozen=True):
    """What people edited, and the headings of filled columns that a plan does not have."""

    edits: Edits
    left_behind: tuple[str, ...] = ()


class _Table(Struct):
    """The sheet of the calendar, and where its columns stand in it."""

    sheet: str
    rows: list[Cells]
    header: int
    columns: dict[str, int]


def read_plan_edits(
    content: bytes, name: str, old: OldPlan, items: Mapping[str, Item], span: tuple[date, date]
) -> PlanEdits:
    """The edits in the bytes of a workbook. Raises PlanProblems with every fault.

    `span` are the first and the last day that an entry may be moved to.
    """
    words = CalendarWords(items, old.titles, old.language)
    try:
        check_container(content)
        sheets = sheets_of(content, cached=False)
        table = _table_of(sheets, words)
        results = _results(content, table)
    except UnusableError as error:
        code = _CODES.get(error.code, error.code)
        raise PlanProblems([Problem(Cell(name), code, error.details)]) from None
    where = Place(name, "" if table.sheet == next(iter(sheets)) else table.sheet, table.columns)
    reader = RowReader(where, words, old, span)
    rows = _rows(table, results)
    edits = _edits(reader, rows, old)
    if reader.problems:
        raise PlanProblems(_listed(reader.problems, name))
    return PlanEdits(edits, _left_behind(table))


def _table_of(sheets: Mapping[str, list[Cells]], words: CalendarWords) -> _Table:
    tables = [found for sheet, rows in sheets.items() if (found := _find(sheet, rows, words))]
    if not tables:
        raise UnusableError("no-calendar")
    if len(tables) > 1:
        raise UnusableError("several-calendars", first=tables[0].sheet, second=tables[1].sheet)
    return tables[0]


def _find(sheet: str, rows: list[Cells], words: CalendarWords) -> _Table | None:
    for number, row in enumerate(rows[:_HEADER_WITHIN]):
        columns: dict[str, int] = {}
        for place, cell in enumerate(row):
            column = words.column(shown(cell))
            if column is not None:
                columns.setdefault(column, place)
        if all(column in columns for column in NEEDED):
            return _Table(sheet, rows, number, columns)
    return None


def _results(content: bytes, table: _Table) -> list[Cells]:
    """The rows with what their formulas came to; none where there are no formulas."""
    if not any(cell is not None and cell.data_type == "f" for row in table.rows for cell in row):
        return []
    return sheets_of(content, cached=True).get(table.sheet, [])


def _rows(table: _Table, results: list[Cells]) -> list[Row]:
    """The rows below the header in which anything stands, by column."""
    found = []
    for number, cells in enumerate(table.rows):
        reckoned = results[number] if number < len(results) else ()
        by_column = {name: cell_at(cells, place) for name, place in table.columns.items()}
        by_column.pop("weekday", None)
        if number > table.header and any(filled(cell) for cell in by_column.values()):
            after = {name: cell_at(reckoned, place) for name, place in table.columns.items()}
            found.append(Row(number + 1, by_column, after))
    return found


def _edits(reader: RowReader, rows: Iterable[Row], old: OldPlan) -> Edits:
    known: dict[str, Entry] = {entry.id: entry for entry in (*old.removed, *old.entries)}
    copies: dict[str, list[Row]] = {}
    unknown: list[Row] = []
    for row in rows:
        name = shown(row.cells.get("id"))
        if name in known and not row.is_empty_but("id"):
            copies.setdefault(name, []).append(row)
        elif name not in known:
            unknown.append(row)
    changed: dict[str, Fields] = {}
    for name, same in copies.items():
        # Of rows with one id the one that was changed least is the old one, the others are copies.
        read = [reader.changes(row, known[name]) for row in same]
        least = min(range(len(same)), key=lambda place: len(read[place]))
        changed[name] = read[least]
        unknown += [row for place, row in enumerate(same) if place != least]
    added = [reader.added(row) for row in sorted(unknown, key=lambda row: row.number)]
    was_removed = {entry.id for entry in old.removed}
    return Edits(
        {name: fields for name, fields in changed.items() if fields or name in was_removed},
        tuple(entry.id for entry in old.entries if entry.id not in changed),
        tuple(entry_of(fields) for fields in added if fields is not None),
    )


def entry_of(fields: Fields) -> Entry:
    """An entry that people added, without an id yet."""
    day = date.fromisoformat(fields["date"])
    blank: Entry = Event("", day, "other")
    if "platform" in fields:
        blank = Post("", day, time(), fields["platform"], None, None, None, 0.0)
    return with_fields(blank, fields)


def _left_behind(table: _Table) -> tuple[str, ...]:
    ours = set(table.columns.values())
    header = table.rows[table.header]
    width = max((len(row) for row in table.rows), default=0)
    found = []
    for column in range(width):
        below: list[Any] = [cell_at(row, column) for row in table.rows[table.header + 1 :]]
        if column not in ours and any(filled(cell) for cell in below):
            found.append(shown(cell_at(header, column)) or "?")
    return tuple(found)


def _listed(problems: list[Problem], name: str) -> list[Problem]:
    """As many as somebody mends; that there are more is one too."""
    if len(problems) <= MAX_PROBLEMS:
        return problems
    more = Problem(Cell(name), "too-many-problems", {"limit": str(MAX_PROBLEMS)})
    return [*problems[:MAX_PROBLEMS], more]
