"""A value as a client wrote it -> the typed value of a fact, or the problem with it."""

from __future__ import annotations

from collections.abc import Callable

from smm_expert.kb.amounts import is_ambiguous, parse_number, read_interval
from smm_expert.kb.fact_amounts import read_fact_money, within_limits
from smm_expert.kb.nodes import Node, as_number, shown
from smm_expert.kb.suggestions import nearest_value
from smm_expert.model.problem import Problem
from smm_expert.model.values import Value
from smm_expert.model.vocabulary import FactDefinition, FactType

_EMPTY_SET = ("none", "нет")


def read_value(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    """The typed value; None when it is wrong (then `problems` says why)."""
    return _READERS[fact.type](fact, node, problems)


def _choice(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    if node.items is not None:
        if len(node.items) != 1:
            code = "one-value" if node.items else "no-value"
            problems.append(node.problem(code, name=fact.id))
            return None
        return _choice(fact, node.items[0], problems)
    return _word(fact, node, problems)


def _choices(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    words = _words(fact, node, problems)
    return None if words is None else tuple(value for value in fact.values if value in words)


def _ranking(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    return _words(fact, node, problems)


def _words(fact: FactDefinition, node: Node, problems: list[Problem]) -> tuple[str, ...] | None:
    nodes = node.items
    if nodes is None:
        said = node.value if isinstance(node.value, str) else ""
        if said.strip().lower() in _EMPTY_SET and said.strip() not in fact.values:
            return ()
        parts = [part.strip() for part in said.split(";")] if ";" in said else None
        nodes = [node] if parts is None else [_part(node, part) for part in parts if part]
    found: list[str] = []
    complete = True
    for part in nodes:
        word = _word(fact, part, problems)
        if word is None:
            complete = False
        elif word in found:
            problems.append(part.problem("value-twice", name=fact.id, value=word))
            complete = False
        else:
            found.append(word)
    return tuple(found) if complete else None


def _part(node: Node, word: str) -> Node:
    return Node(word, node.location, node.source, node.width, node.plain)


def _word(fact: FactDefinition, node: Node, problems: list[Problem]) -> str | None:
    """A value by its id, or by its label in either language."""
    said = shown(node)
    if said in fact.values:
        return said
    if node.value is None or node.items is not None or node.mapping is not None:
        problems.append(node.problem("not-a-word", found=said))
        return None
    labels = {
        label.lower(): value
        for value, text in fact.values.items()
        for label in (value, text.en, text.ru)
    }
    found = labels.get(said.strip().lower()) if isinstance(node.value, str) else None
    if found is not None:
        return found
    parts = [part.strip().lower() for part in said.split(",")]
    if len(parts) > 1 and all(part in labels for part in parts):
        several = ", ".join(labels[part] for part in parts)
        code = "one-value" if fact.type is FactType.CHOICE else "list-in-text"
        problems.append(node.problem(code, name=fact.id, several=several))
        return None
    guess = nearest_value(said, fact.values) or ""
    known = ", ".join(fact.values) if len(fact.values) <= 40 else ""
    problems.append(
        node.problem("unknown-value", name=said, fact=fact.id, nearest=guess, known=known)
    )
    return None


def _number(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    number = as_number(node)
    if number is None and isinstance(node.value, str):
        if is_ambiguous(node.value):
            problems.append(node.problem("ambiguous-amount", found=shown(node)))
            return None
        number = parse_number(node.value)
    if number is None:
        problems.append(node.problem("not-a-number-here", key=fact.id, found=shown(node)))
        return None
    return within_limits(fact, number, node, problems)


def _range(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    assert fact.minimum is not None and fact.maximum is not None
    return read_interval(node, fact.minimum, fact.maximum, problems)


def _flag(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    if isinstance(node.value, bool):
        return node.value
    problems.append(node.problem("not-true-or-false", key=fact.id, found=shown(node)))
    return None


def _text(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    if node.items is not None or node.mapping is not None:
        problems.append(node.problem("not-a-text", found=shown(node)))
        return None
    return node.value if isinstance(node.value, str) else shown(node)


_READERS: dict[
    FactType, Callable[[FactDefinition, Node, list[Problem]], Value | None]
] = {
    FactType.CHOICE: _choice,
    FactType.CHOICES: _choices,
    FactType.RANKING: _ranking,
    FactType.NUMBER: _number,
    FactType.MONEY: read_fact_money,
    FactType.RANGE: _range,
    FactType.FLAG: _flag,
    FactType.TEXT: _text,
}  # fmt: skip
