"""The certainty of an item: support and opposition combined apart, vetoes beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from smm_expert.inference.program import CompiledRule, Program
from smm_expert.model.rules import Combine, Recommend


class WeighedRule(Struct, frozen=True):
    """A fired rule's own certainty for an item; `covered_by` a stronger row of its table."""

    rule: str
    certainty: float
    covered_by: str | None = None


class Appraisal(Struct, frozen=True):
    """What the fired rules say of one item.

    `weighed` in rule-id order; `vetoes` the fired vetoes; `pending_vetoes` those that wait, with
    the client's facts they wait for.
    """

    item: str
    certainty: float
    recommended: bool
    weighed: tuple[WeighedRule, ...]
    vetoes: tuple[str, ...]
    pending_vetoes: tuple[tuple[str, frozenset[str]], ...]


def combine(certainties: Iterable[float]) -> float:
    """MB - MD of certainty factors, rounded to four decimals.

    MB = 1 - (1 - c1)(1 - c2)... over the supporting, MD likewise over the opposing ones
    (Shortliffe & Buchanan, A model of inexact reasoning in medicine, 1975). The order given is the
    order of multiplication.
    """
    disbelief_left = belief_left = 1.0
    for certainty in certainties:
        if certainty > 0:
            belief_left *= 1 - certainty
        else:
            disbelief_left *= 1 - abs(certainty)
    return round((1 - belief_left) - (1 - disbelief_left), 4) + 0.0


def weigh(item: str, rules: Iterable[CompiledRule]) -> tuple[WeighedRule, ...]:
    """The fired rules of an item in id order; rows that their table lets not count are covered."""
    weighed = [
        (rule, conclusion.certainty)
        for rule in rules
        for conclusion in rule.rule.then
        if isinstance(conclusion, Recommend) and conclusion.item == item
    ]
    rivals: dict[str, list[tuple[CompiledRule, float]]] = {}
    for rule, certainty in weighed:
        if rule.rule.table is not None and rule.rule.combine is not Combine.ALL:
            rivals.setdefault(rule.rule.table, []).append((rule, certainty))
    covered: dict[str, str] = {}
    for rows in rivals.values():
        covered |= _covered(rows)
    return tuple(
        WeighedRule(rule.id, certainty, covered.get(rule.id)) for rule, certainty in weighed
    )


def _covered(rows: Sequence[tuple[CompiledRule, float]]) -> dict[str, str]:
    """The fired rows of one table that do not count for an item -> the row that counts instead.

    That is the counting row of the same side, or of the other side when only that one counts.
    """
    counting = rows
    if rows[0][0].rule.combine is Combine.NARROWEST:
        counting = _latest(_narrowest(rows))
    best: dict[bool, tuple[float, str]] = {}
    for row, certainty in counting:
        side = certainty > 0
        best[side] = min(best.get(side, (0.0, "")), (-abs(certainty), row.id))
    winners = {winner for _, winner in best.values()}
    return {
        row.id: best.get(certainty > 0, min(best.values()))[1]
        for row, certainty in rows
        if row.id not in winners
    }


def _narrowest(
    rows: Sequence[tuple[CompiledRule, float]],
) -> list[tuple[CompiledRule, float]]:
    most = max(row.rule.narrowness for row, _ in rows)
    return [(row, certainty) for row, certainty in rows if row.rule.narrowness == most]


def _latest(rows: Sequence[tuple[CompiledRule, float]]) -> list[tuple[CompiledRule, float]]:
    """Of rows with equal conditions those valid last; a row without a day is the oldest."""
    return [
        (row, certainty)
        for row, certainty in rows
        if all(_day(row) >= _day(other) for other, _ in rows if other.rule.when == row.rule.when)
    ]


def _day(row: CompiledRule) -> date:
    return row.rule.valid_from or date.min


def appraise(
    item: str,
    program: Program,
    fired: Collection[str],
    waiting: Mapping[str, frozenset[str]],
) -> Appraisal:
    """The item as the rules that fired and those that wait leave it."""
    supporters = program.supporters.get(item, ())
    weighed = weigh(item, (rule for rule in supporters if rule.id in fired))
    certainty = combine(w.certainty for w in weighed if w.covered_by is None)
    vetoes = tuple(rule.id for rule in program.vetoes.get(item, ()) if rule.id in fired)
    if item in program.closed:
        vetoes = tuple(sorted((*vetoes, status_veto(item))))
    pending = tuple(
        (rule.id, waiting[rule.id]) for rule in program.vetoes.get(item, ()) if rule.id in waiting
    )
    threshold = program.knowledge.kinds[program.knowledge.items[item].kind].threshold
    recommended = bool(weighed) and not vetoes and certainty >= threshold
    return Appraisal(item, certainty, recommended, weighed, vetoes, pending)


def status_veto(item: str) -> str:
    """The id under which the closing of an item vetoes it."""
    return f"status/{item}"
