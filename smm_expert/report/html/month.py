"""A calendar month as a grid of weeks, which becomes a list of days on a narrow screen."""

from __future__ import annotations

from smm_expert.model.text import Language
from smm_expert.report.blocks import Day, Entry, MonthGrid
from smm_expert.report.html.colours import KIND_HUES
from smm_expert.report.html.markup import NOTHING, Html, breakable, element
from smm_expert.wording.strategy import strategy_words


def month_table(month: MonthGrid, language: Language) -> Html:
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
        # Of a plan that begins on the 30th, four empty weeks tell nothing.
        if any(day.inside or day.entries for day in week)
    ]
    grid = element(
        "table",
        element("thead", element("tr", *heads, role="row"), role="rowgroup"),
        element("tbody", *weeks, role="rowgroup"),
        role="table",
        aria_label=month.title,
    )
    return element(
        "figure",
        element("figcaption", month.title),
        _legend(month, language),
        grid,
        class_="month",
    )


def _day(day: Day, weekday: str, language: Language) -> Html:
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


def _entry(entry: Entry, language: Language) -> Html:
    at = element("span", entry.at, class_="at") + Html(" ") if entry.at else NOTHING
    kind = NOTHING
    if entry.kind in KIND_HUES:
        # The colour alone tells nothing to who cannot see it.
        said = strategy_words(f"kind-{entry.kind}", language)
        kind = element("span", f" ({said})", class_="unseen")
    return element("li", at, breakable(entry.text), kind, class_=f"entry {_class(entry.kind)}")


def _legend(month: MonthGrid, language: Language) -> Html:
    found = {entry.kind for week in month.weeks for day in week for entry in day.entries}
    said = [
        element("li", strategy_words(f"kind-{kind}", language), class_=f"entry {_class(kind)}")
        for kind in KIND_HUES
        if kind in found
    ]
    return element("ul", *said, class_="legend", role="list") if said else NOTHING


def _class(kind: str) -> str:
    return f"kind-{kind}" if kind in KIND_HUES else "kind-other"
