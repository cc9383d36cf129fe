"""The media plan in numbers: what each form of promotion is assumed to do, and what comes of it.

A forecast holds the steps of a usual month; the assumptions between them (the price of a thousand
impressions, the share of those who click) are the ratios of its expected values.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from smm_expert.strategy.plan import ForecastRow, Plan

_BOUGHT = ("media", "influencers")


class Assumed(Struct, frozen=True):
    """The way from a spend to a profit; rates are fractions, None is unknown.

    `conversion` is the share of clicks that become leads or, without leads between, sales.
    """

    cpm: float | None = None
    ctr: float | None = None
    cpc: float | None = None
    conversion: float | None = None
    close_rate: float | None = None
    order: float | None = None
    margin: float | None = None


class MediaRow(Struct, frozen=True):
    """One form of promotion in one month that begins on `month`; money in whole units."""

    month: date
    item: str
    platform: str | None
    spend: float
    assumed: Assumed


def sells_directly(plan: Plan) -> bool:
    """Do clicks end in orders, without a lead between?"""
    return any(
        "sales" in steps and "leads" not in steps for steps in map(_mids, plan.forecast.rows)
    )


def media_rows(plan: Plan) -> list[MediaRow]:
    """A row for each form and month, forms in the order of the budget."""
    if plan.budget is None:
        return []
    forecast = {(row.item, row.platform): row for row in plan.forecast.rows}
    direct = sells_directly(plan)
    return [
        MediaRow(month, line.item or "", line.platform, spend / 100, assumed)
        for line in plan.budget.lines
        if line.category in _BOUGHT
        for assumed in [_assumed(forecast.get((line.item or "", line.platform)), direct)]
        for month, spend in zip(plan.budget.months, line.months, strict=True)
    ]


def reckoned(row: MediaRow, *, direct: bool) -> dict[str, float | None]:
    """What comes of a row: the same as the formulas of the sheet make of it."""
    assumed, spend = row.assumed, row.spend
    impressions = spend / assumed.cpm * 1000 if assumed.cpm else None
    clicks = _product(impressions, assumed.ctr)
    if clicks is None and assumed.cpc:
        clicks = spend / assumed.cpc
    leads = None if direct else _product(clicks, assumed.conversion)
    sales = _product(clicks, assumed.conversion) if direct else _product(leads, assumed.close_rate)
    revenue = _product(sales, assumed.order)
    earned = _product(revenue, assumed.margin)
    profit = None if earned is None else earned - spend
    return {
        "impressions": impressions,
        "clicks": clicks,
        "leads": leads,
        "sales": sales,
        "revenue": revenue,
        "profit": profit,
        "romi": profit / spend if profit is not None and spend else None,
    }


def summed(values: Iterable[float | None]) -> float | None:
    """The sum of the known ones; None where none is known."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _assumed(row: ForecastRow | None, direct: bool) -> Assumed:
    if row is None:
        return Assumed()
    step = _mids(row)
    spend, impressions, clicks = (step.get(m) for m in ("spend", "impressions", "clicks"))
    leads, sales, revenue = (step.get(m) for m in ("leads", "sales", "revenue"))
    profit = step.get("profit")
    earned = None if profit is None or spend is None else profit + spend
    ctr = _ratio(clicks, impressions)
    return Assumed(
        cpm=_ratio(spend, impressions, 1000),
        ctr=ctr,
        cpc=_ratio(spend, clicks) if ctr is None else None,
        conversion=_ratio(sales if direct else leads, clicks),
        close_rate=None if direct else _ratio(sales, leads),
        order=_ratio(revenue, sales),
        margin=_ratio(earned, revenue),
    )


def _mids(row: ForecastRow) -> dict[str, float]:
    return {step.metric: step.value.mid for step in row.steps}


def _ratio(part: float | None, whole: float | None, scale: float = 1) -> float | None:
    if part is None or not whole:
        return None
    # 1.2 per cent is to read as 0.012, not as the 0.012000000000000002 of the division.
    return float(f"{part / whole * scale:.12g}")


def _product(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one * other
