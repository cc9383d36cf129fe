"""Chapter 6: what is measured, how much of it is aimed at, and what to do when it is missed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from smm_expert.report.blocks import Block, Bullets, Ladder, Paragraph, Rung, Section, Table
from smm_expert.report.strategy.direction import Direction
from smm_expert.report.strategy.figures import Figures
from smm_expert.strategy.estimates import says_little
from smm_expert.strategy.plan import Basis, KpiTarget, Plan
from smm_expert.wording.remedies import remedy

_FIRST_MONTH = timedelta(weeks=4, days=-1)


class KpiChapter:
    """Writes the chapter of criteria of success."""

    def __init__(self, direction: Direction, plan: Plan, figures: Figures) -> None:
        self.direction = direction
        self.plan = plan
        self.figures = figures
        self.phrases = direction.phrases
        self.said = direction.said

    def blocks(self) -> Iterator[Block | Section]:
        """Targets, remedies, sources, then a card for each KPI."""
        kpis = self.plan.kpis
        day = self.phrases.day(self.plan.window.start + _FIRST_MONTH)
        yield Paragraph(self.said("kpi-intro", day=day))
        rungs = tuple(self._rung(k) for k in kpis if k.target and not says_little(k.target))
        if rungs:
            yield Ladder(self.said("ladder"), rungs)
        if kpis:
            yield self._targets()
        if any(kpi.target and says_little(kpi.target) for kpi in kpis):
            yield Paragraph(self.said("target-wide"))
        yield from self._remedies()
        yield from where_from(
            self.direction, self.figures, [b for k in kpis if k.target for b in k.target.bases]
        )
        yield from self.direction.cards("kpi")

    def _targets(self) -> Table:
        columns = ["kpi-name", "kpi-goal", "formula", "baseline", "target", "act-at"]
        rows = [self._row(kpi) for kpi in self.plan.kpis]
        # A column that stands empty for everybody is left out.
        shown = [n for n in range(len(columns)) if n < 1 or any(row[n] for row in rows)]
        return Table(
            tuple(self.said(columns[n]) for n in shown),
            tuple(tuple(row[n] for n in shown) for row in rows),
        )

    def _row(self, kpi: KpiTarget) -> tuple[str, ...]:
        formula = self.phrases.knowledge.items[kpi.kpi].formula
        goals = self.phrases.knowledge.facts["goals"].values
        return (
            self._name(kpi),
            goals[kpi.goal].to(self.phrases.language) if kpi.goal else "",
            formula.to(self.phrases.language) if formula else "",
            self.figures.span(kpi.unit, kpi.baseline) if kpi.baseline else "",
            self._target(kpi),
            self._act(kpi),
        )

    def _name(self, kpi: KpiTarget) -> str:
        name = self.phrases.item(kpi.kpi)
        return f"{name}, {self.phrases.item(kpi.platform)}" if kpi.platform else name

    def _target(self, kpi: KpiTarget) -> str:
        if kpi.target is None:
            return self.said("measure-first")
        unit = self._unit(kpi)
        if says_little(kpi.target):
            return self.said("target-guess", value=self.figures.in_unit(unit, kpi.target.mid))
        span = self.figures.span(unit, kpi.target)
        if kpi.target.low == kpi.target.high:
            return span
        mid = self.figures.in_unit(unit, kpi.target.mid)
        return self.said("target-span", mid=mid, span=span)

    def _unit(self, kpi: KpiTarget) -> str:
        # People, clicks and sales come whole; impressions per person do not.
        return "whole" if kpi.unit == "count" and kpi.kpi != "kpi.frequency" else kpi.unit

    def _act(self, kpi: KpiTarget) -> str:
        if kpi.act_at is None:
            return ""
        code = "below" if kpi.higher_is_better else "above"
        return self.said(code, value=self.figures.in_unit(self._unit(kpi), kpi.act_at))

    def _rung(self, kpi: KpiTarget) -> Rung:
        assert kpi.target is not None
        return Rung(
            self._name(kpi),
            self.figures.span(self._unit(kpi), kpi.target),
            kpi.target.low,
            kpi.target.mid,
            kpi.target.high,
            kpi.baseline.mid if kpi.baseline else None,
        )

    def _remedies(self) -> Iterator[Section]:
        """KPIs that are mended alike stand together."""
        alike: dict[str, list[str]] = {}
        for kpi in dict.fromkeys(kpi.kpi for kpi in self.plan.kpis):
            what = remedy(kpi, self.phrases.language)
            if what:
                alike.setdefault(what, []).append(self.phrases.item(kpi))
        if alike:
            rows = tuple(("; ".join(names), what) for what, names in alike.items())
            columns = (self.said("kpi-name"), self.said("what-to-do"))
            yield Section(self.said("missed"), (Table(columns, rows),))


def where_from(direction: Direction, figures: Figures, bases: list[Basis]) -> Iterator[Section]:
    """Where numbers come from, each source once."""
    said = tuple(dict.fromkeys(figures.basis(basis) for basis in bases))
    if said:
        yield Section(direction.said("where-from"), (Bullets(said),))
