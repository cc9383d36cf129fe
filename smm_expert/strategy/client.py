"""What planning knows of a client: the answers it reckons with, and what was selected."""

from __future__ import annotations

from collections.abc import Iterable

from smm_expert.inference.consultation import Consultation
from smm_expert.inference.fact_tests import convert
from smm_expert.model.catalogue import Item
from smm_expert.model.markets import USUAL_CURRENCY
from smm_expert.model.recommendation import Recommendation
from smm_expert.model.values import Money
from smm_expert.strategy.estimates import Benchmarks


class Client:
    """One consultation as the planner sees it."""

    def __init__(self, consultation: Consultation) -> None:
        self.consultation = consultation
        self.program = consultation.program
        self.knowledge = consultation.program.knowledge
        self.facts = {**consultation.profile.told, **consultation.derived}
        self.market = self.word("business.market")
        self.sector = self.word("business.sector")
        self.currency = self._currency()
        self.benchmarks = Benchmarks(
            self.knowledge, self.program.as_of, self.program.rates, self.currency
        )

    def word(self, fact: str) -> str | None:
        """The value of a choice."""
        value = self.facts.get(fact)
        return value if isinstance(value, str) else None

    def words(self, fact: str) -> tuple[str, ...]:
        """The values of a set or a ranking; empty when unknown."""
        value = self.facts.get(fact)
        return value if isinstance(value, tuple) else ()

    def number(self, fact: str) -> float | None:
        """A number; of money the amount in the plan's currency."""
        value = self.facts.get(fact)
        if isinstance(value, Money):
            return (
                None
                if self.currency is None
                else convert(value, self.currency, self.program.rates)
            )
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return float(value)

    def minor(self, fact: str) -> int | None:
        """Money in minor units of the plan's currency."""
        amount = self.number(fact)
        return None if amount is None else round(amount * 100)

    def selected(self, kind: str) -> list[Recommendation]:
        """The selected items of a kind, the most certain first."""
        return [r for r in self._of_kind(kind) if r.selected]

    def recommended(self, kind: str) -> list[Recommendation]:
        """The recommended items of a kind, the most certain first."""
        return [r for r in self._of_kind(kind) if r.recommended]

    def _of_kind(self, kind: str) -> Iterable[Recommendation]:
        items = self.knowledge.items
        return (r for r in self.consultation.recommendations if items[r.item].kind == kind)

    def item(self, item: str) -> Item:
        """An item of the catalogue."""
        return self.knowledge.items[item]

    def least_money(self, item: str) -> int | None:
        """The least monthly budget of an item in minor units; None where none is known."""
        least = self.item(item).least_budget
        if least is None or self.currency is None:
            return None
        if isinstance(least, Money):
            amount = convert(least, self.currency, self.program.rates)
        else:
            found = self.benchmarks.parameter(least.parameter)
            amount = None if found is None else found.mid
        return None if amount is None else round(amount * 100)

    def _currency(self) -> str | None:
        """The currency of the budget, of the economics, or of the market."""
        for fact in ("budget.monthly", "budget.ads", "economics.average_order"):
            value = self.facts.get(fact)
            if isinstance(value, Money):
                return value.currency
        return USUAL_CURRENCY.get(self.market or "")
