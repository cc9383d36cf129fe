"""The order of inference: whatever concludes something comes before whatever tests it."""

from __future__ import annotations

import sys

from msgspec import Struct

from smm_expert.model.conditions import FactTest, Known, Recommended, Selected, leaves
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import KnowledgeProblems, Problem
from smm_expert.model.rules import Conclude, Rule

# A thing that inference finds: ("fact", id), ("item", id) or ("selection", kind).
Finding = tuple[str, str]


class Strata(Struct, frozen=True):
    """The stratum of each rule, and the stratum after which each finding is settled.

    `of_finding` runs in an order in which every finding follows those it depends on.
    """

    of_rule: dict[str, int]
    of_finding: dict[Finding, int]
    count: int


def premises(rule: Rule, knowledge: KnowledgeBase) -> frozenset[Finding]:
    """The findings that the rule's condition tests."""
    found: set[Finding] = set()
    for leaf in leaves(rule.when):
        if isinstance(leaf, FactTest | Known):
            if knowledge.facts[leaf.fact].derived:
                found.add(("fact", leaf.fact))
        elif isinstance(leaf, Recommended):
            found.add(("item", leaf.item))
        elif isinstance(leaf, Selected):
            found.add(("selection", knowledge.items[leaf.item].kind))
    return frozenset(found)


def targets(rule: Rule) -> frozenset[Finding]:
    """The findings that the rule contributes to."""
    return frozenset(
        ("fact", part.fact) if isinstance(part, Conclude) else ("item", part.item)
        for part in rule.then
    )


def stratify(knowledge: KnowledgeBase) -> Strata:
    """Strata over all rules whatever their date or status.

    Raises KnowledgeProblems with the path of a cycle.
    """
    search = _Search(knowledge)
    usual = sys.getrecursionlimit()
    # A chain of rules is at most as long as there are rules, and takes four frames a rule.
    sys.setrecursionlimit(usual + 5 * len(knowledge.rules))
    try:
        for finding in search.findings():
            search.level(finding)
        of_rule = {rule_id: search.rule_level(rule) for rule_id, rule in knowledge.rules.items()}
    finally:
        sys.setrecursionlimit(usual)
    return Strata(of_rule, search.levels, max(of_rule.values(), default=0) + 1)


class _Search:
    """Depth-first search for the longest way down from each finding."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.premises = {
            rule.id: sorted(premises(rule, knowledge)) for rule in knowledge.rules.values()
        }
        self.producers: dict[Finding, list[Rule]] = {}
        for rule in knowledge.rules.values():
            for target in targets(rule):
                self.producers.setdefault(target, []).append(rule)
        self.items_of: dict[str, list[str]] = {kind: [] for kind in knowledge.kinds}
        self.partner_kinds: dict[str, set[str]] = {kind: set() for kind in knowledge.kinds}
        for item in knowledge.items.values():
            self.items_of[item.kind].append(item.id)
            kinds = {knowledge.items[partner].kind for partner in item.partners}
            self.partner_kinds[item.kind] |= kinds - {item.kind}
        self.levels: dict[Finding, int] = {}
        self.path: list[tuple[Finding, Rule | None]] = []

    def findings(self) -> list[Finding]:
        """Everything that has a level."""
        derived = [fact.id for fact in self.knowledge.facts.values() if fact.derived]
        return [
            *(("fact", fact) for fact in derived),
            *(("item", item) for item in self.knowledge.items),
            *(("selection", kind) for kind in self.knowledge.kinds),
        ]

    def level(self, finding: Finding, via: Rule | None = None) -> int:
        """The stratum after which the finding is settled."""
        if finding in self.levels:
            return self.levels[finding]
        if any(finding == earlier for earlier, _ in self.path):
            self._report_cycle(finding, via)
        self.path.append((finding, via))
        shelf, name = finding
        if shelf == "selection":
            below = [self.level(("item", item)) for item in self.items_of[name]]
            below += [self.level(("selection", kind)) for kind in sorted(self.partner_kinds[name])]
        else:
            below = [self.rule_level(rule) for rule in self.producers.get(finding, ())]
        self.path.pop()
        self.levels[finding] = max(below, default=0)
        return self.levels[finding]

    def rule_level(self, rule: Rule) -> int:
        """One stratum above everything that the rule tests."""
        tested = self.premises[rule.id]
        return max([self.level(finding, rule) + 1 for finding in tested], default=0)

    def _report_cycle(self, finding: Finding, via: Rule | None) -> None:
        start = next(i for i, (earlier, _) in enumerate(self.path) if earlier == finding)
        circle = [*self.path[start:], (finding, via)]
        steps = [_name(circle[0][0])]
        for place, rule in circle[1:]:
            steps.append(f"[{rule.id}] {_name(place)}" if rule else _name(place))
        rules = [rule for _, rule in circle[1:] if rule is not None]
        blamed = min(rules, key=lambda rule: rule.id)
        path = " <- ".join(steps)
        raise KnowledgeProblems([Problem(blamed.location, "cycle", {"path": path})])


def _name(finding: Finding) -> str:
    shelf, name = finding
    return f"selected {name}" if shelf == "selection" else name
