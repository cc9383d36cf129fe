"""`when:` -> the condition tree; the one place that knows which tests fit which type of fact."""

from __future__ import annotations

from smm_expert.kb.amounts import read_interval
from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import Fields
from smm_expert.kb.nodes import Node, as_number, shown
from smm_expert.kb.operand_reader import read_amount, read_words
from smm_expert.kb.suggestions import suggestion
from smm_expert.model.conditions import (
    AllOf,
    AnyOf,
    Condition,
    FactTest,
    Known,
    Not,
    Operand,
    Operator,
    Recommended,
    Selected,
)
from smm_expert.model.values import Money
from smm_expert.model.vocabulary import FactDefinition, FactType

_JOINS = ("all", "any", "none", "not")
_PREMISES = ("known", "unknown", "recommended", "selected")
_AMOUNT_TESTS = ("at_least", "at_most", "above", "below", "between")
TESTS: dict[FactType, tuple[str, ...]] = {
    FactType.CHOICE: ("not",),
    FactType.CHOICES: ("any", "all", "none"),
    FactType.RANKING: ("any", "all", "none", "first", "top"),
    FactType.NUMBER: _AMOUNT_TESTS,
    FactType.MONEY: _AMOUNT_TESTS,
    FactType.RANGE: ("overlaps", "within", "covers"),
    FactType.FLAG: (),
    FactType.TEXT: (),
}


def read_condition(node: Node, draft: Draft) -> Condition | None:
    """A mapping of conditions, all of which must hold; None when something in it is wrong."""
    if node.mapping is None:
        draft.problems.append(node.problem("condition-not-a-mapping", found=shown(node)))
        return None
    if not node.mapping:
        draft.problems.append(node.problem("empty-condition"))
        return None
    parts = [
        _read_entry(name, value, node.keys[name], draft) for name, value in node.mapping.items()
    ]
    return joined(parts)


def joined(parts: list[Condition | None]) -> Condition | None:
    """All of the parts; None when one of them could not be read."""
    good = [part for part in parts if part is not None]
    if len(good) < len(parts):
        return None
    return good[0] if len(good) == 1 else AllOf(tuple(good))


def _read_entry(name: str, value: Node, key: Node, draft: Draft) -> Condition | None:
    if name in _JOINS:
        return _read_join(name, value, key, draft)
    if name in ("known", "unknown"):
        fact = _named_fact(value, draft)
        if fact is None:
            return None
        return Known(fact.id) if name == "known" else Not(Known(fact.id))
    if name == "recommended":
        return _read_recommended(value, draft)
    if name == "selected":
        item = _named_item(value, draft)
        return None if item is None else Selected(item)
    fact = draft.facts.get(name)
    if fact is None:
        names = {**dict.fromkeys((*_JOINS, *_PREMISES)), **draft.facts}
        draft.problems.append(key.problem("unknown-fact", name=name, **suggestion(name, names)))
        return None
    return read_test(fact, value, draft)


def _read_join(name: str, value: Node, key: Node, draft: Draft) -> Condition | None:
    if name == "not":
        part = read_condition(value, draft)
        return None if part is None else Not(part)
    if value.items is None:
        draft.problems.append(key.problem("join-needs-list", join=name))
        return None
    if not value.items:
        draft.problems.append(value.problem("empty-condition"))
        return None
    parts = [read_condition(element, draft) for element in value.items]
    good = tuple(part for part in parts if part is not None)
    if len(good) < len(parts):
        return None
    if name == "all":
        return AllOf(good)
    return AnyOf(good) if name == "any" else Not(AnyOf(good))


def _named_fact(value: Node, draft: Draft) -> FactDefinition | None:
    name = value.value
    if not isinstance(name, str):
        draft.problems.append(value.problem("not-a-word", found=shown(value)))
        return None
    if not draft.check_name(name, value, draft.facts, "unknown-fact"):
        return None
    fact = draft.facts[name]
    if fact.type is FactType.TEXT:
        draft.problems.append(value.problem("text-in-condition", name=fact.id))
        return None
    return fact


def _named_item(value: Node, draft: Draft) -> str | None:
    if not isinstance(value.value, str):
        draft.problems.append(value.problem("not-a-word", found=shown(value)))
        return None
    found = draft.check_name(value.value, value, draft.items, "unknown-item")
    return value.value if found else None


def _read_recommended(value: Node, draft: Draft) -> Condition | None:
    if value.mapping is None:
        item = _named_item(value, draft)
        return None if item is None else Recommended(item)
    fields = Fields(value, draft.problems)
    item_node = fields.require("item")
    item = None if item_node is None else _named_item(item_node, draft)
    bound_node = fields.require("at_least")
    fields.finish()
    if item is None or bound_node is None:
        return None
    number = as_number(bound_node)
    if number is not None:
        if -1 <= number <= 1:
            return Recommended(item, float(number))
        draft.problems.append(bound_node.problem("threshold-bounds", found=shown(bound_node)))
        return None
    band = shown(bound_node)
    if not draft.check_name(band, bound_node, draft.bands, "unknown-band"):
        return None
    return Recommended(item, band)


