"""The part of a program that some findings depend on and that is not settled yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from smm_expert.inference.program import CompiledRule, Program
from smm_expert.inference.strata import Finding, premises
from smm_expert.interview.boxes import Fixed
from smm_expert.interview.weights import Weighing, weighing
from smm_expert.model.conditions import AllOf, AnyOf, Condition, FactTest, Known, Leaf, Not


class Cone(Struct, frozen=True):
    """The open rules and findings that lead to some findings, in the program's strata.

    `targets` are those findings, in order; `items_of` the items, open or not, of every kind whose
    selection is open; `facts` the client's facts that the rules test, with the distinct tests.
    """

    program: Program
    targets: tuple[Finding, ...]
    strata: tuple[tuple[CompiledRule, ...], ...]
    settled: tuple[tuple[Finding, ...], ...]
    weighings: Mapping[str, Weighing]
    items_of: Mapping[str, tuple[str, ...]]
    facts: tuple[str, ...]
    tests: tuple[FactTest, ...]


def cone_of(program: Program, targets: Iterable[Finding], fixed: Fixed | None = None) -> Cone:
    """The cone of the targets without what is fixed."""
    search = _Search(program, fixed or Fixed())
    wanted = tuple(sorted(target for target in targets if not search.is_fixed(target)))
    search.follow(wanted)
    rules, needed = search.rules, search.needed
    found = [leaf for rule in rules.values() for leaf in open_leaves(rule.when, search.fixed)]
    facts = program.knowledge.facts
    tests = {leaf: None for leaf in found if isinstance(leaf, FactTest)}
    named = {leaf.fact for leaf in found if isinstance(leaf, FactTest | Known)}
    return Cone(
        program=program,
        targets=wanted,
        strata=tuple(tuple(r for r in layer if r.id in rules) for layer in program.strata),
        settled=tuple(tuple(f for f in layer if f in needed) for layer in program.settled),
        weighings={
            name: weighing(name, program.supporters.get(name, ()))
            for shelf, name in sorted(needed)
            if shelf == "item"
        },
        items_of={name: search.items_of[name] for shelf, name in needed if shelf == "selection"},
        facts=tuple(sorted(fact for fact in named if not facts[fact].derived)),
        tests=tuple(test for test in tests if not facts[test.fact].derived),
    )


def open_leaves(condition: Condition, fixed: Fixed) -> Iterator[Leaf]:
    """The leaves of those parts that are not fixed."""
    if id(condition) in fixed.known:
        return
    if isinstance(condition, AllOf | AnyOf):
        for part in condition.parts:
            yield from open_leaves(part, fixed)
    elif isinstance(condition, Not):
        yield from open_leaves(condition.part, fixed)
    else:
        yield condition


def facts_behind(program: Program, rule: CompiledRule, fixed: Fixed) -> frozenset[str]:
    """The client's facts in the open parts of the rule's condition, through derived facts."""
    found: set[str] = set()
    ahead, seen = [rule], {rule.id}
    while ahead:
        for leaf in open_leaves(ahead.pop().when, fixed):
            if not isinstance(leaf, FactTest | Known):
                continue
            if not program.knowledge.facts[leaf.fact].derived:
                found.add(leaf.fact)
                continue
            concluders = program.concluders.get(leaf.fact, ())
            ahead += [other for other in concluders if other.id not in seen]
            seen.update(other.id for other in concluders)
    return frozenset(found)


class _Search:
    """The way down from findings to the rules and findings they come from."""

    def __init__(self, program: Program, fixed: Fixed) -> None:
        self.program = program
        self.fixed = fixed
        self.items_of: dict[str, tuple[str, ...]] = dict.fromkeys(program.knowledge.kinds, ())
        for item in program.knowledge.items.values():
            self.items_of[item.kind] += (item.id,)
        self.needed: set[Finding] = set()
        self.rules: dict[str, CompiledRule] = {}

    def is_fixed(self, finding: Finding) -> bool:
        """Is the finding the same whatever the open answers?"""
        shelf, name = finding
        if shelf == "fact":
            return name in self.fixed.derived
        if shelf == "item":
            return name in self.fixed.items
        return all(item in self.fixed.selected for item in self.items_of[name])

    def follow(self, targets: Iterable[Finding]) -> None:
        """Take in the targets and all that they come from."""
        ahead = list(targets)
        while ahead:
            finding = ahead.pop()
            if finding in self.needed or self.is_fixed(finding):
                continue
            self.needed.add(finding)
            ahead += self._below(finding)

    def _below(self, finding: Finding) -> list[Finding]:
        program, (shelf, name) = self.program, finding
        items = program.knowledge.items
        if shelf == "selection":
            partners = {p for item in self.items_of[name] for p in items[item].partners}
            kinds = {items[partner].kind for partner in partners} - {name}
            found = [("item", item) for item in self.items_of[name]]
            return found + [("selection", kind) for kind in sorted(kinds)]
        if shelf == "fact":
            producers = program.concluders.get(name, ())
        else:
            producers = program.supporters.get(name, ()) + program.vetoes.get(name, ())
        below: set[Finding] = set()
        for rule in producers:
            # A derived fact is made of all its rules anew; an item only of those still open.
            if rule.id not in self.fixed.rules or shelf == "fact":
                self.rules[rule.id] = rule
                below |= premises(rule.rule, program.knowledge)
        return sorted(below)
