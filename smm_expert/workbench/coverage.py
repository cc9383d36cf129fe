"""coverage: what no scenario of a base shows: rules that never fire, items never recommended."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from smm_expert.model.catalogue import Item, ItemState
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.rules import RuleStatus
from smm_expert.workbench.scenario_run import ScenarioResult


class Coverage(Struct, frozen=True):
    """Names in id order. Of rules only the stable ones count, of items those that are not closed.

    A rule is silent in a scenario when it fires in none of its segments.
    """

    scenarios: int
    rules: int
    items: int
    never_fired: tuple[str, ...]
    never_silent: tuple[str, ...]
    never_recommended: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Does every rule fire here and rest there, and is every item recommended somewhere?"""
        return not (self.never_fired or self.never_silent or self.never_recommended)


def coverage(knowledge: KnowledgeBase, results: Sequence[ScenarioResult]) -> Coverage:
    """What the scenarios, run already, show of the base."""
    stable = [rule.id for rule in knowledge.rules.values() if rule.status is RuleStatus.STABLE]
    fired_in: dict[str, int] = dict.fromkeys(stable, 0)
    open_items = [item.id for item in knowledge.items.values() if not _is_closed(item)]
    recommended: set[str] = set()
    for result in results:
        fired = {rule for run in result.consultation.runs for rule in run.firings}
        for rule in fired & fired_in.keys():
            fired_in[rule] += 1
        recommended |= {r.item for r in result.consultation.recommendations if r.recommended}
    return Coverage(
        scenarios=len(results),
        rules=len(stable),
        items=len(open_items),
        never_fired=tuple(rule for rule, times in fired_in.items() if times == 0),
        never_silent=tuple(
            rule for rule, times in fired_in.items() if results and times == len(results)
        ),
        never_recommended=tuple(item for item in open_items if item not in recommended),
    )


def _is_closed(item: Item) -> bool:
    return item.status is not None and item.status.state is ItemState.CLOSED
