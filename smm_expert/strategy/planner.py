"""plan: a consultation and a span of time in, the whole plan out."""

from __future__ import annotations

from datetime import date, timedelta
from math import fsum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from smm_expert.inference.consultation import Consultation
from smm_expert.model.markets import USUAL_TIME_ZONE
from smm_expert.strategy.budgeting import budget_of
from smm_expert.strategy.client import Client
from smm_expert.strategy.content_plan import channels_of, rubrics_of
from smm_expert.strategy.events import events_of
from smm_expert.strategy.forecasting import forecast_of
from smm_expert.strategy.kpi_targets import kpis_of
from smm_expert.strategy.limits import limits_of
from smm_expert.strategy.plan import Plan, Window
from smm_expert.strategy.schedule import posts_of

WEEKS = 12
_UTC = "UTC"


def plan_of(
    consultation: Consultation,
    *,
    start: date | None = None,
    weeks: int = WEEKS,
    time_zone: str | None = None,
) -> Plan:
    """The plan for a client from `start` (the Monday after the consultation's day by default).

    Raises ValueError for a time zone that does not exist.
    """
    client = Client(consultation)
    begins = start or next_monday(consultation.program.as_of)
    zone = USUAL_TIME_ZONE.get(client.market or "", _UTC) if time_zone is None else time_zone
    window = Window(begins, weeks, _checked(zone))
    limits = limits_of(client)
    channels = channels_of(client, limits, weeks)
    rubrics = rubrics_of(client)
    budget = budget_of(client, limits, window)
    forecast = forecast_of(client, budget)
    posts = posts_of(client, channels, rubrics, window)
    return Plan(
        window=window,
        market=client.market,
        limits=limits,
        channels=channels,
        rubrics=rubrics,
        posts=posts,
        events=events_of(client, limits, channels, window),
        kpis=kpis_of(client, channels, forecast),
        budget=budget,
        forecast=forecast,
        hours_of_production=fsum(post.hours for post in posts),
    )


def next_monday(day: date) -> date:
    """The first Monday after the day."""
    return day + timedelta(days=7 - day.weekday())


def _checked(zone: str) -> str:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(zone) from None
    return zone
