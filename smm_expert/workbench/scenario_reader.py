"""The files under tests/ of a base -> scenarios, or all that is wrong with them at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

from msgspec import Struct

from smm_expert.intake.fact_values import read_value
from smm_expert.intake.profile_file import profile_at
from smm_expert.kb.fields import KEBAB, Fields
from smm_expert.kb.nodes import Node, TooManyProblemsError, as_number, shown
from smm_expert.kb.repeats import each_fault_once
from smm_expert.kb.suggestions import suggestion
from smm_expert.kb.yaml_source import read_source
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import KnowledgeProblems, Location, Problem
from smm_expert.model.values import Value
from smm_expert.workbench.scenario import Bounds, Expectations, Scenario

STANDINGS = (
    "selected",
    "not_selected",
    "recommended",
    "not_recommended",
    "excluded",
    "not_excluded",
    "to_clear",
)


def read_scenarios(
    contents: Iterable[tuple[str, bytes]], knowledge: KnowledgeBase
) -> tuple[Scenario, ...]:
    """The scenarios in the files, given as (name, bytes), in the order in which they stand.

    Raises KnowledgeProblems with every fault of every file.
    """
    reader = _Reader(knowledge)
    for name, content in contents:
        source = read_source(name, content)
        root = source.node() if not source.problems else None
        reader.problems += source.problems
        if root is None:
            if not source.problems:
                reader.problems.append(Problem(Location(name), "empty-file"))
            continue
        try:
            reader.file(Fields(root, reader.problems))
        except TooManyProblemsError as error:
            reader.problems.append(error.problem)
    if reader.problems:
        raise KnowledgeProblems(each_fault_once(reader.problems))
    return tuple(reader.scenarios.values())


class _Reader(Struct):
    knowledge: KnowledgeBase
    problems: list[Problem] = []
    scenarios: dict[str, Scenario] = {}

    def file(self, fields: Fields) -> None:
        """Read one file: a day for all, and the list."""
        if not fields.is_mapping():
            return
        day = fields.day("as_of")
        nodes = fields.elements("scenarios", required=True, empty="empty-list")
        fields.finish()
        for node in nodes:
            scenario = self._scenario(Fields(node, self.problems), day)
            if scenario is None:
                continue
            first = self.scenarios.setdefault(scenario.id, scenario)
            if first is not scenario:
                place = (node.mapping or {})["id"]
                details = {"id": scenario.id, "first": first.location}
                self.problems.append(place.problem("duplicate-scenario", **details))

    def _scenario(self, fields: Fields, day: date | None) -> Scenario | None:
        if not fields.is_mapping():
            return None
        before = len(self.problems)
        scenario_id = fields.word("id", KEBAB)
        title = fields.text("title")
        own_day = fields.day("as_of")
        profile_node = fields.require("profile")
        expect_node = fields.require("expect")
        fields.finish()
        if profile_node is None or expect_node is None:
            return None
        profile = profile_at(profile_node, self.knowledge, self.problems)
        expect = self._expectations(Fields(expect_node, self.problems))
        if scenario_id is None or title is None or len(self.problems) > before:
            return None
        if not expect:
            self.problems.append(expect_node.problem("nothing-expected"))
            return None
        return Scenario(scenario_id, title, profile, expect, own_day or day, fields.location)

    def _expectations(self, fields: Fields) -> Expectations:
        if not fields.is_mapping():
            return Expectations()
        knowledge = self.knowledge
        standing = {
            key: self._names(fields, key, knowledge.items, "unknown-item") for key in STANDINGS
        }
        found = Expectations(
            standing={key: items for key, items in standing.items() if items},
            certainty=self._certainties(fields),
            orders=self._orders(fields),
            concluded=self._concluded(fields),
            fires=self._names(fields, "fires", knowledge.rules, "unknown-rule"),
            silent=self._names(fields, "silent", knowledge.rules, "unknown-rule"),
            waits_for=self._names(fields, "waits_for", knowledge.facts, "unknown-fact"),
        )
        fields.finish()
        return found

    def _names(
        self, fields: Fields, key: str, declared: Mapping[str, object], code: str
    ) -> tuple[str, ...]:
        words = fields.words(key)
        return tuple(word for word, node in words if self._is_known(word, node, declared, code))

    def _is_known(self, name: str, node: Node, declared: Mapping[str, object], code: str) -> bool:
        if name in declared:
            return True
        self.problems.append(node.problem(code, name=name, **suggestion(name, declared)))
        return False

    def _certainties(self, fields: Fields) -> dict[str, Bounds]:
        node = fields.get("certainty")
        found: dict[str, Bounds] = {}
        if node is None or not Fields(node, self.problems).is_mapping():
            return found
        for name, value in (node.mapping or {}).items():
            if self._is_known(name, node.keys[name], self.knowledge.items, "unknown-item"):
                bounds = self._bounds(value)
                if bounds is not None:
                    found[name] = bounds
        return found

    def _bounds(self, node: Node) -> Bounds | None:
        """`strong`, or `{at_least: ..., at_most: ...}` with words or numbers."""
        if node.mapping is None:
            return self._band(node)
        fields = Fields(node, self.problems)
        least, most = fields.get("at_least"), fields.get("at_most")
        fields.finish()
        low, high = (None if end is None else self._end(end) for end in (least, most))
        said = ", ".join(f"{key}: {shown(value)}" for key, value in node.mapping.items())
        if low is None and high is None:
            return None
        return Bounds(said, low.least if low else -1.0, high.below if high else 2.0)

    def _end(self, node: Node) -> Bounds | None:
        number = as_number(node)
        if number is None:
            return self._band(node)
        # Certainties have four decimals: `at_most: 0.5` holds for 0.5 itself.
        return Bounds(str(number), float(number), round(number + 0.0001, 4))

    def _band(self, node: Node) -> Bounds | None:
        bands = {band.id: band for band in self.knowledge.bands}
        if not self._is_known(shown(node), node, bands, "unknown-band"):
            return None
        ends = {higher.id: higher.at_least for higher in self.knowledge.bands}
        above = {low.id: ends[high.id] for high, low in pairwise(self.knowledge.bands)}
        band = bands[shown(node)]
        return Bounds(band.id, band.at_least, above.get(band.id, 2.0))

    def _orders(self, fields: Fields) -> tuple[tuple[str, ...], ...]:
        """One list of items, or a list of such lists."""
        nodes = fields.elements("order")
        lists = nodes if nodes and all(n.items is not None for n in nodes) else []
        orders = []
        for node in lists or ([fields.mapping["order"]] if nodes else []):
            names = []
            for part in node.items or []:
                if self._is_known(shown(part), part, self.knowledge.items, "unknown-item"):
                    names.append(shown(part))
            orders.append(tuple(names))
        return tuple(orders)

    def _concluded(self, fields: Fields) -> dict[str, Value]:
        node = fields.get("concluded")
        found: dict[str, Value] = {}
        if node is None or not Fields(node, self.problems).is_mapping():
            return found
        derived = {fact.id: fact for fact in self.knowledge.facts.values() if fact.derived}
        for name, value in (node.mapping or {}).items():
            if self._is_known(name, node.keys[name], derived, "unknown-fact"):
                read = read_value(derived[name], value, self.problems)
                if read is not None:
                    found[name] = read
        return found
