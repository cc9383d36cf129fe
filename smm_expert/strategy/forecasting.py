"""What the paid part may bring: from money to impressions, people, clicks, leads, sales, profit.

Each step is a benchmark or an answer of the client, with its range. Where one is missing the chain
ends there, and what is missing is said; an unknown is never taken for zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from smm_expert.strategy.client import Client
from smm_expert.strategy.estimates import minus, over, times, told, total
from smm_expert.strategy.plan import (
    Basis,
    Budget,
    BudgetLine,
    Estimate,
    Forecast,
    ForecastRow,
    Sensitivity,
    Step,
)

CHAIN = ("spend", "impressions", "reach", "clicks", "leads", "sales", "revenue", "profit")
_BOUGHT = ("media", "influencers")
_SEEDING = "promotion.community_seeding"


class Assumptions(NamedTuple):
    """What the client and the base say of the way from a click to a profit; None is unknown."""

    lead_rate: Estimate | None
    sale_rate: Estimate | None
    close_rate: Estimate | None
    order: Estimate | None
    margin: Estimate | None
    orders_a_year: Estimate | None = None


class Media(NamedTuple):
    """What the base says of one platform's ads."""

    cpm: Estimate | None
    ctr: Estimate | None
    cpc: Estimate | None
    frequency: Estimate | None


def forecast_of(client: Client, budget: Budget | None) -> Forecast:
    """A usual month of the plan."""
    if budget is None:
        return Forecast((), (), None, (), (Basis("fact", "budget.monthly"),))
    assumed = _assumptions(client)
    sells_directly = _sells_directly(client)
    bought = [line for line in budget.lines if line.category in _BOUGHT]
    media = {line.item or "": _media(client, line) for line in bought}
    rows = tuple(_row(line, media[line.item or ""], assumed, sells_directly) for line in bought)
    totals = (*_totals(rows), *_customer(rows, assumed))
    missing = tuple(dict.fromkeys(basis for row in rows for basis in row.missing))
    return Forecast(
        rows=rows,
        totals=totals,
        break_even_sales=_break_even(rows, assumed),
        sensitivities=_sensitivities(bought, media, assumed, sells_directly),
        missing=missing,
    )


def _sells_directly(client: Client) -> bool:
    """Do clicks end in orders, without a lead between?"""
    return client.word("business.website") == "shop"


def _assumptions(client: Client) -> Assumptions:
    find, market, sector = client.benchmarks.find, client.market, client.sector

    def answer(fact: str) -> Estimate | None:
        value = client.number(fact)
        return None if value is None else told(fact, value)

    conversion = answer("economics.site_conversion")
    direct = _sells_directly(client)
    if client.word("business.model") == "nonprofit":
        # What becomes of a click is measured on shops and services; a cause has its own way.
        return Assumptions(
            lead_rate=None if direct else conversion,
            sale_rate=conversion if direct else None,
            close_rate=answer("economics.close_rate"),
            order=answer("economics.average_order"),
            margin=answer("economics.margin"),
        )
    return Assumptions(
        lead_rate=(None if direct else conversion)
        or find("benchmark.lead_rate", market=market, sector=sector),
        sale_rate=(conversion if direct else None)
        or find("benchmark.sale_rate", market=market, sector=sector),
        close_rate=answer("economics.close_rate")
        or find("benchmark.close_rate", market=market, sector=sector),
        order=answer("economics.average_order"),
        margin=answer("economics.margin"),
        orders_a_year=answer("economics.orders_per_customer"),
    )


def _media(client: Client, line: BudgetLine) -> Media:
    if line.category == "influencers":
        cpm = client.benchmarks.find("benchmark.influencer.cpm", market=client.market)
        return Media(cpm, None, None, None)
    platform = (line.platform or "").partition(".")[2] or None
    if (line.item or "").startswith(_SEEDING):
        # A post in somebody else's community has a price of its own, and clicks nobody publishes.
        cpm = client.benchmarks.parameter(f"benchmark.seeding.cpm.{platform}")
        return Media(cpm, None, None, None)

    def find(name: str) -> Estimate | None:
        # Without a platform the bare figure would be of no platform in particular.
        if platform is None:
            return None
        return client.benchmarks.find(name, platform=platform, market=client.market)

    return Media(
        find("benchmark.cpm"), find("benchmark.ctr"), find("benchmark.cpc"),
        find("benchmark.frequency"),
    )  # fmt: skip


def _row(
    line: BudgetLine, media: Media, assumed: Assumptions, sells_directly: bool
) -> ForecastRow:
    spend = line.months[0] / 100
    steps = {"spend": Estimate(spend, spend, spend, line.bases)}
    missing: list[Basis] = []
    platform = (line.platform or line.item or "").partition(".")[2]

    impressions = None if media.cpm is None else over(steps["spend"], media.cpm, 1000)
    if impressions is None:
        missing.append(Basis("parameter", f"benchmark.cpm.{platform}"))
    else:
        steps["impressions"] = impressions
        reach = None if media.frequency is None else over(impressions, media.frequency)
        if reach is not None:
            steps["reach"] = reach
    clicks = _clicks(steps, media)
    if clicks is None and line.category == "media":
        missing.append(Basis("parameter", f"benchmark.ctr.{platform}"))
    if clicks is not None:
        steps["clicks"] = clicks
        _sales(steps, clicks, assumed, sells_directly, missing)
    return ForecastRow(
        line.item or "",
        line.platform,
        tuple(Step(metric, steps[metric]) for metric in CHAIN if metric in steps),
        tuple(dict.fromkeys(missing)),
    )


