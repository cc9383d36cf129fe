"""A client's profile in YAML or JSON, or a filled brief -> Profile, checked by the vocabulary."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from smm_expert.intake.brief_file import may_be_brief, read_brief
from smm_expert.intake.fact_values import read_value
from smm_expert.kb.fields import Fields, slip_in_key
from smm_expert.kb.files import MAX_BYTES, read_bytes, unreadable
from smm_expert.kb.nodes import Node, TooManyProblemsError, as_number, shown
from smm_expert.kb.repeats import each_fault_once
from smm_expert.kb.suggestions import suggestion
from smm_expert.kb.yaml_source import read_source
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Location, Problem, ProfileProblems
from smm_expert.model.profile import Decisions, Profile, Segment
from smm_expert.model.values import Number, Value

STANDARD_INPUT = "-"
# `consultation` is what `consult` keeps for itself; it says nothing of the client.
_OWN_KEYS = ("segments", "decisions", "consultation")
_SHARES_TOLERANCE = 1e-9


def read_profile_file(path: str, knowledge: KnowledgeBase) -> Profile:
    """The profile in a file; `-` reads standard input. Raises ProfileProblems with every fault."""
    name = "<stdin>" if path == STANDARD_INPUT else path
    try:
        if path == STANDARD_INPUT:
            content = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            content = read_bytes(Path(path))
    except (OSError, ValueError) as error:
        raise ProfileProblems([unreadable(name, error)]) from None
    return read_profile(content, name, knowledge)


def read_profile(content: bytes, name: str, knowledge: KnowledgeBase) -> Profile:
    """The profile in the bytes of a file that is shown to the user as `name`.

    A filled brief is known by what it holds, or by a name that ends in .xlsx or .md.
    """
    if may_be_brief(content, name):
        brief = read_brief(content, name, knowledge)
        if brief is not None:
            return brief
    source = read_source(name, content)
    root = source.node() if not source.problems else None
    if root is None:
        raise ProfileProblems(source.problems or [Problem(Location(name), "empty-profile")])
    reader = _Reader(knowledge, source.problems)
    profile = Profile({})
    try:
        profile = reader.profile(root)
    except TooManyProblemsError as error:
        reader.problems.append(error.problem)
    if reader.problems:
        raise ProfileProblems(each_fault_once(reader.problems))
    return profile


def profile_at(node: Node, knowledge: KnowledgeBase, problems: list[Problem]) -> Profile:
    """The profile that stands at a node of another file; what is wrong goes to `problems`."""
    return _Reader(knowledge, problems).profile(node)


class _Reader:
    def __init__(self, knowledge: KnowledgeBase, problems: list[Problem]) -> None:
        self.knowledge = knowledge
        self.problems = problems

    def profile(self, root: Node) -> Profile:
        fields = Fields(root, self.problems)
        if not fields.is_mapping():
            return Profile({})
        facts = self.facts(root, skip=_OWN_KEYS)
        segments = self.segments(fields)
        return Profile(facts, segments, self.decisions(fields))

    def facts(
        self, root: Node, *, skip: tuple[str, ...] = (), only_segment: bool = False
    ) -> dict[str, Value]:
        """The facts under a node, in id order; those left empty are unknown and left out."""
        found: dict[str, Value] = {}
        seen: dict[str, Node] = {}
        for name, key, node in self._entries(root, "", skip):
            fact = self.knowledge.facts[name]
            if name in seen:
                first = seen[name].location.line
                self.problems.append(key.problem("fact-twice", name=name, first=first))
            elif fact.derived:
                self.problems.append(key.problem("derived-in-profile", name=name))
            elif only_segment and not fact.per_segment:
                self.problems.append(key.problem("segment-fact", name=name))
            elif node.value is not None and node.value != "":
                value = read_value(fact, node, self.problems)
                if value is not None:
                    found[name] = value
            seen.setdefault(name, key)
        return {name: found[name] for name in sorted(found)}

    def _entries(
        self, node: Node, prefix: str, skip: tuple[str, ...]
    ) -> Iterator[tuple[str, Node, Node]]:
        """(fact id, key, value) of every entry, nested themes flattened; others are reported."""
        facts = self.knowledge.facts
        for key_name, value in (node.mapping or {}).items():
            key = node.keys[key_name]
            name = prefix + key_name
            is_theme = any(fact.startswith(f"{name}.") for fact in facts)
            if not prefix and key_name in skip:
                continue
            if name in facts:
                yield name, key, value
            elif is_theme and value.mapping is not None:
                yield from self._entries(value, f"{name}.", ())
            elif is_theme and value.value is None:
                continue
            elif is_theme:
                example = next(fact for fact in facts if fact.startswith(f"{name}."))
                self.problems.append(
                    key.problem("theme-not-a-mapping", name=name, example=example)
                )
            else:
                self._report_unknown(name, key, value, skip)

    def _report_unknown(
        self, name: str, key: Node, value: Node, own_keys: tuple[str, ...]
    ) -> None:
        slip = slip_in_key(str(key.value), value)
        if slip:
            self.problems.append(key.problem(slip, key=key.value))
        else:
            given = [fact.id for fact in self.knowledge.facts.values() if not fact.derived]
            details = suggestion(name, [*given, *own_keys])
            self.problems.append(key.problem("unknown-fact", name=name, **details))

    def segments(self, fields: Fields) -> tuple[Segment, ...]:
        """The segments with their facts, in the order given."""
        nodes = fields.elements("segments")
        listed = fields.mapping.get("segments")
        if listed is not None and listed.items == []:
            self.problems.append(listed.problem("no-segments"))
        segments: dict[str, Segment] = {}
        for node in nodes:
            segment = self._segment(node)
            if segment is None:
                continue
            if segment.name in segments:
                place = (node.mapping or {}).get("name", node)
                self.problems.append(place.problem("segment-name", name=segment.name))
            segments[segment.name] = segment
        total = sum(segment.share or 0 for segment in segments.values())
        if total > 1 + _SHARES_TOLERANCE and listed is not None:
            place = fields.node.keys["segments"]
            self.problems.append(place.problem("shares-sum", found=f"{total:g}"))
        return tuple(segments.values())

    def _segment(self, node: Node) -> Segment | None:
        fields = Fields(node, self.problems)
        if not fields.is_mapping():
            return None
        name = fields.string("name", required=True)
        share = self._share(fields)
        facts = self.facts(node, skip=("name", "share"), only_segment=True)
        return None if name is None else Segment(name, facts, share)

    def _share(self, fields: Fields) -> Number | None:
        node = fields.get("share")
        if node is None:
            return None
        share = as_number(node)
        if share is None or not 0 <= share <= 1:
            self.problems.append(node.problem("share-bounds", found=shown(node)))
            return None
        return share

    def decisions(self, fields: Fields) -> Decisions:
        """The items that the client keeps or drops."""
        node = fields.get("decisions")
        if node is None:
            return Decisions()
        decided = Fields(node, self.problems)
        if not decided.is_mapping():
            return Decisions()
        keep, drop = self._items(decided, "keep"), self._items(decided, "drop")
        for name in sorted({*keep} & {*drop}):
            self.problems.append(drop[name].problem("decided-both-ways", name=name))
        decided.finish()
        return Decisions(tuple(sorted(keep)), tuple(sorted(drop)))

    def _items(self, fields: Fields, name: str) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for item, node in fields.words(name):
            if item in self.knowledge.items:
                found[item] = node
            else:
                details = suggestion(item, self.knowledge.items)
                self.problems.append(node.problem("unknown-item", name=item, **details))
        return found
