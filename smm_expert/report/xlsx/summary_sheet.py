"""The first sheet: when and for whom, what was chosen and what not, and what it may bring."""

from __future__ import annotations

from datetime import timedelta

from smm_expert.report.xlsx.calendar_sheet import (
    FIRST_ROW,
    PLATFORM,
    STATUS,
    entries_of,
    status_word,
)
from smm_expert.report.xlsx.sheet import Book, Sheet, cell, quoted, span
from smm_expert.strategy.plan import Candidate, Plan
from smm_expert.wording.labels import label

_WIDTHS = (36, 30, 16, 16, 16, 16, 28)
_PER_CENT = ("romi", "roas")
_MONEY = ("spend", "revenue", "profit", "cpl", "cac", "ltv")


def add_summary(book: Book, plan: Plan, client: str) -> None:
    """The sheet; its blocks stand below each other."""
    sheet = book.sheet("sheet-summary", _WIDTHS)
    words = book.words
    sheet.title(words.label("plan-for", client=client) if client else words.label("plan"))
    row = _frame(sheet, plan, client)
    row = _channels(sheet, plan, row + 1)
    row = _rubrics(sheet, plan, row + 1)
    row = _candidates(sheet, plan, row + 1)
    _forecast(sheet, plan, row + 1)


def _frame(sheet: Sheet, plan: Plan, client: str) -> int:
    words, window, limits = sheet.words, plan.window, plan.limits
    last = window.start + timedelta(weeks=window.weeks, days=-1)
    knowledge = words.phrases.knowledge
    texts = [
        ("client", client),
        ("from-to", f"{words.phrases.day(window.start)}–{words.phrases.day(last)}"),
        ("time-zone", window.time_zone),
        ("knowledge", f"{knowledge.title.to(words.language)} {knowledge.version}"),
    ]
    numbers: list[tuple[str, float | None, str]] = [
        ("weeks", window.weeks, "count"),
        ("hours-told", limits.hours, "hours"),
        ("hours-used", limits.hours_used, "hours"),
        ("hours-production", plan.hours_of_production, "hours"),
        ("money-told", None if limits.money is None else limits.money / 100, "money"),
        ("money-used", limits.money_used / 100, "money"),
    ]
    if plan.budget is not None:
        numbers.append(("monthly-budget", plan.budget.monthly / 100, "money"))
    row = 2
    for code, text in texts:
        if text:
            sheet.text(row, 0, words.label(code))
            sheet.text(row, 1, text)
            row += 1
    for code, number, kind in numbers:
        sheet.text(row, 0, words.label(code))
        if number is None:
            sheet.text(row, 1, label("not-known", words.language))
        else:
            sheet.number(row, 1, number, kind, sheet.styles.number(kind, align="left"))
        row += 1
    return row


def _channels(sheet: Sheet, plan: Plan, row: int) -> int:
    """The platforms, with how many posts stand in the calendar and how many are out: live."""
    words = sheet.words
    if not plan.channels:
        return row - 1
    codes = ("platform", "posts-a-week", "posts-planned", "posts-reserved", "posts-listed",
             "posts-published", "hours-a-week")  # fmt: skip
    sheet.heading(row, words.label("channels"))
    sheet.heads(row + 1, [words.label(code) for code in codes])
    last = max(FIRST_ROW, FIRST_ROW + len(entries_of(plan)) - 1)
    calendar = quoted(words.label("sheet-calendar"))
    platforms = f"{calendar}!{span(FIRST_ROW, last, PLATFORM, fixed=True)}"
    statuses = f"{calendar}!{span(FIRST_ROW, last, STATUS, fixed=True)}"
    published = status_word(sheet, "published")
    first = row + 2
    for at, channel in enumerate(plan.channels, first):
        sheet.text(at, 0, words.item(channel.platform))
        sheet.number(at, 1, channel.posts_a_week, "hours")
        sheet.number(at, 2, channel.posts, "count")
        sheet.number(at, 3, channel.reserved, "count")
        key = cell(at, 0)
        listed = sum(post.platform == channel.platform for post in plan.posts)
        sheet.formula(at, 4, f"=COUNTIF({platforms},{key})", listed, "count")
        out = f'=COUNTIFS({platforms},{key},{statuses},"{published}")'
        sheet.formula(at, 5, out, 0, "count")
        sheet.number(at, 6, channel.hours_a_week, "hours")
    end = first + len(plan.channels)
    sheet.text(end, 0, words.label("total"), sheet.styles.total())
    totals = {
        1: ("hours", sum(c.posts_a_week for c in plan.channels)),
        2: ("count", sum(c.posts for c in plan.channels)),
        3: ("count", sum(c.reserved for c in plan.channels)),
        4: ("count", sum(p.platform == c.platform for p in plan.posts for c in plan.channels)),
        5: ("count", 0),
        6: ("hours", sum(c.hours_a_week for c in plan.channels)),
    }
    for column, (kind, value) in totals.items():
        formula = f"=SUM({span(first, end - 1, column)})"
        sheet.formula(end, column, formula, value, kind, sheet.styles.total(kind))
    return end + 1