def _clicks(steps: Mapping[str, Estimate], media: Media) -> Estimate | None:
    """By the price of a click, else by the click-through rate.

    Published rates and prices come from unlike samples and seldom multiply up; what is paid for a
    click is nearer to what clicks a sum buys.
    """
    if media.cpc is not None:
        return over(steps["spend"], media.cpc)
    if "impressions" in steps and media.ctr is not None:
        return times(steps["impressions"], media.ctr, 0.01)
    return None


def _sales(
    steps: dict[str, Estimate],
    clicks: Estimate,
    assumed: Assumptions,
    sells_directly: bool,
    missing: list[Basis],
) -> None:
    """Leads, sales, revenue and profit, as far as they can be reckoned."""
    if sells_directly:
        if assumed.sale_rate is None:
            missing.append(Basis("fact", "economics.site_conversion"))
            return
        steps["sales"] = times(clicks, assumed.sale_rate, 0.01)
    else:
        if assumed.lead_rate is None:
            missing.append(Basis("fact", "economics.site_conversion"))
            return
        steps["leads"] = times(clicks, assumed.lead_rate, 0.01)
        if assumed.close_rate is None:
            missing.append(Basis("fact", "economics.close_rate"))
            return
        steps["sales"] = times(steps["leads"], assumed.close_rate, 0.01)
    if assumed.order is None:
        missing.append(Basis("fact", "economics.average_order"))
        return
    steps["revenue"] = times(steps["sales"], assumed.order)
    if assumed.margin is None:
        missing.append(Basis("fact", "economics.margin"))
        return
    earned = times(steps["revenue"], assumed.margin, 0.01)
    steps["profit"] = minus(earned, steps["spend"])


def _totals(rows: Iterable[ForecastRow]) -> tuple[Step, ...]:
    """The sums over the rows, each step over the rows that reach it; and the returns.

    Returns are reckoned over the rows that reach a profit (or a sale, a lead) alone, so that money
    whose effect is unknown is not held against them.
    """
    found = {
        metric: [dict(_pairs(row))[metric] for row in rows if metric in dict(_pairs(row))]
        for metric in CHAIN
    }
    steps = [Step(metric, total(parts)) for metric, parts in found.items() if parts]

    def spent_on(metric: str) -> Estimate:
        return total(dict(_pairs(r))["spend"] for r in rows if metric in dict(_pairs(r)))

    for name, metric, scale in (("romi", "profit", 100.0), ("roas", "revenue", 100.0)):
        if found[metric]:
            ratio = over(total(found[metric]), spent_on(metric), scale)
            if ratio is not None:
                steps.append(Step(name, ratio))
    for name, metric in (("cpl", "leads"), ("cac", "sales")):
        if found[metric]:
            ratio = over(spent_on(metric), total(found[metric]))
            if ratio is not None:
                steps.append(Step(name, ratio))
    return tuple(steps)


def _customer(rows: Iterable[ForecastRow], assumed: Assumptions) -> Iterator[Step]:
    """The margin that one customer leaves in a year, to be held against what one costs."""
    if assumed.order is None or assumed.margin is None or assumed.orders_a_year is None:
        return
    if any("sales" in dict(_pairs(row)) for row in rows):
        a_sale = times(assumed.order, assumed.margin, 0.01)
        yield Step("ltv", times(a_sale, assumed.orders_a_year))


def _pairs(row: ForecastRow) -> list[tuple[str, Estimate]]:
    return [(step.metric, step.value) for step in row.steps]


def _break_even(rows: Iterable[ForecastRow], assumed: Assumptions) -> float | None:
    """Sales a month whose margin pays for the money spent."""
    if assumed.order is None or assumed.margin is None:
        return None
    earned = assumed.order.mid * assumed.margin.mid / 100
    spend = sum(dict(_pairs(row))["spend"].mid for row in rows)
    return spend / earned if earned > 0 else None


def _sensitivities(
    bought: list[BudgetLine],
    media: Mapping[str, Media],
    assumed: Assumptions,
    sells_directly: bool,
) -> tuple[Sensitivity, ...]:
    """How the profit moves when one assumption alone goes from its low to its high value."""

    def profit(lot: Mapping[str, Media], given: Assumptions) -> float | None:
        rows = [_row(line, lot[line.item or ""], given, sells_directly) for line in bought]
        found = [dict(_pairs(row)).get("profit") for row in rows]
        known = [estimate.mid for estimate in found if estimate is not None]
        return sum(known) if known else None

    uncertain: dict[Basis, Estimate] = {}
    for estimate in [*assumed, *(value for one in media.values() for value in one)]:
        if estimate is not None and len(estimate.bases) == 1 and estimate.low < estimate.high:
            uncertain[estimate.bases[0]] = estimate
    found = []
    for basis, estimate in uncertain.items():
        at = []
        for value in (estimate.low, estimate.high):
            point = Estimate(value, value, value, (basis,))
            lot = {k: Media(*(_put(e, basis, point) for e in m)) for k, m in media.items()}
            at.append(profit(lot, Assumptions(*(_put(e, basis, point) for e in assumed))))
        low, high = at
        if low is not None and high is not None and low != high:
            found.append(Sensitivity(basis, low, high))
    return tuple(sorted(found, key=lambda s: (-abs(s.at_high - s.at_low), s.basis.name)))


def _put(estimate: Estimate | None, basis: Basis, point: Estimate) -> Estimate | None:
    return point if estimate is not None and estimate.bases == (basis,) else estimate
