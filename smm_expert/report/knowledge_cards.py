"""One thing of the knowledge base on a card: what it says, where it stands, what uses it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from smm_expert.model.catalogue import Item, Scale
from smm_expert.model.conditions import leaves, parameters_named, subject
from smm_expert.model.knowledge_base import KnowledgeBase, Source
from smm_expert.model.parameters import Parameter
from smm_expert.model.rules import Conclude, Exclude, Recommend, Rule
from smm_expert.model.text import Language, Text
from smm_expert.model.values import plain
from smm_expert.model.vocabulary import FactDefinition
from smm_expert.report.rule_data import (
    conclusion_data,
    condition_data,
    operand_data,
)

Card = dict[str, Any]


def names(knowledge: KnowledgeBase) -> list[str]:
    """Everything that has a card."""
    shelves = (
        knowledge.rules,
        knowledge.facts,
        knowledge.items,
        knowledge.parameters,
        knowledge.sources,
        knowledge.kinds,
        knowledge.scales,
    )
    tables = {rule.table for rule in knowledge.rules.values() if rule.table}
    return sorted({name for shelf in shelves for name in shelf} | tables)


def card(name: str, knowledge: KnowledgeBase, language: Language) -> Card | None:
    """The card of whatever has this name, if anything has."""
    writer = _Cards(knowledge, language)
    if name in knowledge.rules:
        return writer.rule(knowledge.rules[name])
    if name in knowledge.facts:
        return writer.fact(knowledge.facts[name])
    if name in knowledge.items:
        return writer.item(knowledge.items[name])
    name = name.removeprefix("$")
    if name in knowledge.parameters:
        return writer.parameter(knowledge.parameters[name])
    if name in knowledge.sources:
        return writer.source(knowledge.sources[name])
    if name in knowledge.kinds:
        return writer.kind(name)
    if name in knowledge.scales:
        return writer.scale(knowledge.scales[name])
    return writer.table(name)


class _Cards:
    def __init__(self, knowledge: KnowledgeBase, language: Language) -> None:
        self.knowledge = knowledge
        self.language: Language = language

    def rule(self, rule: Rule) -> Card:
        return _filled(
            {
                "id": rule.id,
                "title": self.said(rule.title),
                "status": rule.status.value,
                "table": rule.table,
                "when": condition_data(rule.when),
                "then": [conclusion_data(part) for part in rule.then],
                "because": self.said(rule.because),
                "sources": list(rule.sources),
                "caveats": self.said(rule.caveats),
                "valid_from": rule.valid_from and rule.valid_from.isoformat(),
                "valid_to": rule.valid_to and rule.valid_to.isoformat(),
                "review_by": rule.review_by and rule.review_by.isoformat(),
                "place": str(rule.location),
            }
        )

    def table(self, name: str) -> Card | None:
        rows = [rule for rule in self.knowledge.rules.values() if rule.table == name]
        if not rows:
            return None
        return _filled(
            {
                "id": name,
                "title": self.said(rows[0].title),
                "combine": rows[0].combine.value,
                "rows": [row.id for row in rows],
                "sources": sorted({source for row in rows for source in row.sources}),
                "place": str(min(row.location for row in rows)),
            }
        )

    def fact(self, fact: FactDefinition) -> Card:
        concluded = [
            rule.id
            for rule in self.knowledge.rules.values()
            if any(isinstance(part, Conclude) and part.fact == fact.id for part in rule.then)
        ]
        return _filled(
            {
                "id": fact.id,
                "title": self.said(fact.title),
                "type": fact.type.value,
                "values": {name: self.said(text) for name, text in fact.values.items()},
                "min": fact.minimum,
                "max": fact.maximum,
                "unit": self.said(fact.unit),
                "currencies": list(fact.currencies),
                "question": self.said(fact.question),
                "help": self.said(fact.help),
                "changeable": fact.changeable or None,
                "per_segment": fact.per_segment or None,
                "derived": fact.derived or None,
                "concluded_by": concluded,
                "tested_by": self.rules_testing(fact.id),
                "place": str(fact.location),
            }
        )

    def item(self, item: Item) -> Card:
        status = item.status
        return _filled(
            {
                "id": item.id,
                "title": self.said(item.title),
                "kind": item.kind,
                "summary": self.said(item.summary),
                "how_to": self.said(item.how_to),
                "status": status
                and _filled(
                    {
                        "is": status.state.value,
                        "since": status.since and status.since.isoformat(),
                        "source": status.source,
                        "note": self.said(status.note),
                    }
                ),
                "hours_a_week": item.hours_a_week,
                "least_budget": None
                if item.least_budget is None
                else operand_data(item.least_budget),
                "on": list(item.on),
                "needs": list(item.needs),
                "supports": list(item.supports),
                "formula": self.said(item.formula),
                "unit": self.said(item.unit),
                "direction": item.direction,
                "posts_a_week": item.posts_a_week and plain(item.posts_a_week),
                "content": list(item.content),
                "days": list(item.days),
                "hours": list(item.hours),
                "url": item.url,
                "supported_by": list(self.rules_about(item.id, Recommend, positive=True)),
                "opposed_by": list(self.rules_about(item.id, Recommend, positive=False)),
                "excluded_by": list(self.rules_about(item.id, Exclude)),
                "tested_by": self.rules_testing(item.id),
                "place": str(item.location),
            }
        )

    def rules_about(
        self, item: str, conclusion: type[Recommend] | type[Exclude], *, positive: bool = True
    ) -> Iterator[str]:
        """`rule (certainty)` of each rule that concludes something of the item."""
        for rule in self.knowledge.rules.values():
            for part in rule.then:
                if not isinstance(part, conclusion) or part.item != item:
                    continue
                if isinstance(part, Exclude):
                    yield rule.id
                elif (part.certainty > 0) is positive:
                    yield f"{rule.id} ({part.certainty:+g})"

    def rules_testing(self, name: str) -> list[str]:
        """The rules whose condition tests the fact or the item."""
        return sorted(
            rule.id
            for rule in self.knowledge.rules.values()
            if name in {subject(leaf) for leaf in leaves(rule.when)}
        )

    def parameter(self, parameter: Parameter) -> Card:
        return _filled(
            {
                "id": parameter.id,
                "title": self.said(parameter.title),
                "unit": self.said(parameter.unit),
                "values": [
                    _filled(
                        {
                            "from": value.since.isoformat(),
                            "value": operand_data(value.value),
                            "low": None if value.low is None else operand_data(value.low),
                            "high": None if value.high is None else operand_data(value.high),
                            "source": value.source,
                            "note": self.said(value.note),
                        }
                    )
                    for value in parameter.values
                ],
                "used_by": sorted(
                    rule.id
                    for rule in self.knowledge.rules.values()
                    if parameter.id in {named.parameter for named in parameters_named(rule.when)}
                ),
                "place": str(parameter.location),
            }
        )

    def source(self, source: Source) -> Card:
        return _filled(
            {
                "id": source.id,
                "title": self.said(source.title),
                "publisher": self.said(source.publisher),
                "year": source.year,
                "url": source.url,
                "confidence": source.confidence,
                "cited_by": sorted(
                    rule.id for rule in self.knowledge.rules.values() if source.id in rule.sources
                ),
                "place": str(source.location) if source.location.path else None,
            }
        )

    def kind(self, name: str) -> Card:
        kind = self.knowledge.kinds[name]
        return _filled(
            {
                "id": kind.id,
                "title": self.said(kind.title),
                "order": kind.order,
                "threshold": kind.threshold,
                "most": kind.most,
                "items": {
                    item.id: self.said(item.title)
                    for item in self.knowledge.items.values()
                    if item.kind == name
                },
                "place": str(kind.location),
            }
        )

    def scale(self, scale: Scale) -> Card:
        return _filled(
            {
                "id": scale.id,
                "title": self.said(scale.title),
                "unit": self.said(scale.unit),
                "points": [list(point) for point in scale.points],
                "place": str(scale.location),
            }
        )

    def said(self, text: Text | None) -> str | None:
        return None if text is None else text.to(self.language)


def _filled(entries: Card) -> Card:
    return {key: value for key, value in entries.items() if value not in (None, [], {}, "")}
