"""Chapter 7: the split of the money, whether it is enough, and what the law takes of it."""

from __future__ import annotations

from collections.abc import Iterator

from smm_expert.report.blocks import Bar, Bars, Block, Bullets, Callout, Paragraph, Section, Table
from smm_expert.report.strategy.direction import Direction
from smm_expert.report.strategy.figures import Figures
from smm_expert.report.strategy.kpi_chapter import where_from
from smm_expert.strategy.plan import Budget, BudgetLine, Plan

_BOUGHT = ("media", "influencers")


class BudgetChapter:
    """Writes the chapter of the budget."""

    def __init__(self, direction: Direction, plan: Plan, figures: Figures) -> None:
        self.direction = direction
        self.plan = plan
        self.figures = figures
        self.phrases = direction.phrases
        self.said = direction.said

    def blocks(self) -> Iterator[Block | Section]:
        """Is it enough, the split, each form of promotion, taxes, sources; then the advice."""
        budget = self.plan.budget
        if budget is None:
            yield Callout(self.said("budget-unknown"), "warning")
        elif not budget.monthly:
            yield Callout(self.said("budget-zero"))
        else:
            yield self._verdict(budget)
            yield from self._unspent(budget)
            yield Bars(
                self.said("split"),
                tuple(
                    Bar(self._line(line), line.months[0] / 100, self.figures.minor(line.months[0]))
                    for line in budget.lines
                ),
            )
            yield self._table(budget)
            yield from self._forms(budget)
            yield from self._taxes(budget)
            bases = [b for line in budget.lines for b in line.bases]
            yield from where_from(self.direction, self.figures, bases)
        yield from self.direction.cards("budget_rule")

    def _verdict(self, budget: Budget) -> Callout:
        monthly, least = self.figures.minor(budget.monthly), self.figures.minor(budget.least)
        if not budget.least:
            return Callout(self.said("budget-free", monthly=monthly))
        code, tone = ("budget-enough", "good") if budget.enough else ("budget-short", "warning")
        return Callout(self.said(code, monthly=monthly, least=least), tone)

    def _unspent(self, budget: Budget) -> Iterator[Callout]:
        """Money for ads that nothing takes, and why."""
        unspent = [line for line in budget.lines if line.category == "unspent"]
        if not unspent:
            return
        money = self.figures.minor(unspent[0].months[0])
        waiting = [c for c in self.plan.limits.candidates if c.money and not c.chosen]
        for short in ("hours", "money", "partner"):
            items = self.phrases.items(c.item for c in waiting if c.short_of == short)
            if items:
                yield Callout(self.said(f"unspent-{short}", money=money, items=items), "warning")
        if not waiting:
            yield Callout(self.said("unspent-none", money=money), "warning")

    def _line(self, line: BudgetLine) -> str:
        category = self.said(f"category-{line.category}")
        if line.item is None or line.category in ("reserve", "levy"):
            return category
        return f"{category}: {self.phrases.item(line.item)}"

    def _table(self, budget: Budget) -> Table:
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

    def _forms(self, budget: Budget) -> Iterator[Section]:
        """Each paid form: the least it needs, and what it gets."""
        least = {c.item: c.money or 0 for c in self.plan.limits.candidates}
        rows = tuple(
            (
                self.phrases.item(line.item),
                self.phrases.item(line.platform) if line.platform else self.said("no-platform"),
                self.figures.minor(least.get(line.item, 0)),
                self.figures.minor(line.months[0]),
            )
            for line in budget.lines
            if line.category in _BOUGHT and line.item
        )
        if rows:
            columns = tuple(map(self.said, ("form", "channel", "needs", "gets")))
            yield Section(self.said("by-form"), (Table(columns, rows, numeric=(2, 3)),))

    def _taxes(self, budget: Budget) -> Iterator[Section]:
        """Rates that the law sets in the market, and what VAT leaves of the ad money."""
        knowledge, day = self.phrases.knowledge, self.phrases.program.as_of
        language = self.phrases.language
        said = []
        for name, parameter in sorted(knowledge.parameters.items()):
            dated = parameter.in_force(day) if name.startswith("tax.") else None
            if dated is None or not name.endswith(f".{self.plan.market}"):
                continue
            if isinstance(dated.value, int | float):
                rate = self.figures.percent(dated.value)
                note = f" {dated.note.to(language)}." if dated.note else ""
                title = parameter.title.to(language)
                source = self.phrases.source(dated.source)
                said.append(self.said("tax", title=title, rate=rate, note=note, source=source))
        if not said:
            return
        blocks: list[Block] = [Bullets(tuple(said))]
        vat = self._vat()
        bought = sum(line.months[0] for line in budget.lines if line.category in _BOUGHT)
        if vat and bought:
            net = self.figures.minor(round(bought / (1 + vat / 100) / 100) * 100)
            money = self.figures.minor(bought)
            blocks.append(
                Paragraph(self.said("vat", money=money, rate=self.figures.percent(vat), net=net))
            )
        yield Section(self.said("taxes"), tuple(blocks))

    def _vat(self) -> float | None:
        parameter = self.phrases.knowledge.parameters.get(f"tax.vat.{self.plan.market}")
        dated = parameter.in_force(self.phrases.program.as_of) if parameter else None
        # Where countries differ there is no rate to reckon with.
        if dated is None or dated.low is not None or not isinstance(dated.value, int | float):
            return None
        return float(dated.value)
