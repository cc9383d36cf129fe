"""check: what is wrong with a base, and what in it is idle, old or in dispute."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from msgspec import Struct

from smm_expert.inference.appraisal import combine
from smm_expert.inference.program import compile_program
from smm_expert.inference.strata import stratify
from smm_expert.model.conditions import FactTest, Known, leaves, parameters_named
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.parameters import PLAN_THEMES, RATES_THEME, ParameterReference
from smm_expert.model.problem import Location
from smm_expert.model.rules import (
    EXPERT_JUDGEMENT,
    Combine,
    Conclude,
    Recommend,
    RuleStatus,
)
from smm_expert.model.vocabulary import FactType

# Facts that steer the program itself and need no rule.
_FACTS_OF_THE_PROGRAM = ("client.language", "client.name")


class Finding(Struct, frozen=True):
    """Something a rule author should look at; the base works all the same."""

    location: Location
    code: str
    details: dict[str, str] = {}

    @property
    def order(self) -> tuple[Location, str, tuple[tuple[str, str], ...]]:
        """By place, then by code."""
        return (self.location, self.code, tuple(sorted(self.details.items())))


def check(knowledge: KnowledgeBase, as_of: date) -> tuple[Finding, ...]:
    """Every finding, by place. Raises KnowledgeProblems when the rules go in a circle."""
    stratify(knowledge)
    found = [
        *_idle_facts(knowledge),
        *_idle_items(knowledge),
        *_idle_parameters(knowledge),
        *_idle_sources(knowledge),
        *_old_rules(knowledge, as_of),
        *_equal_priorities(knowledge),
    ]
    return tuple(sorted(found, key=lambda finding: finding.order))


def _tested_facts(knowledge: KnowledgeBase) -> set[str]:
    return {
        leaf.fact
        for rule in knowledge.rules.values()
        for leaf in leaves(rule.when)
        if isinstance(leaf, FactTest | Known)
    }


def _idle_facts(knowledge: KnowledgeBase) -> Iterator[Finding]:
    tested = _tested_facts(knowledge)
    concluded = {
        part.fact
        for rule in knowledge.rules.values()
        for part in rule.then
        if isinstance(part, Conclude)
    }
    for fact in knowledge.facts.values():
        details = {"name": fact.id}
        if fact.derived and fact.id not in concluded:
            yield Finding(fact.location, "fact-never-concluded", details)
        idle = fact.id not in tested and fact.type is not FactType.TEXT
        if idle and fact.id not in _FACTS_OF_THE_PROGRAM and not fact.for_plan:
            yield Finding(fact.location, "fact-never-tested", details)


def _idle_items(knowledge: KnowledgeBase) -> Iterator[Finding]:
    most = _most_certain(knowledge)
    for item in knowledge.items.values():
        if item.id not in most:
            yield Finding(item.location, "item-never-recommended", {"name": item.id})
        elif most[item.id] < knowledge.kinds[item.kind].threshold:
            details = {"name": item.id, "most": f"{most[item.id]:.2f}"}
            yield Finding(item.location, "item-out-of-reach", details)


def _most_certain(knowledge: KnowledgeBase) -> dict[str, float]:
    """The certainty of each supported item if all that speaks for it fired and nothing against.

    Of a table in which only the strongest row counts, the strongest one.
    """
    rivals: dict[str, dict[str, float]] = {}
    for rule in knowledge.rules.values():
        alone = rule.table is None or rule.combine is Combine.ALL
        for part in rule.then:
            if isinstance(part, Recommend) and part.certainty > 0:
                of_item = rivals.setdefault(part.item, {})
                key = rule.id if alone else f"table {rule.table}"
                of_item[key] = max(of_item.get(key, 0.0), part.certainty)
    return {item: combine(of_item.values()) for item, of_item in rivals.items()}


def _idle_parameters(knowledge: KnowledgeBase) -> Iterator[Finding]:
    used = {
        reference.parameter
        for rule in knowledge.rules.values()
        for reference in parameters_named(rule.when)
    }
    used |= {
        item.least_budget.parameter
        for item in knowledge.items.values()
        if isinstance(item.least_budget, ParameterReference)
    }
    for parameter in knowledge.parameters.values():
        theme = parameter.id.partition(".")[0]
        if parameter.id not in used and theme not in (RATES_THEME, *PLAN_THEMES):
            yield Finding(parameter.location, "parameter-never-used", {"name": parameter.id})


def _idle_sources(knowledge: KnowledgeBase) -> Iterator[Finding]:
    used = {EXPERT_JUDGEMENT}
    used |= {source for rule in knowledge.rules.values() for source in rule.sources}
    used |= {value.source for p in knowledge.parameters.values() for value in p.values}
    used |= {
        item.status.source
        for item in knowledge.items.values()
        if item.status is not None and item.status.source is not None
    }
    for source in knowledge.sources.values():
        if source.id not in used:
            yield Finding(source.location, "source-never-cited", {"name": source.id})


def _old_rules(knowledge: KnowledgeBase, as_of: date) -> Iterator[Finding]:
    program = compile_program(knowledge, as_of, include_drafts=True)
    for rule in knowledge.rules.values():
        details = {"name": rule.id}
        if rule.valid_to is not None and rule.valid_to < as_of:
            if rule.status is not RuleStatus.DEPRECATED:
                details["day"] = rule.valid_to.isoformat()
                yield Finding(rule.location, "rule-expired", details)
        elif rule.review_by is not None and rule.review_by < as_of:
            details["day"] = rule.review_by.isoformat()
            yield Finding(rule.location, "rule-to-review", details)
        for parameter in program.inactive.get(rule.id, ()):
            yield Finding(rule.location, "rule-rests", {**details, "parameter": parameter})


def _equal_priorities(knowledge: KnowledgeBase) -> Iterator[Finding]:
    """Pairs of rules that could give a derived choice different values with equal priority.

    Rows of one table are left out when they differ in a test of the same fact: an author who
    writes such rows means them to exclude each other.
    """
    for fact in knowledge.facts.values():
        if not fact.derived or fact.type is not FactType.CHOICE:
            continue
        bids = [
            (rule, part)
            for rule in knowledge.rules.values()
            for part in rule.then
            if isinstance(part, Conclude) and part.fact == fact.id
        ]
        for (one, first), (other, second) in combinations(bids, 2):
            same_table = one.table is not None and one.table == other.table
            if first.priority == second.priority and first.value != second.value:
                if not same_table:
                    details = {"name": fact.id, "one": one.id, "other": other.id}
                    yield Finding(one.location, "equal-priority", details)
