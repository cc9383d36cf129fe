"""The knowledge base while it is being read: what is declared so far, and every problem met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol, TypeVar

from msgspec import Struct, field

from smm_expert.kb.amounts import read_money
from smm_expert.kb.currencies import CURRENCIES
from smm_expert.kb.nodes import Node
from smm_expert.kb.suggestions import suggestion
from smm_expert.model.catalogue import Band, Item, Kind, Scale
from smm_expert.model.ideas import PostIdea
from smm_expert.model.knowledge_base import Source
from smm_expert.model.parameters import Parameter, ParameterReference
from smm_expert.model.problem import Location, Problem
from smm_expert.model.rules import EXPERT_JUDGEMENT, Rule
from smm_expert.model.text import Text
from smm_expert.model.values import Money
from smm_expert.model.vocabulary import FactDefinition, Theme


class Declared(Protocol):
    """Anything that has an id and a place."""

    @property
    def id(self) -> str:
        """The name that others use."""

    @property
    def location(self) -> Location:
        """Where it is declared."""


D = TypeVar("D", bound=Declared)

# A name used before everything that could declare it was read: name, place, shelf, problem code.
Mention = tuple[str, Node, Mapping[str, object], str]


def expert_judgement() -> Source:
    """The source that every base has: the opinion of whoever wrote the rule."""
    return Source(EXPERT_JUDGEMENT, Text("Expert judgement", "Экспертная оценка"))


class Draft(Struct):
    """What the readers fill in, in the order sources, parameters, facts, catalogue, rules."""

    problems: list[Problem] = []
    themes: dict[str, Theme] = {}
    facts: dict[str, FactDefinition] = {}
    kinds: dict[str, Kind] = {}
    items: dict[str, Item] = {}
    bands: dict[str, Band] = {}
    scales: dict[str, Scale] = {}
    parameters: dict[str, Parameter] = {}
    sources: dict[str, Source] = field(
        default_factory=lambda: {EXPERT_JUDGEMENT: expert_judgement()}
    )
    rules: dict[str, Rule] = {}
    ideas: list[PostIdea] = []
    # Per sector and rubric the texts of its ideas, with the place of each.
    idea_titles: dict[tuple[str, str], dict[str, Location]] = {}
    mentions: list[Mention] = []
    relations: list[tuple[str, str, Node]] = []

    def declare(self, shelf: dict[str, D], entry: D, node: Node, code: str) -> None:
        """Put an entry on its shelf; a second one of the same id is a problem."""
        first = shelf.get(entry.id)
        if first is not None:
            place = (node.mapping or {}).get("id", node)
            self.problems.append(place.problem(code, id=entry.id, first=first.location))
            return
        shelf[entry.id] = entry

    def check_name(
        self, name: str, node: Node, declared: Mapping[str, object] | Iterable[str], code: str
    ) -> bool:
        """Report a name that nobody declared, with the nearest one that somebody did."""
        if name in declared:
            return True
        self.problems.append(node.problem(code, name=name, **suggestion(name, declared)))
        return False

    def check_mentions(self) -> None:
        """Report the names that were mentioned and, now that all is read, declared nowhere."""
        for name, node, declared, code in self.mentions:
            self.check_name(name, node, declared, code)
        self.mentions.clear()

    def money(self, node: Node) -> Money | None:
        """An amount that the base names itself, in a currency that exists."""
        money = read_money(node, self.problems)
        if money is None or not self.check_name(
            money.currency, node, CURRENCIES, "no-such-currency"
        ):
            return None
        return money

    def check_sources(self, cited: Iterable[tuple[str, Node]]) -> tuple[str, ...]:
        """The cited sources that exist; the others are reported."""
        return tuple(
            name
            for name, node in cited
            if self.check_name(name, node, self.sources, "unknown-source")
        )

    def parameter_reference(self, node: Node) -> ParameterReference | None:
        """`$ads.cpm.vk` or `$ads.cpm.vk.low` at a node, checked against the parameters."""
        name = str(node.value).removeprefix("$").strip()
        stem, _, bound = name.rpartition(".")
        if name in self.parameters:
            return ParameterReference(name)
        if bound in ("low", "high") and stem in self.parameters:
            parameter = self.parameters[stem]
            if all(value.bound(bound) is None for value in parameter.values):
                self.problems.append(node.problem("parameter-bound", name=stem, bound=bound))
                return None
            return ParameterReference(stem, bound)
        details = suggestion(name, self.parameters)
        if details["nearest"]:
            details["nearest"] = f"${details['nearest']}"
        self.problems.append(node.problem("unknown-parameter", name=name, **details))
        return None


def is_reference(node: Node) -> bool:
    """Does the node name a parameter?"""
    return isinstance(node.value, str) and node.value.startswith("$")
