"""Chapters 5 to 9: content plan, KPIs, budget, calendar, return."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil

from smm_expert.report.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Callout,
    Chapter,
    Day,
    Entry,
    MonthGrid,
    Paragraph,
    Section,
    Table,
)
from smm_expert.report.phrases import Phrases
from smm_expert.report.plan_words import PlanWords
from smm_expert.report.strategy.budget_chapter import BudgetChapter
from smm_expert.report.strategy.direction import Direction
from smm_expert.report.strategy.figures import Figures
from smm_expert.report.strategy.kpi_chapter import KpiChapter, where_from
from smm_expert.strategy.estimates import says_little
from smm_expert.strategy.events import last_day
from smm_expert.strategy.plan import Event, Plan, Post
from smm_expert.wording.plan_files import WEEKDAYS
from smm_expert.wording.strategy import strategy_words

_TOPICS_SHOWN = 8
_ALL_DAYS, _WORKING_DAYS = 7, 5
# Benchmark -> the client's own figure that would stand in its place.
_OWN_FIGURES = {
    "close_rate": "economics.close_rate",
    "lead_rate": "economics.site_conversion",
    "sale_rate": "economics.site_conversion",
}


class Realisation:
    """Writes the last five chapters of one strategy."""

    def __init__(self, direction: Direction, plan: Plan, phrases: Phrases) -> None:
        self.direction = direction
        self.plan = plan
        self.phrases = phrases
        currency = plan.budget.currency if plan.budget else None
        self.figures = Figures(phrases, currency)
        self.words = PlanWords(phrases)

    def chapters(self) -> Iterator[Chapter]:
        """The chapters in order."""
        plan = self.plan
        yield Chapter("content", self.said("content"), tuple(self._content()))
        yield Chapter(
            "kpi", self.said("kpi"), tuple(KpiChapter(self.direction, plan, self.figures).blocks())
        )
        yield Chapter(
            "budget",
            self.said("budget"),
            tuple(BudgetChapter(self.direction, plan, self.figures).blocks()),
        )
        yield Chapter("calendar", self.said("calendar"), tuple(self._calendar()))
        yield Chapter("return", self.said("return"), tuple(self._return()))

    def said(self, code: str, **details: object) -> str:
        """Words of the document."""
        return strategy_words(code, self.phrases.language, **details)

    def _content(self) -> Iterator[Block | Section]:
        plan, number = self.plan, self.phrases.number
        if not plan.posts:
            yield Callout(self.said("content-none"), "warning")
        else:
            yield Paragraph(
                self.said(
                    "content-intro",
                    posts=number(len(plan.posts)),
                    weeks=number(plan.window.weeks),
                    reserved=number(sum(post.reserved for post in plan.posts)),
                    hours=number(round(plan.hours_of_production, 1)),
                )
            )
            yield self._formats()
            yield self._care()
        if plan.rubrics:
            yield Bars(
                self.said("rubric"),
                tuple(
                    Bar(self.phrases.item(r.rubric), r.percent, f"{r.percent}\u00a0%")
                    for r in plan.rubrics
                ),
            )
        topics = self._topics()
        if topics:
            yield Section(self.said("topics"), topics)
        yield from self.direction.cards("content_type", "rubric", "cadence", "time_slot")
        zone = self.plan.window.time_zone
        yield Paragraph(self.said("times-in", zone=zone))

    def _formats(self) -> Table:
        number, weeks = self.phrases.number, self.plan.window.weeks
        rows = []
        for channel in self.plan.channels:
            lines: list[tuple[str, int, float | None]] = [
                (self.phrases.item(f.content_type), f.posts, f.hours_each) for f in channel.formats
            ]
            if channel.reserved:
                lines.append((self.said("kept-free"), channel.reserved, None))
            for place, (name, posts, hours) in enumerate(lines):
                rows.append(
                    (
                        self.phrases.item(channel.platform) if not place else "",
                        name,
                        number(posts),
                        number(round(posts / weeks, 1)),
                        "" if hours is None else number(round(hours, 2)),
                    )
                )
        columns = ("channel", "type", "posts", "a-week", "hours-each")
        return Table(tuple(map(self.said, columns)), tuple(rows), numeric=(2, 3, 4))

    def _care(self) -> Section:
        """How long answering takes on each platform."""
        b2b = self.direction.facts.get("business.model") == "b2b"
        days = _WORKING_DAYS if b2b else _ALL_DAYS
        said = tuple(
            self.said(
                "care-working-days" if b2b else "care-days",
                platform=self.phrases.item(channel.platform),
                minutes=max(5, 5 * round(channel.care_hours * 60 / days / 5)),
            )
            for channel in self.plan.channels
        )
        return Section(self.said("care"), (Paragraph(self.said("care-intro")), Bullets(said)))

    def _topics(self) -> tuple[Block, ...]:
        found: dict[str, list[str]] = {}
        for post in self.plan.posts:
            if post.topic and post.rubric:
                titles = found.setdefault(post.rubric, [])
                title = post.topic.to(self.phrases.language)
                if title not in titles:
                    titles.append(title)
        rows = tuple(
            (self.phrases.item(rubric) if not place else "", title)
            for rubric, titles in found.items()
            for place, title in enumerate(titles[:_TOPICS_SHOWN])
        )
        if not rows:
            return ()
        columns = (self.said("rubric"), self.said("topic"))
        return (Table(columns, rows), Paragraph(self.said("topics-more")))

    def _calendar(self) -> Iterator[Block | Section]:
        yield Paragraph(self.said("calendar-intro"))
        yield from self._months()
        rows = tuple(
            (self._days(event), self.said(f"kind-{event.kind}"), self._event(event))
            for event in self.plan.events
        )
        if rows:
            columns = (self.said("day"), "", self.said("what"))
            yield Section(self.said("events"), (Table(columns, rows),))
        yield from self.direction.cards("milestone", "risk")

    def _days(self, event: Event) -> str:
        day = self.phrases.day(event.day)
        if event.until is None:
            return day
        return f"{day} {self.said('until', day=self.phrases.day(event.until))}"

    def _event(self, event: Event) -> str:
        if event.title is not None:
            return event.title.to(self.phrases.language)
        return self.phrases.item(event.item) if event.item else self.said(f"kind-{event.kind}")

    def _post(self, post: Post) -> str:
        platform = self.phrases.item(post.platform)
        if post.topic:
            return f"{platform}: {post.topic.to(self.phrases.language)}"
        if post.reserved:
            return f"{platform}: {self.said('free-slot')}"
        kind = self.phrases.item(post.content_type) if post.content_type else ""
        return f"{platform}: {kind}"

    def _months(self) -> Iterator[MonthGrid]:
        entries: dict[date, list[Entry]] = {}
        for event in self.plan.events:
            entries.setdefault(event.day, []).append(Entry(self._event(event), event.kind))
        for post in self.plan.posts:
            kind = "reserved" if post.reserved else "post"
            entries.setdefault(post.day, []).append(
                Entry(self._post(post), kind, f"{post.at:%H:%M}")
            )
        first, last = self.plan.window.start, last_day(self.plan.window)
        year, month = first.year, first.month
        weekdays = tuple(entry.said(self.phrases.language, {}) for entry in WEEKDAYS)
        while (year, month) <= (last.year, last.month):
            weeks = []
            for week in calendar.Calendar().monthdatescalendar(year, month):
                weeks.append(
                    tuple(
                        Day(
                            day,
                            day.month == month and first <= day <= last,
                            tuple(entries.get(day, ())) if day.month == month else (),
                        )
                        for day in week
                    )
                )
            title = self.words.month(date(year, month, 1))
            yield MonthGrid(title, weekdays, tuple(weeks))
            following = date(year, month, 28) + timedelta(days=4)
            year, month = following.year, following.month

    def _return(self) -> Iterator[Block | Section]:
        forecast = self.plan.forecast
        if not forecast.rows:
            yield Paragraph(self.said("forecast-none"))
        else:
            yield Paragraph(self.said("forecast-intro"))
            columns = ("step", "low", "mid", "high")
            rows = tuple(
                (
                    self.said(f"metric-{step.metric}"),
                    *(
                        self.figures.metric(step.metric, value)
                        for value in (step.value.low, step.value.mid, step.value.high)
                    ),
                )
                for step in forecast.totals
            )
            table = Table(tuple(map(self.said, columns)), rows, numeric=(1, 2, 3))
            yield Section(self.said("forecast"), (table,))
            yield from self._wide()
            if forecast.break_even_sales is not None:
                sales = self.figures.number(ceil(forecast.break_even_sales))
                yield Callout(self.said("break-even", sales=sales))
            if forecast.sensitivities:
                yield self._tornado()
            bases = [b for s in forecast.totals for b in s.value.bases]
            yield from where_from(self.direction, self.figures, bases)
        if forecast.missing:
            said = tuple(self.figures.missing(basis) for basis in forecast.missing)
            yield Section(self.said("missing"), (Bullets(said),))
        yield from self.direction.cards("analysis")

    def _wide(self) -> Iterator[Callout]:
        """Says so where the way from a click to a sale is known too roughly to plan on."""
        wide = [s for s in self.plan.forecast.totals if says_little(s.value)]
        facts = dict.fromkeys(
            _OWN_FIGURES[basis.name.split(".")[1]]
            for step in wide
            for basis in step.value.bases
            if basis.kind == "parameter" and basis.name.split(".")[1] in _OWN_FIGURES
        )
        if wide:
            names = (self.said(f"metric-{step.metric}") for step in wide)
            steps = ", ".join(name if name.isupper() else name.lower() for name in names)
            yield Callout(self.said("forecast-wide", steps=steps), "warning")
        if facts:
            yield Callout(self.said("forecast-narrower", facts=self.phrases.facts(facts)))

    def _tornado(self) -> Bars:
        bars = []
        for one in self.plan.forecast.sensitivities:
            low, high = self.figures.money(one.at_low), self.figures.money(one.at_high)
            said = self.said("tornado-bar", low=low, high=high)
            bars.append(Bar(self.figures.basis(one.basis), abs(one.at_high - one.at_low), said))
        return Bars(self.said("tornado"), tuple(bars))
