"""What stands in the calendar beside posts: promotions, reviews, duties, holidays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from smm_expert.model.text import Text
from smm_expert.strategy.client import Client
from smm_expert.strategy.plan import Event, Limits, Window

_COUNTRIES = {"ru": "RU", "kz": "KZ", "by": "BY", "us": "US", "uk": "GB"}
_LANGUAGES = {"ru": ("en_US", "ru"), "kz": ("en_US", "ru"), "by": ("en_US", "ru")}
# Which weekday a standing task has, from 0 for Monday, and every how many weeks it returns.
_WEEKLY_REVIEW = ("analysis.weekly_pulse", 4)
_EXPERIMENT_WEEKS = 2
_MONTH_WEEKS = 4


def events_of(client: Client, limits: Limits, window: Window) -> tuple[Event, ...]:
    """All events of the plan in order of days."""
    found = [
        *_promotions(client, limits, window),
        *_reviews(client, window),
        *_experiments(client, window),
        *_milestones(client, window),
        *_duties(client, window),
        *_holidays(client, window),
    ]
    return tuple(sorted(found, key=lambda event: (event.day, event.kind, event.id)))


def last_day(window: Window) -> date:
    """The last day of the plan."""
    return window.start + timedelta(weeks=window.weeks, days=-1)


def _event(
    kind: str, item: str, day: date, *, hours: float = 0, until: date | None = None
) -> Event:
    return Event(f"{kind}-{item}-{day:%Y%m%d}", day, kind, item, until=until, hours=hours)


def _promotions(client: Client, limits: Limits, window: Window) -> Iterator[Event]:
    """The chosen forms of promotion begin one after another, a week apart, and then run on.

    The first begins in the second week: what people are led to has to stand by then.
    """
    chosen = [c for c in limits.candidates if c.chosen and c.item.startswith("promotion.")]
    for number, candidate in enumerate(chosen):
        week = min(1 + number, window.weeks - 1)
        begins = window.start + timedelta(weeks=week)
        hours = float(candidate.hours or 0)
        yield _event("promotion", candidate.item, begins, hours=hours, until=last_day(window))


def _reviews(client: Client, window: Window) -> Iterator[Event]:
    """A look at the figures each week, each other analysis at the end of each month."""
    for analysis in client.selected("analysis"):
        hours = float(client.item(analysis.item).hours_a_week or 0)
        weekly = analysis.item == _WEEKLY_REVIEW[0]
        every = 1 if weekly else _MONTH_WEEKS
        for week in range(every - 1, window.weeks, every):
            day = window.start + timedelta(weeks=week, days=_until_weekday(window, 4))
            yield _event("review", analysis.item, day, hours=hours)


def _until_weekday(window: Window, weekday: int) -> int:
    return (weekday - window.start.weekday()) % 7


def _experiments(client: Client, window: Window) -> Iterator[Event]:
    """One experiment at a time, two weeks each, from the third week on."""
    for number, experiment in enumerate(client.selected("experiment")):
        week = 2 + number * _EXPERIMENT_WEEKS
        if week + _EXPERIMENT_WEEKS > window.weeks:
            return
        begins = window.start + timedelta(weeks=week)
        yield _event(
            "experiment",
            experiment.item,
            begins,
            hours=float(client.item(experiment.item).hours_a_week or 0),
            until=begins + timedelta(weeks=_EXPERIMENT_WEEKS, days=-1),
        )


def _milestones(client: Client, window: Window) -> Iterator[Event]:
    """Each milestone on its day, as far as the plan reaches."""
    weeks = {
        "milestone.content_bank": (1,),
        "milestone.crisis_drill": (2,),
        "milestone.launch_30_days": (4,),
        "milestone.monthly_checkpoint": tuple(range(4, window.weeks + 1, 4)),
        "milestone.plan_90_days": (12,),
        "milestone.quarterly_review": (12,),
        "milestone.seasonal_push": (3,),
    }
    for milestone in client.selected("milestone"):
        for week in weeks.get(milestone.item, ()):
            if week <= window.weeks:
                yield _event(
                    "milestone", milestone.item, window.start + timedelta(weeks=week, days=-1)
                )


def _duties(client: Client, window: Window) -> Iterator[Event]:
    """What the law asks and what endangers the plan is settled in the first week."""
    for number, risk in enumerate(client.selected("risk")):
        yield _event("duty", risk.item, window.start + timedelta(days=number % 5))


def _holidays(client: Client, window: Window) -> Iterator[Event]:
    """Public holidays of the market; a market of several countries has none in common."""
    country = _COUNTRIES.get(client.market or "")
    if country is None:
        return
    import holidays

    first, last = window.start, last_day(window)
    years = range(first.year, last.year + 1)
    english, russian = (
        holidays.country_holidays(country, years=years, language=language)
        for language in _LANGUAGES.get(client.market or "", ("en_US", "en_US"))
    )
    for day in sorted(english):
        if first <= day <= last:
            title = Text(english[day], russian.get(day) or english[day])
            yield Event(f"holiday-{day:%Y%m%d}", day, "holiday", title=title)
