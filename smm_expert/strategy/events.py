"""What stands in the calendar beside posts: answering, promotions, reviews, duties, holidays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from smm_expert.model.text import Text
from smm_expert.strategy.client import Client
from smm_expert.strategy.free_days import public_holidays, working_day
from smm_expert.strategy.plan import Candidate, Channel, Event, Limits, Window
from smm_expert.strategy.seasons import seasons_of

_WEEKLY = "analysis.weekly_pulse"
_REPORT = "analysis.monthly_report"
_CHECKPOINT, _QUARTER = "milestone.monthly_checkpoint", "milestone.quarterly_review"
_FRIDAY = 4
_EXPERIMENT_WEEKS = 2
_MONTH_WEEKS = 4
# So many forms of promotion begin in one week: each has to be set up and watched.
_STARTS_A_WEEK = 2
# Milestones that are a span of days from the first, and those at the end of certain weeks.
_SPANS = {"milestone.launch_30_days": 30, "milestone.plan_90_days": 90}
_ENDS = {
    "milestone.content_bank": (1,),
    "milestone.crisis_drill": (2,),
    "milestone.seasonal_push": (3,),
    _QUARTER: (12,),
}
# Duties that concern only those who chose it.
_ONLY_WITH = {
    "risk.youtube_access_ru": "platform.youtube",
    "risk.telegram_ads_legal": "platform.telegram",
    "risk.contest_rules": "promotion.contests",
}
_CARE_TITLE = Text(
    "{platform}: answer comments and messages{when}",
    "{platform}: отвечать на комментарии и сообщения{when}",
)
_EVERY_DAY = Text(" every day", " каждый день")
_EVERY_WORKING_DAY = Text(" every working day", " каждый рабочий день")


def events_of(
    client: Client, limits: Limits, channels: Sequence[Channel], window: Window
) -> tuple[Event, ...]:
    """All events of the plan in order of days; what is work stands on working days."""
    days = Days(window, public_holidays(client.market, window))
    chosen = [c for c in limits.candidates if c.chosen]
    found = [
        *_community(client, channels, window),
        *_promotions(chosen, days),
        *_reviews(client, days),
        *_experiments(client, days),
        *_milestones(client, days),
        *_duties(client, chosen, days),
        *_holidays(days),
        *_seasons(client, window),
    ]
    # Two of a kind that were moved to one working day are one.
    once = {event.id: event for event in found}
    return tuple(sorted(once.values(), key=lambda event: (event.day, event.kind, event.id)))


class Days(NamedTuple):
    """The days of a plan and those on which its market rests."""

    window: Window
    free: dict[date, Text]

    def of(self, week: int, weekday: int = 0) -> date:
        """The weekday of a week from 0, or the working day nearest to it."""
        begins = self.window.start + timedelta(weeks=week)
        offset = (weekday - begins.weekday()) % 7
        return working_day(begins + timedelta(days=offset), self.window, self.free)

    def first(self, week: int) -> date:
        """The first day of a week from 0, or the working day nearest to it."""
        return working_day(self.window.start + timedelta(weeks=week), self.window, self.free)


def last_day(window: Window) -> date:
    """The last day of the plan."""
    return window.start + timedelta(weeks=window.weeks, days=-1)


def _event(
    kind: str, item: str, day: date, *, hours: float = 0, until: date | None = None
) -> Event:
    return Event(f"{kind}-{item}-{day:%Y%m%d}", day, kind, item, until=until, hours=hours)


def _community(client: Client, channels: Sequence[Channel], window: Window) -> Iterator[Event]:
    """Who writes to a page is answered the same day, as long as the plan runs; hours a week."""
    when = _EVERY_WORKING_DAY if client.word("business.model") == "b2b" else _EVERY_DAY
    for channel in channels:
        platform = client.item(channel.platform).title
        title = Text(
            _CARE_TITLE.en.format(platform=platform.en, when=when.en),
            _CARE_TITLE.ru.format(platform=platform.ru, when=when.ru),
        )
        yield Event(
            f"community-{channel.platform}-{window.start:%Y%m%d}",
            window.start,
            "community",
            title=title,
            until=last_day(window),
            hours=channel.care_hours,
        )


def _promotions(chosen: Sequence[Candidate], days: Days) -> Iterator[Event]:
    """The chosen forms of promotion begin one after another and then run on.

    The first begins in the second week: what people are led to has to stand by then. Paid forms
    come first, since the budget counts on them from the first month on.
    """
    forms = [c for c in chosen if c.item.startswith("promotion.")]
    forms.sort(key=lambda candidate: not candidate.money)
    for number, candidate in enumerate(forms):
        week = min(1 + number // _STARTS_A_WEEK, days.window.weeks - 1)
        hours = float(candidate.hours or 0)
        last = last_day(days.window)
        yield _event("promotion", candidate.item, days.first(week), hours=hours, until=last)


def _reviews(client: Client, days: Days) -> Iterator[Event]:
    """A look at the figures each week; at the end of a month the report, and before it, on days
    of their own, the analyses it draws on. In its week the report stands for the weekly look.
    """
    found = [analysis.item for analysis in client.selected("analysis")]
    monthly = sorted((a for a in found if a != _WEEKLY), key=lambda a: a != _REPORT)
    ends = range(_MONTH_WEEKS - 1, days.window.weeks, _MONTH_WEEKS)
    # Without a report Friday belongs to the weekly look.
    friday = _FRIDAY if _REPORT in found else _FRIDAY - 1
    dates = [(week, a, (friday - n) % 5) for n, a in enumerate(monthly) for week in ends]
    if _WEEKLY in found:
        reported = ends if _REPORT in found else range(0)
        weeks = (week for week in range(days.window.weeks) if week not in reported)
        dates += [(week, _WEEKLY, _FRIDAY) for week in weeks]
    for week, analysis, weekday in dates:
        hours = float(client.item(analysis).hours_a_week or 0)
        yield _event("review", analysis, days.of(week, weekday), hours=hours)


def _experiments(client: Client, days: Days) -> Iterator[Event]:
    """One experiment at a time, two weeks each, from the third week on."""
    for number, experiment in enumerate(client.selected("experiment")):
        week = 2 + number * _EXPERIMENT_WEEKS
        if week + _EXPERIMENT_WEEKS > days.window.weeks:
            return
        hours = float(client.item(experiment.item).hours_a_week or 0)
        ends = days.window.start + timedelta(weeks=week + _EXPERIMENT_WEEKS, days=-1)
        yield _event("experiment", experiment.item, days.first(week), hours=hours, until=ends)


def _milestones(client: Client, days: Days) -> Iterator[Event]:
    """Each milestone on its day, as far as the plan reaches."""
    found = [milestone.item for milestone in client.selected("milestone")]
    weeks = days.window.weeks
    months = range(_MONTH_WEEKS, weeks + 1, _MONTH_WEEKS)
    # A quarter's review looks at its last month too.
    checked = [week for week in months if not (_QUARTER in found and week in _ENDS[_QUARTER])]
    for milestone in found:
        if milestone in _SPANS:
            ends = days.window.start + timedelta(days=_SPANS[milestone] - 1)
            until = min(ends, last_day(days.window))
            yield _event("milestone", milestone, days.window.start, until=until)
        for week in checked if milestone == _CHECKPOINT else _ENDS.get(milestone, ()):
            if week <= weeks:
                yield _event("milestone", milestone, days.of(week - 1, _FRIDAY))


def _duties(client: Client, chosen: Sequence[Candidate], days: Days) -> Iterator[Event]:
    """What the law asks and what endangers the plan is settled in the first week."""
    names = {candidate.item for candidate in chosen}
    risks = [
        risk.item
        for risk in client.selected("risk")
        if _ONLY_WITH.get(risk.item) in (None, *names)
    ]
    for number, risk in enumerate(risks):
        day = days.window.start + timedelta(days=number % 5)
        yield _event("duty", risk, working_day(day, days.window, days.free))


def _holidays(days: Days) -> Iterator[Event]:
    """Public holidays of the market."""
    for day, title in days.free.items():
        yield Event(f"holiday-{day:%Y%m%d}", day, "holiday", title=title)


def _seasons(client: Client, window: Window) -> Iterator[Event]:
    """Occasions and seasons of the client's trade."""
    found = seasons_of(client.sector, client.market, window.start, last_day(window))
    for title, first, last in found:
        name = title.en.lower().replace(" ", "-")
        until = last if last > first else None
        yield Event(f"season-{name}-{first:%Y%m%d}", first, "season", title=title, until=until)
