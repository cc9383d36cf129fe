"""A rule as it stands in a file -> Rule."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from smm_expert.kb.condition_reader import read_condition
from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import KEBAB, Fields
from smm_expert.kb.nodes import Node, as_number, shown
from smm_expert.kb.operand_reader import unknown_value
from smm_expert.kb.suggestions import nearest, suggestion
from smm_expert.model.rules import Conclude, Conclusion, Exclude, Recommend, Rule, RuleStatus
from smm_expert.model.text import Text
from smm_expert.model.vocabulary import FactType

_VERBS = ("recommend", "exclude", "conclude")


class Grounds(Struct, frozen=True):
    """Why a rule holds and when: what a rule, a table and a row all may say."""

    because: Text | None
    sources: tuple[str, ...]
    caveats: Text | None
    valid_from: date | None
    valid_to: date | None
    review_by: date | None


def read_rule(node: Node, draft: Draft) -> None:
    """Declare one rule."""
    fields = Fields(node, draft.problems)
    if not fields.is_mapping():
        return
    before = len(draft.problems)
    rule_id = fields.word("id", KEBAB)
    title = fields.text("title")
    status = read_status(fields)
    when_node = fields.require("when")
    when = None if when_node is None else read_condition(when_node, draft)
    conclusions = [
        conclusion
        for element in fields.elements("then", required=True, empty="no-conclusion")
        for conclusion in _read_conclusion(element, draft)
    ]
    _check_repeats(fields, conclusions)
    grounds = read_grounds(fields, draft, required=True)
    fields.finish()
    complete = rule_id and title and when and conclusions and grounds.because and grounds.sources
    if not complete or len(draft.problems) > before:
        return
    assert rule_id and title and when and grounds.because
    rule = Rule(
        id=rule_id,
        title=title,
        when=when,
        then=tuple(conclusions),
        because=grounds.because,
        sources=grounds.sources,
        status=status,
        caveats=grounds.caveats,
        valid_from=grounds.valid_from,
        valid_to=grounds.valid_to,
        review_by=grounds.review_by,
        location=fields.location,
    )
    draft.declare(draft.rules, rule, node, "duplicate-rule")


def read_status(fields: Fields) -> RuleStatus:
    """`status:` of a rule or a table."""
    return RuleStatus(fields.one_of("status", [s.value for s in RuleStatus], "stable"))


def read_grounds(fields: Fields, draft: Draft, *, required: bool) -> Grounds:
    """Reason, sources, caveats, dates; `required` says whether reason and sources must stand."""
    cited = fields.words("sources")
    listed = fields.require("sources") if required else fields.get("sources")
    if listed is not None and listed.items == []:
        fields.report(listed, "no-source")
    grounds = Grounds(
        because=fields.text("because", required=required),
        sources=draft.check_sources(cited),
        caveats=fields.text("caveats", required=False),
        valid_from=fields.day("valid_from"),
        valid_to=fields.day("valid_to"),
        review_by=fields.day("review_by"),
    )
    if grounds.valid_from and grounds.valid_to and grounds.valid_from > grounds.valid_to:
        fields.report(
            fields.mapping["valid_to"],
            "validity-reversed",
            start=grounds.valid_from,
            end=grounds.valid_to,
        )
    return grounds


def _read_conclusion(node: Node, draft: Draft) -> list[Conclusion]:
    fields = Fields(node, draft.problems)
    if not fields.is_mapping():
        return []
    named = [name for name in _VERBS if name in fields.mapping]
    if len(named) != 1:
        misspelt = [name for name in node.keys if nearest(name, _VERBS)]
        if misspelt and not named:
            key = node.keys[misspelt[0]]
            fields.report(key, "unknown-key", key=key.value, **suggestion(misspelt[0], _VERBS))
        else:
            fields.report(node, "conclusion-kind")
        return []
    conclusions: list[Conclusion] = []
    if named == ["recommend"]:
        items = _items(fields, "recommend", draft)
        certainty_node = fields.require("certainty")
        certainty = None if certainty_node is None else read_certainty(certainty_node, draft)
        if certainty is not None:
            conclusions += [Recommend(item, certainty) for item in items]
    elif named == ["exclude"]:
        conclusions += [Exclude(item) for item in _items(fields, "exclude", draft)]
    else:
        mapping_node = fields.require("conclude")
        priority = fields.whole("priority") or 0
        if mapping_node is not None and mapping_node.mapping:
            for name, value in mapping_node.mapping.items():
                key = mapping_node.keys[name]
                conclusions += read_conclude(name, key, value, priority, draft)
        elif mapping_node is not None:
            fields.report(mapping_node, "not-a-mapping", found=shown(mapping_node))
    fields.finish()
    return conclusions


def _items(fields: Fields, name: str, draft: Draft) -> list[str]:
    return [
        word
        for word, node in fields.words(name, required=True)
        if draft.check_name(word, node, draft.items, "unknown-item")
    ]


def read_certainty(node: Node, draft: Draft) -> float | None:
    """A certainty factor: between -1 and 1, and neither 0 nor an end."""
    number = as_number(node)
    if number is None or not -1 < number < 1 or number == 0:
        draft.problems.append(node.problem("certainty-bounds", found=shown(node)))
        return None
    return float(number)


def read_conclude(
    name: str, key: Node, value: Node, priority: int, draft: Draft
) -> list[Conclusion]:
    """A value of a derived fact, or several of a derived set."""
    if not draft.check_name(name, key, draft.facts, "unknown-fact"):
        return []
    fact = draft.facts[name]
    if not fact.derived:
        draft.problems.append(key.problem("conclude-given", name=name))
        return []
    if fact.type is FactType.FLAG:
        if value.value is True:
            return [Conclude(name, True, priority)]
        draft.problems.append(value.problem("conclude-flag", name=name, found=shown(value)))
        return []
    nodes = value.items if value.items is not None and fact.type is FactType.CHOICES else [value]
    if not nodes:
        draft.problems.append(value.problem("empty-list", key=name))
    conclusions: list[Conclusion] = []
    for node in nodes:
        if isinstance(node.value, str) and node.value in fact.values:
            conclusions.append(Conclude(name, node.value, priority))
        elif not isinstance(node.value, str | int | float):
            draft.problems.append(node.problem("not-a-word", found=shown(node)))
        else:
            draft.problems.append(unknown_value(fact, node))
    return conclusions


def _check_repeats(fields: Fields, conclusions: list[Conclusion]) -> None:
    seen: set[tuple[str, str]] = set()
    for conclusion in conclusions:
        if isinstance(conclusion, Conclude):
            target = ("conclude", f"{conclusion.fact}: {conclusion.value}")
        else:
            target = (type(conclusion).__name__.lower(), conclusion.item)
        if target in seen:
            fields.report(fields.mapping["then"], "conclusion-twice", target=" ".join(target))
        seen.add(target)
