"""Tables that become a list of cards where the page is too narrow for their columns.

The roles are written out because a table that is laid out otherwise loses them in some browsers.
"""

from __future__ import annotations

from itertools import zip_longest

from smm_expert.report.blocks import Comparison, Facts, Table
from smm_expert.report.html.charts import meter
from smm_expert.report.html.markup import NOTHING, Html, breakable, element, join

_NARROW_ENOUGH = 2


def facts_list(facts: Facts) -> Html:
    """Names and values side by side."""
    pairs = [
        element("div", element("dt", name), element("dd", value)) for name, value in facts.rows
    ]
    return element("dl", *pairs, class_="facts")


def table(block: Table) -> Html:
    """A table; the first column names its rows."""
    numeric = frozenset(block.numeric)
    last = len(block.rows) - 1
    rows = []
    for number, row in enumerate(block.rows):
        # A row that is too long or too short is the writer's fault; nothing of it is lost.
        cells = zip_longest(row, block.columns, fillvalue="")
        said = [
            _cell(breakable(cell), column, first=at == 0, numeric=at in numeric)
            for at, (cell, column) in enumerate(cells)
        ]
        total = block.total and number == last
        rows.append(element("tr", *said, role="row", class_="total" if total else None))
    return _table(block.title, block.columns, rows, numeric)


def comparison_table(comparison: Comparison) -> Html:
    """A table in which every measure has a small bar over what is written."""
    rows = []
    for name, measures in comparison.rows:
        cells = [
            _cell(meter(share) + element("span", breakable(said), class_="measure-said"), column)
            for (share, said), column in zip(measures, comparison.measures, strict=False)
        ]
        rows.append(element("tr", _cell(breakable(name), "", first=True), *cells, role="row"))
    columns = ("", *comparison.measures)
    return _table(comparison.title, columns, rows, frozenset(), class_="comparison")


def _table(
    title: str,
    columns: tuple[str, ...],
    rows: list[Html],
    numeric: frozenset[int],
    class_: str = "plain",
) -> Html:
    heads = [_head(column, at in numeric) for at, column in enumerate(columns)]
    caption = element("caption", title) if title else NOTHING
    stacked = " stacks" if len(columns) > _NARROW_ENOUGH else ""
    return element(
        "div",
        element(
            "table",
            caption,
            element("thead", element("tr", *heads, role="row"), role="rowgroup"),
            element("tbody", join(rows), role="rowgroup"),
            class_=f"{class_}{stacked}",
            role="table",
        ),
        class_="table",
    )


def _head(column: str, numeric: bool) -> Html:
    if not column:
        return element("td", role="cell")
    return element(
        "th",
        breakable(column),
        scope="col",
        role="columnheader",
        class_="number" if numeric else None,
    )


def _cell(said: Html, column: str, *, first: bool = False, numeric: bool = False) -> Html:
    if first and said:
        return element("th", said, scope="row", role="rowheader")
    names = [*(["number"] if numeric else []), *([] if said else ["blank"])]
    return element(
        "td",
        # Shown only where the table is laid out as cards; readers of the screen have the header.
        element("span", column, class_="cell-label", aria_hidden="true") if column else NOTHING,
        element("span", said, class_="cell-said"),
        role="cell",
        class_=" ".join(names) or None,
    )
