"""The shape of plan.json: what stands under which key; its JSON Schema is made from here.

Ids never change with the language, titles do. Dates are ISO 8601, rates and shares per cent, hours
hours of work. Money is always an object with amount and currency, but where nobody told a currency
it is a bare number.
"""

from __future__ import annotations

import datetime
from typing import Any, Literal

import msgspec
from msgspec import Struct

from smm_expert.strategy.plan import SCHEMA


class Titled(Struct, frozen=True):
    """An item of the knowledge base, by its id and its title."""

    id: str
    title: str


class Amount(Struct, frozen=True):
    """Money: an amount in a currency (ISO 4217)."""

    amount: int | float
    currency: str


class BasisData(Struct, frozen=True):
    """What a number rests on: a parameter, a fact the client told, an item."""

    kind: Literal["parameter", "fact", "item"]
    id: str
    title: str


class EstimateData(Struct, frozen=True):
    """A number with its range; money has a currency."""

    low: float | Amount
    mid: float | Amount
    high: float | Amount
    bases: list[BasisData]


class KnowledgeData(Struct, frozen=True):
    """The knowledge base that the plan was made with."""

    id: str
    version: str
    fingerprint: str


class WindowData(Struct, frozen=True):
    """When the plan runs, `last` its last day; times of day are those of the time zone."""

    start: datetime.date
    last: datetime.date
    weeks: int
    time_zone: str


class CandidateData(Struct, frozen=True):
    """A selected platform or form of promotion, and whether it fits."""

    item: Titled
    certainty: float
    hours_a_week: float | None
    least_a_month: float | Amount | None
    chosen: bool
    short_of: Literal["hours", "money", "partner"] | None
    instead: list[Titled]


class LimitsData(Struct, frozen=True):
    """What the client's week and month carry, and what more of either would add."""

    hours: float | None
    hours_used: float
    money: float | Amount | None
    money_used: float | Amount
    candidates: list[CandidateData]
    more_hours: list[Titled]
    more_money: list[Titled]


class FormatData(Struct, frozen=True):
    """A type of content: pieces over the whole plan, hours for each."""

    content_type: Titled
    posts: int
    hours_each: float


class ChannelData(Struct, frozen=True):
    """One platform's part of the content plan."""

    platform: Titled
    posts_a_week: float
    posts: int
    reserved: int
    formats: list[FormatData]
    care_hours: float
    hours_a_week: float
    cadence: Titled | None


class RubricData(Struct, frozen=True):
    """A rubric's share of the posts."""

    rubric: Titled
    percent: int


class PostData(Struct, frozen=True, omit_defaults=True):
    """One post; a reserved one is kept free for what comes up.

    The last five keys are what people made of it, as `plan --update` found it: `planned` holds
    what the plan says in each field that they changed, and what is `own` is no more in the plan or
    never was.
    """

    id: str
    date: datetime.date
    time: datetime.time
    platform: Titled
    content_type: Titled | None
    rubric: Titled | None
    topic: str | None
    hours: float
    reserved: bool
    status: str | None = None
    link: str = ""
    notes: str = ""
    planned: dict[str, str] = {}
    own: bool = False


class EventData(Struct, frozen=True, omit_defaults=True):
    """Something of the calendar that is no post; the last five keys are those of a post."""

    id: str
    date: datetime.date
    until: datetime.date | None
    kind: Literal[
        "promotion", "community", "review", "experiment", "milestone", "holiday", "season", "duty",
        "other",
    ]  # fmt: skip
    item: Titled | None
    title: str
    hours: float
    status: str | None = None
    link: str = ""
    notes: str = ""
    planned: dict[str, str] = {}
    own: bool = False


class KpiData(Struct, frozen=True):
    """A KPI with where it stands and where it should get, a month."""

    kpi: Titled
    formula: str | None
    goal: Titled | None
    platform: Titled | None
    unit: Literal["percent", "count", "money", "hours", "rating"]
    higher_is_better: bool
    baseline: EstimateData | None
    target: EstimateData | None
    act_at: float | Amount | None


class LineData(Struct, frozen=True):
    """One line of the budget, an amount for each month."""

    category: Literal["media", "influencers", "content", "tools", "levy", "reserve", "unspent"]
    title: str
    item: Titled | None
    platform: Titled | None
    months: list[Amount]
    total: Amount
    bases: list[BasisData]


class BudgetData(Struct, frozen=True):
    """The split of the monthly budget; `months` are first days."""

    currency: str
    months: list[datetime.date]
    monthly: Amount
    lines: list[LineData]
    total: Amount
    least: Amount
    enough: bool


class StepData(Struct, frozen=True):
    """One step of the funnel, or a return of the whole."""

    metric: Literal[
        "spend", "impressions", "reach", "clicks", "leads", "sales", "revenue", "profit",
        "romi", "roas", "cpl", "cac", "ltv",
    ]  # fmt: skip
    title: str
    value: EstimateData


class ForecastRowData(Struct, frozen=True):
    """The funnel of one form of promotion in a usual month."""

    item: Titled
    platform: Titled | None
    steps: list[StepData]
    missing: list[BasisData]


class SensitivityData(Struct, frozen=True):
    """The profit of a month at the low and at the high value of one assumption."""

    basis: BasisData
    at_low: float | Amount
    at_high: float | Amount


class ForecastData(Struct, frozen=True):
    """What the paid part may bring in a usual month."""

    rows: list[ForecastRowData]
    totals: list[StepData]
    break_even_sales: float | None
    sensitivities: list[SensitivityData]
    missing: list[BasisData]


class PlanData(Struct, frozen=True, omit_defaults=True):
    """Everything that is planned for one client, and what people took out of it."""

    schema: Literal["smm-expert/plan@1"]
    language: Literal["en", "ru"]
    knowledge: KnowledgeData
    as_of: datetime.date
    client: str | None
    market: str | None
    window: WindowData
    limits: LimitsData
    channels: list[ChannelData]
    rubrics: list[RubricData]
    posts: list[PostData]
    events: list[EventData]
    kpis: list[KpiData]
    budget: BudgetData | None
    forecast: ForecastData
    hours_of_production: float
    removed_posts: list[PostData] = []
    removed_events: list[EventData] = []


def plan_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of plan.json."""
    made = msgspec.json.schema(PlanData)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "$ref": made["$ref"],
        "$defs": dict(sorted(made["$defs"].items())),
    }
