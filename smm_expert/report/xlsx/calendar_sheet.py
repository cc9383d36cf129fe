"""The calendar as a list: a row for each post and event, with a status to keep up to date."""

from __future__ import annotations

from datetime import time

from smm_expert.report.xlsx.sheet import Book, Sheet, column_name
from smm_expert.report.xlsx.styles import PALETTE
from smm_expert.strategy.calendar_fields import status_of
from smm_expert.strategy.plan import Event, Plan, Post
from smm_expert.wording.plan_files import STATUSES

COLUMNS = (
    "id", "date", "weekday", "time", "platform", "type", "rubric", "topic", "hours", "status",
    "link", "notes",
)  # fmt: skip
_WIDTHS = (22, 11, 6, 7, 14, 18, 18, 44, 7, 16, 22, 24)
PLATFORM = COLUMNS.index("platform")
STATUS = COLUMNS.index("status")
HEADER_ROW = 2
FIRST_ROW = HEADER_ROW + 1
_DONE = "#E7EAEC"


def add_calendar(book: Book, plan: Plan) -> None:
    """The sheet; posts and events of a day stand together, events first."""
    sheet = book.sheet("sheet-calendar", _WIDTHS)
    sheet.title(book.words.label("sheet-calendar"), book.words.label("status-hint"))
    sheet.heads(HEADER_ROW, [book.words.label(code) for code in COLUMNS], repeated=True)
    entries = entries_of(plan)
    for row, entry in enumerate(entries, FIRST_ROW):
        if isinstance(entry, Post):
            _write_post(sheet, row, entry)
        else:
            _write_event(sheet, row, entry)
    last_row = max(FIRST_ROW, FIRST_ROW + len(entries) - 1)
    sheet.raw.autofilter(HEADER_ROW, 0, last_row, len(COLUMNS) - 1)
    sheet.raw.data_validation(
        FIRST_ROW, STATUS, last_row, STATUS,
        {"validate": "list", "source": [status_word(sheet, code) for code in STATUSES]},
    )  # fmt: skip
    _colour(sheet, plan, last_row)


def entries_of(plan: Plan) -> list[Post | Event]:
    """Posts and events in order of time, an event before the posts of its day."""
    entries: list[Post | Event] = [*plan.posts, *plan.events]
    return sorted(entries, key=_moment)


def status_word(sheet: Sheet, status: str) -> str:
    """A status in the language of the sheet; one of people's own as they wrote it."""
    known = STATUSES.get(status)
    return known.said(sheet.words.language, {}) if known else status


def _moment(entry: Post | Event) -> tuple[object, ...]:
    is_post = isinstance(entry, Post)
    return (entry.day, is_post, entry.at if isinstance(entry, Post) else time(), entry.id)


def _write_post(sheet: Sheet, row: int, post: Post) -> None:
    words = sheet.words
    sheet.identity(row, 0, post.id)
    sheet.day(row, 1, post.day)
    sheet.text(row, 2, words.weekday(post.day))
    sheet.clock(row, 3, post.at)
    sheet.text(row, PLATFORM, words.item(post.platform))
    sheet.text(row, 5, words.post_type(post))
    sheet.text(row, 6, words.item(post.rubric))
    sheet.text(row, 7, words.topic(post))
    _hours(sheet, row, post.hours)
    sheet.text(row, STATUS, status_word(sheet, status_of(post)))
    sheet.text(row, 10, post.link)
    sheet.text(row, 11, post.notes)


def _write_event(sheet: Sheet, row: int, event: Event) -> None:
    words = sheet.words
    sheet.identity(row, 0, event.id)
    sheet.day(row, 1, event.day)
    sheet.text(row, 2, words.weekday(event.day))
    for column in (3, PLATFORM, 6):
        sheet.text(row, column, "")
    sheet.text(row, 5, words.kind(event.kind))
    sheet.text(row, 7, words.event(event))
    _hours(sheet, row, event.hours)
    sheet.text(row, STATUS, status_word(sheet, status_of(event)))
    sheet.text(row, 10, event.link)
    until = words.label("until", day=words.phrases.day(event.until)) if event.until else ""
    sheet.text(row, 11, "\n".join(part for part in (until, event.notes) if part))


def _hours(sheet: Sheet, row: int, hours: float) -> None:
    style = sheet.styles.number("hours", align="center")
    sheet.number(row, 8, hours or None, "hours", style)


def _colour(sheet: Sheet, plan: Plan, last_row: int) -> None:
    """Grey for what is out, a colour of its own for each platform."""
    whole = (FIRST_ROW, 0, last_row, len(COLUMNS) - 1)
    for status in ("published", "done", "cancelled"):
        word = status_word(sheet, status).replace('"', '""')
        criteria = f'=${column_name(STATUS)}{FIRST_ROW + 1}="{word}"'
        sheet.raw.conditional_format(
            *whole,
            {"type": "formula", "criteria": criteria, "format": sheet.styles.fill(_DONE),
             "stop_if_true": True},
        )  # fmt: skip
    platforms = dict.fromkeys(
        [channel.platform for channel in plan.channels] + [post.platform for post in plan.posts]
    )
    for number, platform in enumerate(platforms):
        word = sheet.words.item(platform).replace('"', '""')
        colour = PALETTE[number % len(PALETTE)]
        sheet.raw.conditional_format(
            FIRST_ROW, PLATFORM, last_row, PLATFORM,
            {"type": "cell", "criteria": "==", "value": f'"{word}"',
             "format": sheet.styles.fill(colour)},
        )  # fmt: skip
