"""Bars and ladders as tables: what is written beside what is drawn."""

from __future__ import annotations

from math import isfinite

from smm_expert.report.blocks import Bars, Ladder, Rung
from smm_expert.report.docx.bar import bar, finite
from smm_expert.report.docx.ooxml import Element, bold, coloured, hexadecimal, run, tab, w
from smm_expert.report.docx.pen import Pen
from smm_expert.report.docx.tables import cell, grid, row, titled
from smm_expert.wording.document_marks import LADDER_MARKS

_INSIDE = 100
_NOW, _MIDDLE, _RANGE = "●", "▼", "■"
# Marks that are nearer than this to each other, as a share of the width, would cover each other.
_NEAR = 0.035


def bars_table(block: Bars, pen: Pen) -> list[Element]:
    """A bar chart; bars of negative values go to the left of where all begin."""
    if not block.bars:
        return []
    values = [finite(one.value) for one in block.bars]
    least, most = min([0.0, *values]), max([0.0, *values])
    span = most - least
    said = min(max(len(one.said) for one in block.bars), 22) * 110 + _INSIDE
    label = min(max(len(one.label) for one in block.bars), 30) * 104 + _INSIDE
    label, said = min(label, round(pen.width * 0.34)), min(said, round(pen.width * 0.24))
    drawn = pen.width - label - said
    rows = []
    for one, value in zip(block.bars, values, strict=True):
        begin, end = sorted((-least / span, (value - least) / span)) if span else (0.0, 0.0)
        colour = pen.ink.against if value < 0 else pen.ink.accent
        shown = pen.paragraph("Chart Bar")
        if value:
            shown = bar(begin, end, drawn - _INSIDE, colour, "Chart Bar", pen)
        rows.append(
            row(
                [
                    cell([pen.text("Table Text", one.label)], label, w("vAlign", val="center")),
                    cell([shown], drawn, w("vAlign", val="center")),
                    cell([pen.text("Table Number", one.said)], said, w("vAlign", val="center")),
                ]
            )
        )
    return titled(block.title, grid(pen, "Strategy Chart", [label, drawn, said], rows), pen)


def ladder_table(block: Ladder, pen: Pen) -> list[Element]:
    """KPIs, each on a scale of its own that begins at 0: where it stands, and its target."""
    if not block.rungs:
        return []
    label, said = round(pen.width * 0.25), round(pen.width * 0.33)
    drawn = pen.width - label - said
    rows = [
        row(
            [
                cell([pen.paragraph("Table Text", run(rung.label, bold()))], label),
                cell([pen.text("Table Text", rung.said)], said),
                cell(_rung(rung, drawn - _INSIDE, pen), drawn, w("vAlign", val="center")),
            ]
        )
        for rung in block.rungs
    ]
    widths = [label, said, drawn]
    parts = titled(block.title, grid(pen, "Strategy Facts", widths, rows), pen)
    if any(_numbers(rung) for rung in block.rungs):
        parts[-1:] = [_key(pen)]
    return parts


def _numbers(rung: Rung) -> list[float]:
    found = (rung.low, rung.mid, rung.high, rung.baseline)
    return [number for number in found if number is not None and isfinite(number)]


def _rung(rung: Rung, width: int, pen: Pen) -> list[Element]:
    numbers = _numbers(rung)
    if not numbers:
        return [pen.paragraph("Table Text")]
    least, most = min([0.0, *numbers]), max([0.0, *numbers])
    room = (most - least or 1.0) * 0.04
    begin, span = least - room, (most - least or 1.0) + 2 * room

    def place(number: float | None) -> float | None:
        if number is None or not isfinite(number):
            return None
        return (number - begin) / span

    parts = [_marks(place(rung.baseline), place(rung.mid), width, pen)]
    low, high = place(rung.low), place(rung.high)
    if low is not None and high is not None:
        low, high = sorted((low, high))
        ground = pen.ink.tint(pen.ink.accent, 0.45)
        parts.append(bar(low, high, width, ground, "Chart Thin Bar", pen))
    return parts


def _marks(now: float | None, middle: float | None, width: int, pen: Pen) -> Element:
    """One line with the marks at their places; of marks too near the later one steps aside."""
    marks = sorted(
        (place, mark) for place, mark in ((now, _NOW), (middle, _MIDDLE)) if place is not None
    )
    stops: list[Element] = []
    runs: list[Element] = []
    last = -_NEAR
    for place, mark in marks:
        at = max(place, last + _NEAR)
        stops.append(w("tab", val="center", pos=max(round(at * width), 1)))
        runs += [tab(), run(mark, coloured(_colour(mark, pen)))]
        last = at
    axis = w("pBdr", w("bottom", val="single", sz=4, space=0, color=hexadecimal(pen.ink.line)))
    return pen.paragraph("Chart Marks", *runs, properties=(axis, w("tabs", *stops)))


def _colour(mark: str, pen: Pen) -> str:
    return {
        _NOW: pen.ink.text,
        _MIDDLE: pen.ink.accent,
        _RANGE: pen.ink.tint(pen.ink.accent, 0.45),
    }[mark]


def _key(pen: Pen) -> Element:
    marks = {"baseline": _NOW, "range": _RANGE, "mid": _MIDDLE}
    runs = []
    for name, mark in marks.items():
        said = LADDER_MARKS[name].said(pen.language, {})
        runs += [run(f"{mark} ", coloured(_colour(mark, pen))), run(f"{said}     ")]
    return pen.paragraph("Legend", *runs)
