"""A calendar month as a grid of weeks, across the paper, with a legend of its colours."""

from __future__ import annotations

from smm_expert.report.blocks import Day, Entry, MonthGrid
from smm_expert.report.docx.ink import kind_colour
from smm_expert.report.docx.ooxml import Element, bold, coloured, hexadecimal, run, shaded, w
from smm_expert.report.docx.pen import Pen
from smm_expert.report.docx.tables import cell, grid, row
from smm_expert.wording.document_marks import ENTRY_KINDS

# Six weeks fit on a page that begins with a heading.
_WEEK_HEIGHT = 1150


def month_table(block: MonthGrid, pen: Pen, *, new_page: bool = False) -> list[Element]:
    """The month under its title; `new_page` begins it on one."""
    count = len(block.weekdays)
    width = pen.width // count
    widths = [pen.width - width * (count - 1)] + [width] * (count - 1)
    head = [
        cell([pen.text("Table Head", said)], at)
        for said, at in zip(block.weekdays, widths, strict=True)
    ]
    weeks = [
        row(
            [
                cell(_day(day, pen), at, *_ground(day, pen))
                for day, at in zip(week, widths, strict=True)
            ],
            height=_WEEK_HEIGHT,
        )
        for week in _weeks(block)
    ]
    table = grid(pen, "Strategy Calendar", widths, [row(head, head=True), *weeks], head=True)
    caption = pen.caption(block.title, new_page=new_page)
    # The legend stands above: below a full month it would fall on a page of its own.
    return [caption, _legend(block, pen), table, pen.paragraph("Section End")]


def _weeks(block: MonthGrid) -> list[tuple[Day, ...]]:
    """The weeks of which something belongs to the month and the plan, or all if none does."""
    inside = [week for week in block.weeks if any(day.inside or day.entries for day in week)]
    return inside or list(block.weeks)


def _ground(day: Day, pen: Pen) -> list[Element]:
    return [] if day.inside else [shaded(pen.ink.pale)]


def _day(day: Day, pen: Pen) -> list[Element]:
    number = run(str(day.day.day), coloured(pen.ink.text if day.inside else pen.ink.line))
    return [
        pen.paragraph("Calendar Day", number),
        *(_entry(entry, pen) for entry in day.entries),
    ]


def _entry(entry: Entry, pen: Pen) -> Element:
    colour = kind_colour(entry.kind)
    side = w("left", val="single", sz=18, space=3, color=hexadecimal(colour))
    # Entries of one kind would melt into one block without a white line between them.
    gap = w("between", val="single", sz=12, space=0, color="FFFFFF")
    at = run(f"{entry.at} ", bold()) if entry.at else None
    return pen.paragraph(
        "Calendar Entry",
        at,
        run(entry.text),
        properties=(w("pBdr", side, gap), shaded(pen.ink.tint(colour, 0.88))),
    )


def _legend(block: MonthGrid, pen: Pen) -> Element:
    found = {entry.kind for week in block.weeks for day in week for entry in day.entries}
    runs = []
    for kind, words in ENTRY_KINDS.items():
        if kind in found:
            said = words.said(pen.language, {})
            runs += [run("■ ", coloured(kind_colour(kind))), run(f"{said}     ")]
    return pen.paragraph("Legend", *runs, properties=(w("keepNext"),))