def _rubrics(sheet: Sheet, plan: Plan, row: int) -> int:
    if not plan.rubrics:
        return row - 1
    words = sheet.words
    sheet.heading(row, words.label("rubrics"))
    sheet.heads(row + 1, [words.label(code) for code in ("rubric", "share")])
    for at, rubric in enumerate(plan.rubrics, row + 2):
        sheet.text(at, 0, words.item(rubric.rubric))
        sheet.number(at, 1, rubric.percent / 100, "percent")
    return row + 2 + len(plan.rubrics)


def _candidates(sheet: Sheet, plan: Plan, row: int) -> int:
    if not plan.limits.candidates:
        return row - 1
    words = sheet.words
    codes = ("item", "certainty", "hours-a-week", "least-a-month", "chosen")
    sheet.heading(row, words.label("candidates"))
    sheet.heads(row + 1, [*(words.label(code) for code in codes), words.label("why-not"), ""])
    for at, candidate in enumerate(plan.limits.candidates, row + 2):
        sheet.text(at, 0, words.item(candidate.item))
        sheet.number(at, 1, candidate.certainty, "certainty")
        sheet.number(at, 2, candidate.hours, "hours")
        least = None if candidate.money is None else candidate.money / 100
        sheet.number(at, 3, least, "money")
        sheet.text(at, 4, words.label("yes" if candidate.chosen else "no"))
        sheet.raw.merge_range(at, 5, at, 6, "", sheet.styles.plain())
        sheet.text(at, 5, _why_not(sheet, candidate), columns=2)
    return row + 2 + len(plan.limits.candidates)


def _why_not(sheet: Sheet, candidate: Candidate) -> str:
    said = sheet.words.short_of(candidate.short_of)
    if not candidate.instead:
        return said
    titles = sheet.words.phrases.items(candidate.instead)
    instead = sheet.words.label("instead", items=titles)
    return f"{said}; {instead}" if said else instead


def _forecast(sheet: Sheet, plan: Plan, row: int) -> None:
    """A usual month with its range, and what it could not be reckoned from."""
    words, forecast = sheet.words, plan.forecast
    sheet.heading(row, words.label("forecast"))
    if forecast.totals:
        row += 1
        sheet.heads(row, ["", *(words.said(code) for code in ("low", "mid", "high"))])
    for step in forecast.totals:
        row += 1
        kind = "money" if step.metric in _MONEY else "percent"
        scale = 0.01 if step.metric in _PER_CENT else 1.0
        if step.metric not in (*_MONEY, *_PER_CENT):
            kind = "hours" if step.metric in ("leads", "sales") else "count"
        sheet.text(row, 0, words.metric(step.metric))
        for column, value in enumerate((step.value.low, step.value.mid, step.value.high), 1):
            sheet.number(row, column, value * scale, kind)
    if forecast.break_even_sales is not None:
        row += 1
        sheet.text(row, 0, words.label("break-even"))
        sheet.number(row, 2, forecast.break_even_sales, "hours")
    if forecast.missing:
        row += 1
        sheet.text(row, 0, words.label("missing"))
        sheet.text(row, 1, "; ".join(words.basis(basis) for basis in forecast.missing))
