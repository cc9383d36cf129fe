"""Why a question is asked: the items that hang on it, and the rules that tie them to it."""

from __future__ import annotations

from msgspec import Struct

from smm_expert.inference.program import CompiledRule
from smm_expert.inference.strata import Finding
from smm_expert.interview.cone import facts_behind, open_leaves
from smm_expert.interview.prospects import Prospects, Subject
from smm_expert.interview.question import Topic
from smm_expert.model.conditions import FactTest, Known, Leaf
from smm_expert.model.rules import Exclude, Recommend

_MOST_ROUTES = 5


class Route(Struct, frozen=True):
    """A way from the asked fact to an item.

    `rules` begins with the rule that tests the fact and ends with the one that concludes the
    item; those between conclude the derived facts, or the items, on which the next one hangs.
    `certainty` is what the last rule says of the item, None for a veto. `also_needs` are the
    client's other open facts that these rules wait for.
    """

    rules: tuple[str, ...]
    certainty: float | None
    also_needs: tuple[str, ...] = ()


class Hanging(Struct, frozen=True):
    """An item that hangs on the question: is it recommended so far, and by which routes.

    The shortest routes come first; there may be none, when the item is selected or not only
    because of what becomes of others.
    """

    item: str
    recommended: bool
    routes: tuple[Route, ...]


def hanging(prospects: Prospects, topic: Topic, items: tuple[str, ...]) -> tuple[Hanging, ...]:
    """For each of the items how it hangs on the topic; those recommended so far come first."""
    subject = next(s for s in prospects.subjects if topic in s.topics.values())
    ways = _Ways(prospects, subject, topic.fact)
    now = subject.as_known().items
    recommended = {item for item in items if item in now and now[item].may is True}
    ordered = sorted(items, key=lambda item: item not in recommended)
    return tuple(Hanging(item, item in recommended, ways.to_item(item)) for item in ordered)


class _Ways:
    """Searches backward from items to one fact, over the rules that are open."""

    def __init__(self, prospects: Prospects, subject: Subject, fact: str) -> None:
        self.program = prospects.ground.program
        self.fixed = subject.forecaster.fixed
        self.open = set(subject.topics)
        self.fact = fact
        self.found: dict[Finding, list[tuple[CompiledRule, ...]]] = {}

    def to_item(self, item: str) -> tuple[Route, ...]:
        """The routes to an item, shortest first, of equal ones the most certain."""
        routes = [self._route(item, rules) for rules in self._to(("item", item))]
        routes.sort(key=lambda r: (len(r.rules), -abs(r.certainty or 1.0), r.rules))
        return tuple(routes[:_MOST_ROUTES])

    def _route(self, item: str, rules: tuple[CompiledRule, ...]) -> Route:
        needs = {fact for rule in rules for fact in facts_behind(self.program, rule, self.fixed)}
        said = [part for part in rules[-1].rule.then if _is_about(part, item)]
        certainty = next((p.certainty for p in said if isinstance(p, Recommend)), None)
        if any(isinstance(part, Exclude) for part in said):
            certainty = None
        also = tuple(sorted((needs & self.open) - {self.fact}))
        return Route(tuple(rule.id for rule in rules), certainty, also)

    def _to(self, finding: Finding) -> list[tuple[CompiledRule, ...]]:
        """The chains of open rules from the fact to a finding."""
        if finding not in self.found:
            # A stratified program has no circles; the entry only spares second visits.
            self.found[finding] = []
            chains = [
                (*chain, rule) for rule in self._producers(finding) for chain in self._into(rule)
            ]
            chains.sort(key=len)
            self.found[finding] = chains[: 2 * _MOST_ROUTES]
        return self.found[finding]

    def _into(self, rule: CompiledRule) -> list[tuple[CompiledRule, ...]]:
        """The chains by which the fact comes to the rule; an empty one when it tests it itself."""
        chains: list[tuple[CompiledRule, ...]] = []
        for leaf in open_leaves(rule.when, self.fixed):
            if _tests(leaf, self.fact):
                return [()]
            chains += self._to(_finding(leaf))
        return list(dict.fromkeys(chains))

    def _producers(self, finding: Finding) -> list[CompiledRule]:
        shelf, name = finding
        if shelf == "fact":
            rules = self.program.concluders.get(name, ())
        else:
            rules = self.program.supporters.get(name, ()) + self.program.vetoes.get(name, ())
        return [rule for rule in rules if rule.id not in self.fixed.rules]


def _is_about(part: object, item: str) -> bool:
    return isinstance(part, Recommend | Exclude) and part.item == item


def _tests(leaf: Leaf, fact: str) -> bool:
    return isinstance(leaf, FactTest | Known) and leaf.fact == fact


def _finding(leaf: Leaf) -> Finding:
    return ("fact", leaf.fact) if isinstance(leaf, FactTest | Known) else ("item", leaf.item)
