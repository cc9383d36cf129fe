"""Chapters 5 to 9: content plan, KPIs, budget, calendar, return."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

from smm_expert.report.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Callout,
    Chapter,
    Day,
    Entry,
    Ladder,
    MonthGrid,
    Paragraph,
    Rung,
    Section,
    Table,
)
from smm_expert.report.phrases import Phrases
from smm_expert.report.strategy.direction import Direction
from smm_expert.report.strategy.figures import Figures
from smm_expert.strategy.events import last_day
from smm_expert.strategy.plan import Basis, Budget, BudgetLine, Event, KpiTarget, Plan, Post
from smm_expert.wording.strategy import strategy_words

_TOPICS_SHOWN = 8
_MONTHS = {
    "en": tuple(calendar.month_name),
    "ru": ("", "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь",
           "Октябрь", "Ноябрь", "Декабрь"),
}  # fmt: skip
_WEEKDAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "ru": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
}


class Realisation:
    """Writes the last five chapters of one strategy."""

    def __init__(self, direction: Direction, plan: Plan, phrases: Phrases) -> None:
        self.direction = direction
        self.plan = plan
        self.phrases = phrases
        currency = plan.budget.currency if plan.budget else None
        self.figures = Figures(phrases, currency)

    def chapters(self) -> Iterator[Chapter]:
        """The chapters in order."""
        yield Chapter("content", self.said("content"), tuple(self._content()))
        yield Chapter("kpi", self.said("kpi"), tuple(self._kpis()))
        yield Chapter("budget", self.said("budget"), tuple(self._budget()))
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

    def _kpis(self) -> Iterator[Block | Section]:
        yield Paragraph(self.said("kpi-intro"))
        rungs = tuple(self._rung(kpi) for kpi in self.plan.kpis if kpi.target is not None)
        if rungs:
            yield Ladder(self.said("ladder"), rungs)
        columns = ("kpi-name", "formula", "baseline", "target", "act-at")
        yield Table(
            tuple(map(self.said, columns)), tuple(self._kpi(kpi) for kpi in self.plan.kpis)
        )
        bases = [b for kpi in self.plan.kpis if kpi.target for b in kpi.target.bases]
        yield from self._where_from(bases)
        yield from self.direction.cards("kpi")

    def _kpi_name(self, kpi: KpiTarget) -> str:
        name = self.phrases.item(kpi.kpi)
        return f"{name}, {self.phrases.item(kpi.platform)}" if kpi.platform else name

    def _kpi(self, kpi: KpiTarget) -> tuple[str, ...]:
        formula = self.phrases.knowledge.items[kpi.kpi].formula
        act = ""
        if kpi.act_at is not None:
            code = "below" if kpi.higher_is_better else "above"
            act = self.said(code, value=self.figures.in_unit(kpi.unit, kpi.act_at))
        return (
            self._kpi_name(kpi),
            formula.to(self.phrases.language) if formula else "",
            self.figures.span(kpi.unit, kpi.baseline) if kpi.baseline else "",
            self.figures.span(kpi.unit, kpi.target) if kpi.target else self.said("measure-first"),
            act,
        )

    def _rung(self, kpi: KpiTarget) -> Rung:
        assert kpi.target is not None
        return Rung(
            self._kpi_name(kpi),
            self.figures.span(kpi.unit, kpi.target),
            kpi.target.low,
            kpi.target.mid,
            kpi.target.high,
            kpi.baseline.mid if kpi.baseline else None,
        )

    def _where_from(self, bases: list[Basis]) -> Iterator[Block | Section]:
        said = tuple(dict.fromkeys(self.figures.basis(basis) for basis in bases))
        if said:
            yield Section(self.said("where-from"), (Bullets(said),))

    def _budget(self) -> Iterator[Block | Section]:
        budget = self.plan.budget
        if budget is None:
            yield Callout(self.said("budget-unknown"), "warning")
        else:
            code, tone = (
                ("budget-enough", "good") if budget.enough else ("budget-short", "warning")
            )
            monthly, least = self.figures.minor(budget.monthly), self.figures.minor(budget.least)
            yield Callout(self.said(code, monthly=monthly, least=least), tone)
            yield Bars(
                self.said("split"),
                tuple(
                    Bar(self._line(line), line.months[0] / 100, self.figures.minor(line.months[0]))
                    for line in budget.lines
                ),
            )
            yield self._budget_table(budget)
            yield from self._where_from([b for line in budget.lines for b in line.bases])
        yield from self.direction.cards("budget_rule")

    def _line(self, line: BudgetLine) -> str:
        category = self.said(f"category-{line.category}")
        if line.item is None or line.category in ("reserve", "levy"):
            return category
        return f"{category}: {self.phrases.item(line.item)}"

    def _budget_table(self, budget: Budget) -> Table:
        money = self.figures.minor
        months = [self.said("month", number=n + 1) for n in range(len(budget.months))]
        rows = [
            (self._line(line), *map(money, line.months), money(line.total))
            for line in budget.lines
        ]
        sums = [sum(line.months[n] for line in budget.lines) for n in range(len(budget.months))]
        rows.append((self.said("sum"), *map(money, sums), money(sum(sums))))
        columns = (self.said("budget-line"), *months, self.said("sum"))
        return Table(columns, tuple(rows), numeric=tuple(range(1, len(columns))), total=True)

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
        language = self.phrases.language
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
            title = f"{_MONTHS[language][month]} {year}"
            yield MonthGrid(title, _WEEKDAYS[language], tuple(weeks))
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
            if forecast.break_even_sales is not None:
                sales = self.figures.number(forecast.break_even_sales)
                yield Callout(self.said("break-even", sales=sales))
            if forecast.sensitivities:
                yield self._tornado()
            yield from self._where_from([b for s in forecast.totals for b in s.value.bases])
        if forecast.missing:
            said = tuple(self.figures.missing(basis) for basis in forecast.missing)
            yield Section(self.said("missing"), (Bullets(said),))
        yield from self.direction.cards("analysis")

    def _tornado(self) -> Bars:
        bars = []
        for one in self.plan.forecast.sensitivities:
            low, high = self.figures.money(one.at_low), self.figures.money(one.at_high)
            said = self.said("tornado-bar", low=low, high=high)
            bars.append(Bar(self.figures.basis(one.basis), abs(one.at_high - one.at_low), said))
        return Bars(self.said("tornado"), tuple(bars))
