"""What the user should know besides: ties, old rules, missing rates, open vetoes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from smm_expert.inference.appraisal import Appraisal, status_veto
from smm_expert.inference.program import Program
from smm_expert.inference.selection import Selection
from smm_expert.model.catalogue import ItemState
from smm_expert.model.conditions import FactTest
from smm_expert.model.profile import Decisions
from smm_expert.model.recommendation import Notice
from smm_expert.model.rules import Rule, RuleStatus
from smm_expert.model.values import Money, Value


def notices_of_rules(program: Program, fired: Collection[str]) -> Iterable[Notice]:
    """Deprecated rules that fired, rules past their review, parameters without a value yet."""
    for rule in map(program.knowledge.rules.__getitem__, fired):
        if rule.status is RuleStatus.DEPRECATED:
            yield Notice("deprecated-rule", {"rule": rule.id})
        if _is_overdue(rule, program):
            yield Notice("review-overdue", {"rule": rule.id, "day": str(rule.review_by)})
    for rule_id, parameters in program.inactive.items():
        for parameter in parameters:
            yield Notice("parameter-without-value", {"rule": rule_id, "parameter": parameter})


def _is_overdue(rule: Rule, program: Program) -> bool:
    return rule.review_by is not None and rule.review_by < program.as_of


def notices_of_rates(program: Program, facts: Mapping[str, Value]) -> Iterable[Notice]:
    """Amounts that some rule compares with another currency for which there is no rate."""
    for test in program.tests:
        money = facts.get(test.fact)
        if not isinstance(test, FactTest) or not isinstance(money, Money):
            continue
        for bound in test.operands:
            if isinstance(bound, Money) and bound.currency != money.currency:
                for currency in {money.currency, bound.currency} - set(program.rates):
                    yield Notice("no-exchange-rate", {"fact": test.fact, "currency": currency})


def notices_of_facts(tied: Iterable[tuple[str, tuple[str, str]]]) -> Iterable[Notice]:
    """Derived choices that two rules of equal priority decided differently."""
    for fact, (winner, rival) in tied:
        yield Notice("tied-conclusions", {"fact": fact, "winner": winner, "rival": rival})


def notices_of_items(
    program: Program,
    appraisals: Mapping[str, Appraisal],
    selections: Mapping[str, Selection],
    decisions: Decisions,
) -> Iterable[Notice]:
    """Ties at the cut, open vetoes, decisions that a veto overrules, items of doubtful use."""
    for kind, selection in selections.items():
        if selection.tied:
            last_in, first_out = selection.tied
            yield Notice("tie-at-cut", {"kind": kind, "selected": last_in, "left_out": first_out})
    for appraisal in appraisals.values():
        item = program.knowledge.items[appraisal.item]
        if appraisal.recommended:
            for rule, needed in appraisal.pending_vetoes:
                facts = ", ".join(sorted(needed))
                yield Notice("pending-veto", {"item": item.id, "rule": rule, "facts": facts})
        if appraisal.vetoes and item.id in decisions.keep:
            rule = appraisal.vetoes[0]
            code = "keep-closed" if rule == status_veto(item.id) else "keep-vetoed"
            yield Notice(code, {"item": item.id, "rule": rule})
        state = item.status.state if item.status else ItemState.ACTIVE
        if appraisal.recommended and state in (ItemState.RESTRICTED, ItemState.UNKNOWN):
            yield Notice(f"item-{state.value}", {"item": item.id})
