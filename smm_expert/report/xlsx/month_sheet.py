"""The calendar as a grid: a block a month, weeks from Monday, what stands on each day."""

from __future__ import annotations

from calendar import Calendar
from datetime import date, timedelta

from smm_expert.report.xlsx.calendar_sheet import entries_of
from smm_expert.report.xlsx.sheet import Book, Sheet
from smm_expert.strategy.plan import Event, Plan, Post
from smm_expert.wording.plan_files import WEEKDAYS

_WIDTHS = (24,) * 7
# A day shows what its posts are about, not the whole of a long topic.
_LONGEST_ENTRY = 70
_LEAST_LINES = 3
_OUTSIDE = "#F1F3F4"


def add_months(book: Book, plan: Plan) -> None:
    """The sheet: each calendar month that the plan touches, on a page of its own."""
    sheet = book.sheet("sheet-months", _WIDTHS)
    sheet.title(book.words.label("sheet-calendar"))
    by_day: dict[date, list[str]] = {}
    for entry in entries_of(plan):
        by_day.setdefault(entry.day, []).append(_said(sheet, entry))
    row, breaks = 2, []
    for month in _months(plan):
        if row > 2:
            breaks.append(row)
        row = _block(sheet, row, month, plan, by_day) + 1
    if breaks:
        sheet.raw.set_h_pagebreaks(breaks)


def _span(plan: Plan) -> tuple[date, date]:
    """The first and the last day shown: those of the plan, and of what people keep beside it."""
    days = [entry.day for entry in entries_of(plan)]
    last = plan.window.start + timedelta(weeks=plan.window.weeks, days=-1)
    return min([plan.window.start, *days]), max([last, *days])


def _months(plan: Plan) -> list[date]:
    first, last = _span(plan)
    months = [first.replace(day=1)]
    while True:
        following = (months[-1] + timedelta(days=32)).replace(day=1)
        if following > last:
            return months
        months.append(following)


def _block(sheet: Sheet, row: int, month: date, plan: Plan, by_day: dict[date, list[str]]) -> int:
    """Writes a month from `row` on, and gives the row below it."""
    first, last = _span(plan)
    sheet.heading(row, sheet.words.month(month))
    sheet.heads(row + 1, [entry.said(sheet.words.language, {}) for entry in WEEKDAYS])
    row += 2
    for week in Calendar().monthdatescalendar(month.year, month.month):
        sheet.grow(row + 1, _LEAST_LINES)
        for column, day in enumerate(week):
            inside = day.month == month.month and first <= day <= last
            more = {} if inside else {"bg_color": _OUTSIDE}
            if day.month == month.month:
                style = sheet.styles.boxed(num_format="d", align="left", bold=True, **more)
                sheet.day(row, column, day, style=style)
            else:
                sheet.text(row, column, "", sheet.styles.boxed(**more))
            text = "\n".join(by_day.get(day, ())) if inside else ""
            sheet.text(row + 1, column, text, sheet.styles.boxed(font_size=10, **more))
        row += 2
    return row


def _said(sheet: Sheet, entry: Post | Event) -> str:
    words = sheet.words
    if isinstance(entry, Event):
        return _short(f"{words.kind(entry.kind)}: {words.event(entry)}")
    return _short(f"{entry.at:%H:%M} {words.item(entry.platform)}: {words.topic(entry)}")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_ENTRY else f"{text[: _LONGEST_ENTRY - 1].rstrip()}…"