def read_test(fact: FactDefinition, node: Node, draft: Draft) -> Condition | None:
    """The test of one fact, as it stands after the fact's name."""
    if fact.type is FactType.TEXT:
        draft.problems.append(node.problem("text-in-condition", name=fact.id))
        return None
    if fact.type is FactType.FLAG:
        if isinstance(node.value, bool):
            return FactTest(fact.id, Operator.IS, (node.value,))
        draft.problems.append(node.problem("flag-test", name=fact.id, found=shown(node)))
        return None
    if node.mapping is None:
        if fact.type is FactType.CHOICE:
            words = read_words(fact, node, draft)
            return None if words is None else FactTest(fact.id, Operator.IS, words)
        _report_shape(fact, node, draft)
        return None
    if not node.mapping:
        draft.problems.append(node.problem("empty-condition"))
        return None
    parts = []
    for name, operand in node.mapping.items():
        if name in TESTS[fact.type]:
            parts.append(read_operator(fact, name, operand, draft))
        else:
            details = suggestion(name, TESTS[fact.type])
            key = node.keys[name]
            draft.problems.append(
                key.problem("unknown-test", name=fact.id, test=name, type=fact.type, **details)
            )
            parts.append(None)
    return joined(parts)


def read_operator(fact: FactDefinition, name: str, node: Node, draft: Draft) -> Condition | None:
    """One named test of a fact with its operand."""
    if fact.type is FactType.RANGE:
        assert fact.minimum is not None and fact.maximum is not None
        interval = read_interval(node, fact.minimum, fact.maximum, draft.problems)
        return None if interval is None else FactTest(fact.id, Operator(name), (interval,))
    if name in _AMOUNT_TESTS:
        return _read_amount_test(fact, name, node, draft)
    if name == "top":
        return _read_top(fact, node, draft)
    words = read_words(fact, node, draft)
    if words is None:
        return None
    if name == "first":
        if len(words) == 1:
            return FactTest(fact.id, Operator.FIRST, words)
        draft.problems.append(node.problem("first-needs-one", name=fact.id))
        return None
    if name == "not":
        return Not(FactTest(fact.id, Operator.IS, words))
    if name == "none":
        return Not(FactTest(fact.id, Operator.ANY, words))
    return FactTest(fact.id, Operator(name), words)


def _read_top(fact: FactDefinition, node: Node, draft: Draft) -> Condition | None:
    fields = Fields(node, draft.problems)
    if not fields.is_mapping():
        return None
    places = fields.whole("n") if fields.require("n") else None
    words_node = fields.require("any")
    words = None if words_node is None else read_words(fact, words_node, draft)
    fields.finish()
    if places is not None and places < 1:
        fields.report(fields.mapping["n"], "not-a-whole-number", key="n", found=places)
        return None
    if places is None or words is None:
        return None
    return FactTest(fact.id, Operator.TOP, (places, *words))


def _read_amount_test(
    fact: FactDefinition, name: str, node: Node, draft: Draft
) -> Condition | None:
    if name != "between":
        amount = read_amount(fact, node, draft)
        return None if amount is None else FactTest(fact.id, Operator(name), (amount,))
    if node.items is None or len(node.items) != 2:
        draft.problems.append(node.problem("between-needs-two", name=fact.id))
        return None
    low, high = (read_amount(fact, end, draft) for end in node.items)
    if low is None or high is None:
        return None
    if _is_more(low, high):
        ends = {"low": shown(node.items[0]), "high": shown(node.items[1])}
        draft.problems.append(node.problem("range-reversed", **ends))
        return None
    return FactTest(fact.id, Operator.BETWEEN, (low, high))


def _is_more(one: Operand, other: Operand) -> bool:
    """Is one amount above the other, as far as can be told before the day of a consultation?"""
    if isinstance(one, Money) and isinstance(other, Money) and one.currency == other.currency:
        return one.amount > other.amount
    if isinstance(one, int | float) and isinstance(other, int | float):
        return one > other
    return False


def _report_shape(fact: FactDefinition, node: Node, draft: Draft) -> None:
    tests = ", ".join(TESTS[fact.type])
    example = {
        FactType.CHOICES: "{any: [...]}",
        FactType.RANKING: "{any: [...]}",
        FactType.RANGE: "{overlaps: [25, 34]}",
        FactType.MONEY: "{at_least: 30000 RUB}",
    }.get(fact.type, "{at_least: 10}")
    draft.problems.append(
        node.problem("test-needed", name=fact.id, type=fact.type, tests=tests, example=example)
    )
