"""A calendar month as a grid of weeks, which becomes a list of days on a narrow screen."""

from __future__ import annotations

from smm_expert.report.blocks import Day, Entry, MonthGrid
from smm_expert.report.html.colours import KIND_HUES
from smm_expert.report.html.markup import NOTHING, Html, breakable, element
from smm_expert.wording.document_marks import ENTRY_KINDS


def month_table(month: MonthGrid, language: str) -> Html:
    """The month with a legend of the kinds that occur in it."""
    heads = [
        element("th", weekday, scope="col", role="columnheader") for weekday in month.weekdays
    ]
    weeks = [
        element(
            "tr",
            *(_day(day, month.weekdays[day.day.weekday()], language) for day in week),
            role="row",
        )
        for week in month.weeks
    ]
    grid = element(
        "table",
        element("caption", month.title),
        element("thead", element("tr", *heads, role="row"), role="rowgroup"),
        element("tbody", *weeks, role="rowgroup"),
        role="table",
    )
    return element("div", grid, _legend(month, language), class_="month")


def _day(day: Day, weekday: str, language: str) -> Html:
    names = [] if day.inside else ["outside"]
    if not day.entries:
        names.append("empty")
    entries = NOTHING
    if day.entries:
        entries = element("ul", *(_entry(entry, language) for entry in day.entries), role="list")
    number = element(
        "time",
        element("span", weekday, class_="weekday", aria_hidden="true"),
        str(day.day.day),
        datetime=day.day.isoformat(),
    )
    return element("td", number, entries, class_=" ".join(names) or None, role="cell")


def _entry(entry: Entry, language: str) -> Html:
    at = element("span", entry.at, class_="at") + Html(" ") if entry.at else NOTHING
    kind = NOTHING
    if entry.kind in ENTRY_KINDS:
        # The colour alone tells nothing to who cannot see it.
        said = ENTRY_KINDS[entry.kind].said(language, {})
        kind = element("span", f" ({said})", class_="unseen")
    return element("li", at, breakable(entry.text), kind, class_=f"entry {_class(entry.kind)}")


def _legend(month: MonthGrid, language: str) -> Html:
    found = {entry.kind for week in month.weeks for day in week for entry in day.entries}
    said = [
        element("li", words.said(language, {}), class_=f"entry {_class(kind)}")
        for kind, words in ENTRY_KINDS.items()
        if kind in found
    ]
    return element("ul", *said, class_="legend", role="list") if said else NOTHING


def _class(kind: str) -> str:
    return f"kind-{kind}" if kind in KIND_HUES else "kind-other"
