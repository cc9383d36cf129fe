"""Scenarios run through the engine: what was expected against what was found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise

from msgspec import Struct

from smm_expert.explanation.how import HowExplanation, how
from smm_expert.inference.consult import Consultant
from smm_expert.inference.consultation import Consultation
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.values import Value
from smm_expert.workbench.scenario import Scenario


class Miss(Struct, frozen=True):
    """One expectation that did not come true.

    `expected` is the key under which it stands, `subject` the item, fact or rule; `wanted` and
    `found` are what the messages name. `explanation` says how the item came by its certainty.
    """

    expected: str
    subject: str
    wanted: str | Value = ""
    found: str | Value | None = ""
    explanation: HowExplanation | None = None


class ScenarioResult(Struct, frozen=True):
    """A scenario with what was missed, and the consultation it was judged by."""

    scenario: Scenario
    misses: tuple[Miss, ...]
    consultation: Consultation


def run_scenarios(
    scenarios: Iterable[Scenario], knowledge: KnowledgeBase, today: date
) -> tuple[ScenarioResult, ...]:
    """Each scenario on its own day; those without one `today`."""
    consultants: dict[date, Consultant] = {}
    results = []
    for scenario in scenarios:
        day = scenario.day or today
        if day not in consultants:
            consultants[day] = Consultant(knowledge, day)
        consultation = consultants[day].consult(scenario.profile)
        misses = tuple(_misses(scenario, consultation))
        results.append(ScenarioResult(scenario, misses, consultation))
    return tuple(results)


def standing_of(consultation: Consultation, item: str) -> str:
    """How an item stands: excluded, selected, recommended or not_recommended."""
    found = consultation.recommendation(item)
    if found is not None and found.selected:
        return "selected"
    if found is not None and found.recommended:
        return "recommended"
    return "excluded" if _is_excluded(consultation, item) else "not_recommended"


def _is_excluded(consultation: Consultation, item: str) -> bool:
    return any(exclusion.item == item for exclusion in consultation.exclusions)


def _to_clear(consultation: Consultation, item: str) -> bool:
    found = consultation.recommendation(item)
    return found is not None and bool(found.pending_vetoes)


_TESTS: dict[str, Callable[[Consultation, str], bool]] = {
    "selected": lambda c, item: standing_of(c, item) == "selected",
    "not_selected": lambda c, item: standing_of(c, item) != "selected",
    "recommended": lambda c, item: standing_of(c, item) in ("selected", "recommended"),
    "not_recommended": lambda c, item: standing_of(c, item) not in ("selected", "recommended"),
    "excluded": _is_excluded,
    "not_excluded": lambda c, item: not _is_excluded(c, item),
    "to_clear": _to_clear,
}


def certainty_of(consultation: Consultation, item: str) -> float:
    """The certainty of an item; of segments the highest."""
    found = consultation.recommendation(item)
    if found is not None:
        return found.certainty
    return max(run.certainties[item] for run in consultation.runs)


def _misses(scenario: Scenario, consultation: Consultation) -> Iterator[Miss]:
    expect = scenario.expect
    for key, items in expect.standing.items():
        for item in items:
            if not _TESTS[key](consultation, item):
                standing = standing_of(consultation, item)
                yield Miss(key, item, "", standing, how(consultation, item))
    for item, bounds in expect.certainty.items():
        if not bounds.hold(certainty_of(consultation, item)):
            standing = standing_of(consultation, item)
            yield Miss("certainty", item, bounds.said, standing, how(consultation, item))
    for order in expect.orders:
        for first, second in pairwise(order):
            if certainty_of(consultation, first) <= certainty_of(consultation, second):
                yield Miss("order", first, second, "", how(consultation, first))
    yield from _fact_misses(scenario, consultation)


def _fact_misses(scenario: Scenario, consultation: Consultation) -> Iterator[Miss]:
    """What was expected of derived facts, of rules and of what they wait for."""
    expect = scenario.expect
    for fact, value in expect.concluded.items():
        found = consultation.derived.get(fact)
        if _as_set(found) != _as_set(value):
            yield Miss("concluded", fact, value, found)
    fired = {rule for run in consultation.runs for rule in run.firings}
    for rule in expect.fires:
        if rule not in fired:
            yield Miss("fires", rule, "", ", ".join(consultation.waiting.get(rule, ())))
    for rule in expect.silent:
        if rule in fired:
            yield Miss("silent", rule)
    for fact in expect.waits_for:
        if fact not in consultation.unknown:
            yield Miss("waits_for", fact)


def _as_set(value: Value | None) -> object:
    """A set of words whatever its order; nothing concluded is the empty set."""
    if value is None:
        return frozenset()
    return frozenset(value) if isinstance(value, tuple) else value
