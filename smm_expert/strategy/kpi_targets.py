"""The KPIs, with a target where one can be reckoned: from benchmarks, forecast, baseline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from smm_expert.strategy.client import Client
from smm_expert.strategy.estimates import says_little, told
from smm_expert.strategy.plan import Channel, Estimate, Forecast, KpiTarget

# KPI -> unit; those that are not listed are counted.
_UNITS = {
    "kpi.bounce_rate": "percent",
    "kpi.conversion_rate": "percent",
    "kpi.ctr": "percent",
    "kpi.engagement_rate_followers": "percent",
    "kpi.engagement_rate_reach": "percent",
    "kpi.follower_growth": "percent",
    "kpi.negative_share": "percent",
    "kpi.repeat_purchase_rate": "percent",
    "kpi.response_rate": "percent",
    "kpi.roas": "percent",
    "kpi.romi": "percent",
    "kpi.sentiment_share": "percent",
    "kpi.share_of_voice": "percent",
    "kpi.video_view_rate": "percent",
    "kpi.average_order": "money",
    "kpi.cac": "money",
    "kpi.cost_per_application": "money",
    "kpi.cpc": "money",
    "kpi.cpl": "money",
    "kpi.cpm": "money",
    "kpi.revenue": "money",
    "kpi.response_time": "hours",
    "kpi.review_rating": "rating",
}
# KPI -> step or return of the forecast that is its target.
_FORECAST = {
    "kpi.impressions": "impressions",
    "kpi.reach": "reach",
    "kpi.link_clicks": "clicks",
    "kpi.sessions_from_social": "clicks",
    "kpi.leads": "leads",
    "kpi.sales": "sales",
    "kpi.revenue": "revenue",
    "kpi.romi": "romi",
    "kpi.roas": "roas",
    "kpi.cpl": "cpl",
    "kpi.cac": "cac",
}
# KPI -> benchmark by platform.
_BENCHMARKS = {
    "kpi.engagement_rate_followers": "benchmark.er",
    "kpi.engagement_rate_reach": "benchmark.err",
    "kpi.follower_growth": "benchmark.growth",
    "kpi.ctr": "benchmark.ctr",
    "kpi.cpc": "benchmark.cpc",
    "kpi.cpm": "benchmark.cpm",
    "kpi.frequency": "benchmark.frequency",
    "kpi.video_view_rate": "benchmark.view_rate",
    "kpi.response_time": "benchmark.response_hours",
    "kpi.review_rating": "benchmark.review_rating",
}
# KPI -> the client's answer that is its baseline.
_BASELINES = {
    "kpi.average_order": "economics.average_order",
    "kpi.conversion_rate": "economics.site_conversion",
}
# Task -> goal that it serves.
_GOALS = {
    "task.direct_sales": "direct_sales",
    "task.lead_generation": "leads",
    "task.traffic": "traffic",
    "task.branding": "brand_awareness",
    "task.negative_handling": "reputation",
    "task.reputation_building": "reputation",
    "task.customer_care": "loyalty",
    "task.loyalty_programme": "loyalty",
    "task.community_building": "community",
    "task.feedback_collection": "feedback",
    "task.recruitment": "recruitment",
}
_ALIKE = ("benchmark.frequency",)
_WITHOUT_PLATFORM = ("kpi.response_time", "kpi.review_rating")


def kpis_of(
    client: Client, channels: Sequence[Channel], forecast: Forecast
) -> tuple[KpiTarget, ...]:
    """Each selected KPI once, or once for each platform that has a benchmark of its own."""
    totals = {step.metric: step.value for step in forecast.totals}
    return tuple(
        target
        for kpi in client.selected("kpi")
        for target in _targets(client, kpi.item, channels, totals)
    )


def _targets(
    client: Client, kpi: str, channels: Sequence[Channel], totals: Mapping[str, Estimate]
) -> Iterator[KpiTarget]:
    step = totals.get(_FORECAST.get(kpi, ""))
    benchmark = _BENCHMARKS.get(kpi)
    if step is not None or benchmark is None:
        yield _target(client, kpi, None, step)
        return
    if kpi in _WITHOUT_PLATFORM:
        yield _target(client, kpi, None, client.benchmarks.find(benchmark, market=client.market))
        return
    found = []
    for channel in channels:
        platform = channel.platform.partition(".")[2]
        estimate = client.benchmarks.find(benchmark, platform=platform, market=client.market)
        if estimate is not None and _is_of(platform, benchmark, estimate):
            found.append(_target(client, kpi, channel.platform, estimate))
    yield from found or [_target(client, kpi, None, None)]


def _is_of(platform: str, benchmark: str, estimate: Estimate) -> bool:
    """Was it measured on the platform? How often a person sees an ad is alike on all."""
    own = f"{benchmark}.{platform}"
    return benchmark in _ALIKE or any(basis.name.startswith(own) for basis in estimate.bases)


def _target(client: Client, kpi: str, platform: str | None, target: Estimate | None) -> KpiTarget:
    higher = client.item(kpi).direction != "lower"
    # The low end of a range that says little would never be missed.
    acts = target is not None and not says_little(target)
    return KpiTarget(
        kpi=kpi,
        goal=_goal(client, kpi),
        platform=platform,
        unit=_UNITS.get(kpi, "count"),
        higher_is_better=higher,
        baseline=_baseline(client, kpi),
        target=target,
        act_at=(target.low if higher else target.high) if acts and target else None,
    )


def _goal(client: Client, kpi: str) -> str | None:
    """The first of the client's goals that the KPI measures."""
    measured = {_GOALS.get(task) for task in client.item(kpi).supports}
    return next((goal for goal in client.words("goals") if goal in measured), None)


def _baseline(client: Client, kpi: str) -> Estimate | None:
    """What the client told of where it stands."""
    fact = _BASELINES.get(kpi)
    value = None if fact is None else client.number(fact)
    return None if fact is None or value is None else told(fact, value)
