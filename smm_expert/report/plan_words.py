"""The ids of a plan put into the words of a language: posts, events, lines of the budget."""

from __future__ import annotations

from datetime import date

from smm_expert.model.profile import Profile
from smm_expert.report.phrases import Phrases
from smm_expert.strategy.plan import Basis, BudgetLine, Event, Post
from smm_expert.wording.plan_files import (
    MONTHS,
    SHORT_OF,
    UNITS,
    WEEKDAYS,
    file_label,
)
from smm_expert.wording.strategy import strategy_words

_CLIENT_NAME = "client.name"


class PlanWords:
    """Says what the parts of a plan are called, in the language of its phrases."""

    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.language = phrases.language

    def label(self, code: str, **details: object) -> str:
        """A fixed word."""
        return file_label(code, self.language, **details)

    def said(self, code: str) -> str:
        """Words of the strategy document, with a capital as they stand in cells of their own."""
        words = strategy_words(code, self.language)
        return words[:1].upper() + words[1:]

    def item(self, item: str | None) -> str:
        """The title of an item; empty for none."""
        return self.phrases.item(item) if item else ""

    def topic(self, post: Post) -> str:
        """What a post is about; of a reserved one that it is kept free."""
        if post.topic is not None:
            return post.topic.to(self.language)
        return self.label("free-slot" if post.reserved else "untitled")

    def post_type(self, post: Post) -> str:
        """The type of content of a post."""
        if post.content_type is not None:
            return self.item(post.content_type)
        return self.label("reserved" if post.reserved else "post")

    def event(self, event: Event) -> str:
        """What an event is called."""
        if event.title is not None:
            return event.title.to(self.language)
        return self.item(event.item) or self.kind(event.kind)

    def kind(self, kind: str) -> str:
        """A kind of event."""
        return self.said(f"kind-{kind}")

    def category(self, category: str) -> str:
        """A category of the budget."""
        return self.said(f"category-{category}")

    def line(self, line: BudgetLine) -> str:
        """What a line of the budget is for."""
        return self.item(line.item) or self.category(line.category)

    def metric(self, metric: str) -> str:
        """A step or a return of the forecast."""
        return self.said(f"metric-{metric}")

    def basis(self, basis: Basis) -> str:
        """What a number rests on; of a parameter that is not in the base its id."""
        knowledge = self.phrases.knowledge
        if basis.kind == "fact" and basis.name in knowledge.facts:
            return self.phrases.fact(basis.name)
        if basis.kind == "parameter" and basis.name in knowledge.parameters:
            return knowledge.parameters[basis.name].title.to(self.language)
        if basis.kind == "item" and basis.name in knowledge.items:
            return self.phrases.item(basis.name)
        return basis.name

    def unit(self, unit: str) -> str:
        """What a KPI is counted in."""
        return UNITS[unit].said(self.language, {})

    def kpi_formula(self, kpi: str) -> str:
        """How a KPI is counted; empty where the base does not say."""
        formula = self.phrases.knowledge.items[kpi].formula
        return formula.to(self.language) if formula else ""

    def short_of(self, what: str) -> str:
        """Why something was not chosen; empty for an empty word."""
        return SHORT_OF[what].said(self.language, {}) if what else ""

    def weekday(self, day: date) -> str:
        """A short name of the day of the week."""
        return WEEKDAYS[day.weekday()].said(self.language, {})

    def month(self, day: date) -> str:
        """Month and year."""
        return f"{MONTHS[day.month - 1].said(self.language, {})} {day.year}"

    def goal(self, goal: str | None) -> str:
        """One of the client's goals."""
        return self.phrases.value("goals", (goal,)) if goal else ""


def client_name(profile: Profile) -> str:
    """What the client is called; empty when it was not told."""
    name = profile.facts.get(_CLIENT_NAME)
    return name if isinstance(name, str) else ""
