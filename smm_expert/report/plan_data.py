"""plan.json: all of a plan for programs, with ids and with titles in a language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import msgspec

from smm_expert.report.formats import as_json
from smm_expert.report.phrases import Phrases
from smm_expert.report.plan_shape import (
    Amount,
    BasisData,
    BudgetData,
    CandidateData,
    ChannelData,
    EstimateData,
    EventData,
    ForecastData,
    ForecastRowData,
    FormatData,
    KnowledgeData,
    KpiData,
    LimitsData,
    LineData,
    PlanData,
    PostData,
    RubricData,
    SensitivityData,
    StepData,
    Titled,
    WindowData,
)
from smm_expert.report.plan_words import PlanWords
from smm_expert.strategy.plan import (
    Basis,
    Budget,
    BudgetLine,
    Candidate,
    Channel,
    Estimate,
    Event,
    Forecast,
    KpiTarget,
    Limits,
    Plan,
    Post,
    Step,
    in_units,
)

_MONEY_METRICS = ("spend", "revenue", "profit", "cpl", "cac", "ltv")


def plan_json(plan: Plan, phrases: Phrases, client: str = "") -> str:
    """The plan as indented JSON; its keys are described by `docs/plan.schema.json`."""
    return as_json(plan_data(plan, phrases, client))


def plan_data(plan: Plan, phrases: Phrases, client: str = "") -> dict[str, Any]:
    """The plan as plain data: no value but those that JSON knows."""
    data: dict[str, Any] = msgspec.to_builtins(_Data(plan, phrases).plan(client))
    return data


class _Data:
    """Puts one plan into its shape."""

    def __init__(self, plan: Plan, phrases: Phrases) -> None:
        self.source = plan
        self.phrases = phrases
        self.words = PlanWords(phrases)
        self.currency = plan.budget.currency if plan.budget else None

    def plan(self, client: str) -> PlanData:
        plan, knowledge = self.source, self.phrases.knowledge
        window = plan.window
        last = window.start + timedelta(weeks=window.weeks, days=-1)
        return PlanData(
            schema="smm-expert/plan@1",
            language=self.phrases.language,
            knowledge=KnowledgeData(knowledge.id, knowledge.version, knowledge.fingerprint),
            as_of=self.phrases.program.as_of,
            client=client or None,
            market=plan.market,
            window=WindowData(window.start, last, window.weeks, window.time_zone),
            limits=self.limits(plan.limits),
            channels=[self.channel(channel) for channel in plan.channels],
            rubrics=[RubricData(self.titled(r.rubric), r.percent) for r in plan.rubrics],
            posts=[self.post(post) for post in plan.posts],
            events=[self.event(event) for event in plan.events],
            kpis=[self.kpi(target) for target in plan.kpis],
            budget=self.budget(plan.budget) if plan.budget else None,
            forecast=self.forecast(plan.forecast),
            hours_of_production=plan.hours_of_production,
            removed_posts=[self.post(post) for post in plan.removed if isinstance(post, Post)],
            removed_events=[self.event(e) for e in plan.removed if isinstance(e, Event)],
        )

    def titled(self, item: str) -> Titled:
        return Titled(item, self.words.item(item))

    def perhaps(self, item: str | None) -> Titled | None:
        return self.titled(item) if item else None

    def titles(self, items: Iterable[str]) -> list[Titled]:
        return [self.titled(item) for item in items]

    def minor(self, minor: int) -> float | Amount:
        """Minor units as money; a bare number while nobody told a currency."""
        return self.money(in_units(minor))

    def money(self, amount: float) -> float | Amount:
        return amount if self.currency is None else Amount(amount, self.currency)

    def limits(self, limits: Limits) -> LimitsData:
        return LimitsData(
            hours=limits.hours,
            hours_used=limits.hours_used,
            money=None if limits.money is None else self.minor(limits.money),
            money_used=self.minor(limits.money_used),
            candidates=[self.candidate(candidate) for candidate in limits.candidates],
            more_hours=self.titles(limits.more_hours),
            more_money=self.titles(limits.more_money),
        )

    def candidate(self, candidate: Candidate) -> CandidateData:
        return CandidateData(
            item=self.titled(candidate.item),
            certainty=candidate.certainty,
            hours_a_week=candidate.hours,
            least_a_month=None if candidate.money is None else self.minor(candidate.money),
            chosen=candidate.chosen,
            short_of=candidate.short_of or None,  # type: ignore[arg-type]
            instead=self.titles(candidate.instead),
        )

    def channel(self, channel: Channel) -> ChannelData:
        return ChannelData(
            platform=self.titled(channel.platform),
            posts_a_week=channel.posts_a_week,
            posts=channel.posts,
            reserved=channel.reserved,
            formats=[
                FormatData(self.titled(form.content_type), form.posts, form.hours_each)
                for form in channel.formats
            ],
            care_hours=channel.care_hours,
            hours_a_week=channel.hours_a_week,
            cadence=self.perhaps(channel.cadence),
        )

    def post(self, post: Post) -> PostData:
        return PostData(
            id=post.id,
            date=post.day,
            time=post.at,
            platform=self.titled(post.platform),
            content_type=self.perhaps(post.content_type),
            rubric=self.perhaps(post.rubric),
            topic=post.topic.to(self.phrases.language) if post.topic else None,
            hours=post.hours,
            reserved=post.reserved,
            status=post.status,
            link=post.link,
            notes=post.notes,
            planned=post.planned,
            own=post.own,
        )

    def event(self, event: Event) -> EventData:
        return EventData(
            id=event.id,
            date=event.day,
            until=event.until,
            kind=event.kind,  # type: ignore[arg-type]
            item=self.perhaps(event.item),
            title=self.words.event(event),
            hours=event.hours,
            status=event.status,
            link=event.link,
            notes=event.notes,
            planned=event.planned,
            own=event.own,
        )

    def kpi(self, target: KpiTarget) -> KpiData:
        is_money = target.unit == "money"
        act_at = target.act_at
        return KpiData(
            kpi=self.titled(target.kpi),
            formula=self.words.kpi_formula(target.kpi) or None,
            goal=Titled(target.goal, self.words.goal(target.goal)) if target.goal else None,
            platform=self.perhaps(target.platform),
            unit=target.unit,  # type: ignore[arg-type]
            higher_is_better=target.higher_is_better,
            baseline=self.estimate(target.baseline, is_money) if target.baseline else None,
            target=self.estimate(target.target, is_money) if target.target else None,
            act_at=self.money(act_at) if is_money and act_at is not None else act_at,
        )

    def estimate(self, estimate: Estimate, is_money: bool) -> EstimateData:
        values = (estimate.low, estimate.mid, estimate.high)
        low, mid, high = (self.money(value) if is_money else value for value in values)
        return EstimateData(low, mid, high, self.bases(estimate.bases))

    def bases(self, bases: Iterable[Basis]) -> list[BasisData]:
        return [self.basis(basis) for basis in bases]

    def basis(self, basis: Basis) -> BasisData:
        kind: Any = basis.kind
        return BasisData(kind, basis.name, self.words.basis(basis))

    def budget(self, budget: Budget) -> BudgetData:
        def amount(minor: int) -> Amount:
            return Amount(in_units(minor), budget.currency)

        def line(line: BudgetLine) -> LineData:
            return LineData(
                category=line.category,  # type: ignore[arg-type]
                title=self.words.line(line),
                item=self.perhaps(line.item),
                platform=self.perhaps(line.platform),
                months=[amount(minor) for minor in line.months],
                total=amount(line.total),
                bases=self.bases(line.bases),
            )

        return BudgetData(
            currency=budget.currency,
            months=list(budget.months),
            monthly=amount(budget.monthly),
            lines=[line(entry) for entry in budget.lines],
            total=amount(sum(entry.total for entry in budget.lines)),
            least=amount(budget.least),
            enough=budget.enough,
        )

    def step(self, step: Step) -> StepData:
        metric: Any = step.metric
        value = self.estimate(step.value, step.metric in _MONEY_METRICS)
        return StepData(metric, self.words.metric(step.metric), value)

    def forecast(self, forecast: Forecast) -> ForecastData:
        return ForecastData(
            rows=[
                ForecastRowData(
                    self.titled(row.item),
                    self.perhaps(row.platform),
                    [self.step(step) for step in row.steps],
                    self.bases(row.missing),
                )
                for row in forecast.rows
            ],
            totals=[self.step(step) for step in forecast.totals],
            break_even_sales=forecast.break_even_sales,
            sensitivities=[
                SensitivityData(self.basis(s.basis), self.money(s.at_low), self.money(s.at_high))
                for s in forecast.sensitivities
            ],
            missing=self.bases(forecast.missing),
        )
