"""One row of an edited calendar -> the fields in which it differs, or those of a new entry."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import Struct

from smm_expert.intake.calendar_values import amount_text, as_typed, clock_text, day_text
from smm_expert.intake.calendar_words import CalendarWords, on_one_line
from smm_expert.intake.old_plan import OldPlan
from smm_expert.intake.workbook_cells import filled, shown
from smm_expert.model.problem import Cell, Problem
from smm_expert.strategy.calendar_fields import (
    OTHER,
    POST,
    Entry,
    Fields,
    kept_fields,
    planned_fields,
)
from smm_expert.strategy.plan import Event, Post
from smm_expert.wording.plan_files import FILE_LABELS

# What only a post has.
_OF_POSTS = ("time", "platform", "rubric")
_READERS = {
    "date": (day_text, "not-a-day"),
    "time": (clock_text, "not-a-time"),
    "hours": (amount_text, "not-hours"),
}
_WITHOUT = {
    "date": "entry-without-day",
    "time": "post-without-time",
    "platform": "post-without-platform",
}


class Place(Struct, frozen=True):
    """Where a calendar stands: file, sheet (empty for the first), columns counted from 0."""

    path: str
    sheet: str
    columns: dict[str, int]


class Row(Struct):
    """A row counted from 1: its cells by column, and what their formulas came to."""

    number: int
    cells: dict[str, Any]
    results: dict[str, Any]

    def is_empty_but(self, column: str) -> bool:
        """Whether nothing stands in it but there."""
        return not any(filled(cell) for name, cell in self.cells.items() if name != column)


class RowReader:
    """Reads rows; what is wrong with them is in `problems`."""

    def __init__(
        self, place: Place, words: CalendarWords, old: OldPlan, span: tuple[date, date]
    ) -> None:
        self.place = place
        self.words = words
        self.old = old
        self.first, self.last = span
        self.problems: list[Problem] = []

    def changes(self, row: Row, entry: Entry) -> Fields:
        """The fields of an entry that the row has otherwise, with their new values."""
        was = planned_fields(entry, self.old.language) | kept_fields(entry)
        found = {}
        for field in was:
            cell = row.cells.get(field)
            if field not in self.place.columns or self._says(cell, field, was[field], entry):
                continue
            value = self._value(row, field, is_post=isinstance(entry, Post))
            if field == "notes" and value is not None:
                value = self._without_until(value, entry)
            if value is not None and value != was[field]:
                found[field] = value
        if isinstance(entry, Event):
            self._refuse_of_posts(row)
        if "date" in found:
            self._check_day(row, found["date"])
        return found

    def added(self, row: Row) -> Fields | None:
        """The fields of a row that nobody planned: a post where there is a platform."""
        is_post = filled(row.cells.get("platform")) or self._is_type_of_posts(row)
        before = len(self.problems)
        names = ["date", "type", "topic", "hours", "status", "link", "notes"]
        names += _OF_POSTS if is_post else []
        fields = {}
        for field in names:
            value = self._value(row, field, is_post=is_post)
            if value is not None:
                fields[field] = value
        if not is_post:
            self._refuse_of_posts(row)
        if "date" in fields:
            self._check_day(row, fields["date"])
        if not fields.get("status"):
            fields.pop("status", None)
        return fields if len(self.problems) == before else None

    def _is_type_of_posts(self, row: Row) -> bool:
        said = shown(row.cells.get("type"))
        return self.words.item("type", said) is not None or filled(row.cells.get("time"))

    def _says(self, cell: Any, field: str, value: str, entry: Entry) -> bool:
        """Whether a cell holds just what was written into it."""
        if cell is None or field in ("date", "time", "hours"):
            return False
        return on_one_line(str(cell.value)) == on_one_line(self._displayed(field, value, entry))

    def _displayed(self, field: str, value: str, entry: Entry) -> str:
        if field == "notes":
            return "\n".join(part for part in (self._until(entry), value) if part)
        if field == "topic" and isinstance(entry, Event):
            return self.old.event_titles.get(entry.id, value)
        return self.old.titles.get(value, value)

    def _until(self, entry: Entry) -> str:
        """What stands first in the notes of an event of several days."""
        if not isinstance(entry, Event) or entry.until is None:
            return ""
        language = self.old.language
        day = f"{entry.until:%d.%m.%Y}" if language == "ru" else entry.until.isoformat()
        return FILE_LABELS["until"].said(language, {"day": day})

    def _without_until(self, notes: str, entry: Entry) -> str:
        until = self._until(entry)
        if until and notes.startswith(until):
            return notes[len(until) :].lstrip(" ,;.\n")
        return notes

    def _value(self, row: Row, field: str, *, is_post: bool) -> str | None:
        """What a cell says of a field; None after a problem."""
        cell = row.cells.get(field)
        if cell is not None and cell.data_type == "f":
            cell = row.results.get(field)
            if not filled(cell):
                self._problem(row, field, "formula-without-result")
                return None
        if cell is not None and cell.data_type == "e":
            self._problem(row, field, "formula-without-result")
            return None
        if cell is None or not filled(cell):
            return self._of_empty(row, field, is_post=is_post)
        if field in _READERS:
            read, code = _READERS[field]
            found = read(cell.value)
            if found is None:
                self._problem(row, field, code)
            return found
        text = _text(cell)
        if field == "topic":
            return "" if self.words.is_no_topic(text) else text
        if field == "status":
            return self.words.status(text)
        if field in ("link", "notes"):
            return text
        return self._named(row, field, text, is_post=is_post)

    def _of_empty(self, row: Row, field: str, *, is_post: bool) -> str | None:
        if field in _WITHOUT:
            self._problem(row, field, _WITHOUT[field])
            return None
        if field == "type":
            return POST if is_post else OTHER
        return "0" if field == "hours" else ""

    def _named(self, row: Row, field: str, text: str, *, is_post: bool) -> str | None:
        """The id of what a cell calls by its title."""
        if field == "type" and not is_post:
            found, names, code = self.words.kind(text), "kind", "no-such-event-type"
        else:
            found, names, code = self.words.item(field, text), field, f"no-such-{field}"
        if found is None:
            self._problem(row, field, code, **self.words.suggestion(names, text))
        return found

    def _refuse_of_posts(self, row: Row) -> None:
        for field in _OF_POSTS:
            if filled(row.cells.get(field)):
                self._problem(row, field, "not-of-an-event")

    def _check_day(self, row: Row, day: str) -> None:
        if not self.first <= date.fromisoformat(day) <= self.last:
            self._problem(row, "date", "day-outside-plan", first=self.first, last=self.last)

    def _problem(self, row: Row, field: str, code: str, **details: object) -> None:
        cell = row.cells.get(field)
        text = (as_typed(cell.value) if cell and field == "time" else "") or shown(cell)
        column = self.place.columns.get(field, self.place.columns["date"])
        place = Cell(self.place.path, row.number, column + 1, self.place.sheet)
        said = {"found": text} | {name: str(value) for name, value in details.items()}
        self.problems.append(Problem(place, code, said, text, max(len(text), 1)))


def _text(cell: Any) -> str:
    """The text of a cell: no control characters, no blanks at the ends of lines."""
    value = cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = "".join(c if c.isprintable() or c == "\n" else " " for c in str(value))
    return "\n".join(line.strip() for line in text.strip().splitlines())
