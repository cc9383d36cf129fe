"""Tables: heads repeated on every page, rows that stay whole, columns as wide as they need."""

from __future__ import annotations

from collections.abc import Sequence

from docx.oxml.ns import qn

from smm_expert.report.blocks import Comparison, Facts, Table
from smm_expert.report.docx.bar import thin_bar
from smm_expert.report.docx.columns import column_widths
from smm_expert.report.docx.ooxml import Element, bold, clean, run, w
from smm_expert.report.docx.pen import Pen
from smm_expert.report.docx.styles import TABLE_STYLE

# A row taller than a page could not be kept whole.
_LONGEST_WHOLE = 1200
_SHORT = 9
_FACT_NAME = 0.3
_COMPARED_NAME = 0.22
_WIDEST_MEASURE = 2400


def plain_table(block: Table, pen: Pen) -> list[Element]:
    """A table with its title above; nothing of a row that is too long is lost."""
    count = max([len(block.columns), *map(len, block.rows)])
    if not count:
        return []
    rows = [tuple(row) + ("",) * (count - len(row)) for row in (block.columns, *block.rows)]
    widths = column_widths(rows, block.numeric, pen.width)
    head = [
        cell([_cell_text(said, "Table Head", at in block.numeric, pen)], widths[at])
        for at, said in enumerate(rows[0])
    ]
    written = [row(head, head=True)]
    for number, said in enumerate(rows[1:], 1):
        total = block.total and number == len(rows) - 1
        style = "Table Total" if total else "Table Text"
        cells = [
            cell([_cell_text(text, style, at in block.numeric, pen)], widths[at])
            for at, text in enumerate(said)
        ]
        written.append(row(cells, whole=max(map(len, said)) < _LONGEST_WHOLE))
    made = grid(pen, TABLE_STYLE, widths, written, head=True, total=block.total)
    return titled(block.title, made, pen)


def facts_table(block: Facts, pen: Pen) -> list[Element]:
    """Names and values side by side."""
    first = round(pen.width * _FACT_NAME)
    widths = [first, pen.width - first]
    rows = [
        row(
            [
                cell([pen.text("Table Label", name)], widths[0]),
                cell([pen.text("Table Text", value)], widths[1]),
            ],
            whole=len(value) < _LONGEST_WHOLE,
        )
        for name, value in block.rows
    ]
    return titled("", grid(pen, "Strategy Facts", widths, rows), pen) if rows else []


def comparison_table(block: Comparison, pen: Pen) -> list[Element]:
    """A table with a small bar under what is written of every measure."""
    count = len(block.measures)
    if not count and not block.rows:
        return []
    # Bars can be compared only where all columns are as wide as each other.
    width = min(round(pen.width * (1 - _COMPARED_NAME) / max(count, 1)), _WIDEST_MEASURE)
    widths = [pen.width - count * width, *[width] * count]
    head = [
        cell([pen.text("Table Head", said)], at)
        for said, at in zip(("", *block.measures), widths, strict=True)
    ]
    written = [row(head, head=True)]
    for name, measures in block.rows:
        cells = [cell([pen.paragraph("Table Text", run(name, bold()))], widths[0])]
        for (share, text), width in zip(measures, widths[1:], strict=False):
            bar = thin_bar(share, width - _INSIDE, pen)
            cells.append(cell([pen.text("Table Text", text), bar], width))
        cells += [cell([pen.text("Table Text", "")], at) for at in widths[len(cells) :]]
        written.append(row(cells))
    return titled(block.title, grid(pen, TABLE_STYLE, widths, written, head=True), pen)


# The padding of a cell on both sides, as the styles of tables have it.
_INSIDE = 200


def titled(title: str, table: Element, pen: Pen) -> list[Element]:
    """The table under its title, with a gap below: tables that touch would become one."""
    caption = [pen.caption(title)] if clean(title).strip() else []
    return [*caption, table, pen.paragraph("Table Gap")]


def grid(
    pen: Pen,
    style: str,
    widths: Sequence[int],
    rows: Sequence[Element],
    *,
    head: bool = False,
    total: bool = False,
) -> Element:
    """A table of exactly these widths."""
    _keep_together(rows)
    look = w(
        "tblLook",
        val=f"{0x0600 + 0x20 * head + 0x40 * total:04X}",
        firstRow=int(head),
        lastRow=int(total),
        firstColumn=0,
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    return w(
        "tbl",
        w(
            "tblPr",
            w("tblStyle", val=pen.sheet.id(style)),
            w("tblW", w=sum(widths), type="dxa"),
            w("tblInd", w=pen.table_indent if style == TABLE_STYLE else 0, type="dxa"),
            w("tblLayout", type="fixed"),
            look,
        ),
        w("tblGrid", *(w("gridCol", w=width) for width in widths)),
        *rows,
    )


def _keep_together(rows: Sequence[Element]) -> None:
    """A short table stays on one page, and the last row of a long one has another beside it."""
    for held in rows[:-1] if len(rows) <= _SHORT else rows[-2:-1]:
        for properties in held.iter(qn("w:pPr")):
            if properties.find(qn("w:keepNext")) is None:
                properties.find(qn("w:pStyle")).addnext(w("keepNext"))


def row(
    cells: Sequence[Element], *, head: bool = False, whole: bool = True, height: int = 0
) -> Element:
    """A row; `head` repeats it on every page, `whole` keeps it on one, `height` is its least."""
    return w(
        "tr",
        w(
            "trPr",
            w("cantSplit") if whole or head else None,
            w("trHeight", val=height, hRule="atLeast") if height else None,
            w("tblHeader") if head else None,
        ),
        *cells,
    )


def cell(content: Sequence[Element], width: int, *properties: Element) -> Element:
    """A cell; Word wants a paragraph in each."""
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), *properties), *content)


def _cell_text(said: str, style: str, numeric: bool, pen: Pen) -> Element:
    right = (w("jc", val="right"),) if numeric else ()
    if numeric and style == "Table Text":
        return pen.text("Table Number", said)
    return pen.paragraph(style, run(said), properties=right)
