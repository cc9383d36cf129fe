"""The answers found in a filled brief, whatever its form, become a profile."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from smm_expert.intake.brief_marks import Mark, ranked, ticked
from smm_expert.intake.fact_values import read_value
from smm_expert.kb.nodes import Node
from smm_expert.kb.suggestions import suggestion
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Problem
from smm_expert.model.profile import Profile
from smm_expert.model.text import Language
from smm_expert.model.values import Value
from smm_expert.model.vocabulary import FactDefinition, FactType
from smm_expert.wording.brief import NO_WORDS, NONE_WORDS, YES_WORDS

_SETS = (FactType.CHOICES, FactType.RANKING)
_AMOUNTS = (FactType.NUMBER, FactType.RANGE, FactType.MONEY)
_FROM_TO = re.compile(r"(?:от|с|from)\s+([0-9.,]+)\s+(?:до|по|to)\s+([0-9.,]+)", re.IGNORECASE)


class Answer(Struct):
    """What stands at one question.

    `fact` is the id that the question carries and `key` its place; `written` is what was written
    as an answer, None when nothing was; `marks` are the boxes, ticked or not.
    """

    fact: str
    key: Node
    written: Node | None = None
    marks: list[Mark] = []

    @property
    def given(self) -> list[Node]:
        """Everything that the client filled in, in its order."""
        nodes = [] if self.written is None else [self.written]
        return nodes + [mark.node for mark in self.marks if mark.filled]


def profile_of(
    answers: Iterable[Answer], knowledge: KnowledgeBase, problems: list[Problem]
) -> Profile:
    """The profile; what is wrong with an answer goes to `problems`."""
    found: dict[str, Value] = {}
    seen: dict[str, Node] = {}
    for answer in answers:
        if not answer.given:
            # A question that the vocabulary has dropped since harms nobody while it is empty.
            continue
        place = answer.given[0]
        fact = knowledge.facts.get(answer.fact)
        if fact is None:
            given = [name for name, fact in knowledge.facts.items() if not fact.derived]
            details = suggestion(answer.fact, given)
            problems.append(answer.key.problem("unknown-fact", name=answer.fact, **details))
        elif fact.derived:
            problems.append(answer.key.problem("derived-in-profile", name=fact.id))
        elif fact.id in seen:
            problems.append(place.problem("answered-twice"))
        else:
            seen[fact.id] = place
            faults: list[Problem] = []
            value = _value(fact, answer, faults)
            problems += (_in_labels(fault, fact) for fault in faults)
            if value is not None:
                found[fact.id] = value
    return Profile({name: found[name] for name in sorted(found)})


def _value(fact: FactDefinition, answer: Answer, problems: list[Problem]) -> Value | None:
    marked = [mark for mark in answer.marks if mark.filled]
    if answer.written is not None and marked:
        problems.append(marked[0].node.problem("answered-twice"))
        return None
    if answer.written is not None:
        return _written(fact, answer.written, problems)
    chosen = (
        ranked(marked, problems)
        if fact.type is FactType.RANKING
        else ticked(answer.marks, problems, several=fact.type is FactType.CHOICES)
    )
    if chosen is None:
        return None
    if fact.type is FactType.FLAG:
        return _yes_or_no(chosen[0], problems)
    node = chosen[0] if fact.type is FactType.CHOICE else _list(answer.key, chosen)
    return read_value(fact, node, problems)


def _list(key: Node, nodes: list[Node]) -> Node:
    return Node(nodes, key.location, key.source, key.width)


def _written(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    if fact.type is FactType.FLAG:
        return _yes_or_no(node, problems)
    if not isinstance(node.value, str):
        return read_value(fact, node, problems)
    if fact.type in _SETS:
        return _set(fact, node, problems)
    text = " ".join(node.value.split())
    if fact.type in _AMOUNTS:
        text = _amount(fact, text)
    return read_value(fact, _with(node, text), problems)


def _set(fact: FactDefinition, node: Node, problems: list[Problem]) -> Value | None:
    """Several answers in one text: parted by semicolons, by commas where no label holds one."""
    text = str(node.value)
    labels = {
        label.lower() for value, name in fact.values.items() for label in (value, name.en, name.ru)
    }
    if text.lower().rstrip(".") in NONE_WORDS and text.lower() not in labels:
        return ()
    parts: list[str] = []
    for part in re.split(r"[;\n]", text):
        pieces = [piece.strip() for piece in part.split(",")]
        whole = part.strip().lower() in labels or not all(p.lower() in labels for p in pieces)
        parts += [part.strip()] if whole else pieces
    return read_value(fact, _list(node, [_with(node, part) for part in parts if part]), problems)


def _amount(fact: FactDefinition, text: str) -> str:
    """The text without its unit, `from 25 to 34` as 25-34."""
    for unit in () if fact.unit is None else (fact.unit.en, fact.unit.ru):
        for word in (unit, unit.split()[0]):
            if text.lower().endswith(f" {word.lower()}"):
                text = text[: -len(word)].rstrip()
    between = _FROM_TO.fullmatch(text)
    return f"{between[1]}-{between[2]}" if between else text


def _yes_or_no(node: Node, problems: list[Problem]) -> bool | None:
    if isinstance(node.value, bool):
        return node.value
    word = str(node.value).strip().lower().rstrip(".!")
    if word in YES_WORDS or word in NO_WORDS:
        return word in YES_WORDS
    problems.append(node.problem("not-yes-or-no", found=node.value))
    return None


def _in_labels(problem: Problem, fact: FactDefinition) -> Problem:
    """Who fills in a brief sees labels, never the ids of values."""
    if problem.code != "unknown-value":
        return problem
    language: Language = "ru" if re.search("[а-яё]", problem.line.lower()) else "en"
    labels = {value: text.to(language) for value, text in fact.values.items()}
    details = dict(problem.details)
    details["nearest"] = labels.get(details.get("nearest", ""), "")
    details["known"] = "; ".join(labels.values())
    return replace(problem, details=details)


def _with(node: Node, text: str) -> Node:
    return Node(text, node.location, node.source, node.width, True)
