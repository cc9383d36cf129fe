"""One run of the engine: stratum after stratum, facts, items and selections are settled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

from smm_expert.inference.appraisal import Appraisal, appraise, status_veto
from smm_expert.inference.consultation import Run, output_order
from smm_expert.inference.derived_facts import derive
from smm_expert.inference.evaluation import waiting_for
from smm_expert.inference.evidence import Evidence, ItemFinding
from smm_expert.inference.justification import justify, known_value
from smm_expert.inference.notices import (
    notices_of_facts,
    notices_of_items,
    notices_of_rates,
    notices_of_rules,
)
from smm_expert.inference.program import CompiledRule, Program
from smm_expert.inference.selection import Selection, select
from smm_expert.model.profile import Decisions
from smm_expert.model.recommendation import (
    Contribution,
    Exclusion,
    Notice,
    PendingVeto,
    Premise,
    Recommendation,
)
from smm_expert.model.values import Number, Value
from smm_expert.model.vocabulary import FactType


class Engine(Protocol):
    """What fires rules: experta, or whatever gives the same firings."""

    @property
    def program(self) -> Program:
        """The program it runs."""

    def begin(self) -> None:
        """Forget the client before."""

    def fire(self, stratum: int, evidence: Evidence) -> frozenset[str]:
        """The ids of the stratum's rules that fire on the evidence."""


class Session(Struct):
    """The working memory of one run."""

    program: Program
    facts: Mapping[str, Value]
    decisions: Decisions
    evidence: Evidence
    fired: dict[str, tuple[Premise, ...]] = {}
    waiting: dict[str, frozenset[str]] = {}
    appraisals: dict[str, Appraisal] = {}
    selections: dict[str, Selection] = {}
    tied_facts: list[tuple[str, tuple[str, str]]] = []


def run(
    engine: Engine,
    facts: Mapping[str, Value],
    decisions: Decisions,
    *,
    segment: str | None = None,
    share: Number | None = None,
) -> Run:
    """Everything that the engine's program finds for these facts."""
    program = engine.program
    session = Session(program, facts, decisions, Evidence(dict(facts)))
    engine.begin()
    for number, layer in enumerate(program.strata):
        fired = engine.fire(number, session.evidence)
        _record(session, layer, fired)
        for finding in program.settled[number]:
            _settle(session, *finding)
    return _result(session, segment, share)


def _record(session: Session, layer: tuple[CompiledRule, ...], fired: frozenset[str]) -> None:
    for rule in layer:
        if rule.id in fired:
            session.fired[rule.id] = justify(rule.when, session.evidence, session.program)
        else:
            needed = waiting_for(rule.when, session.evidence, session.program)
            if needed:
                session.waiting[rule.id] = needed


def _settle(session: Session, shelf: str, name: str) -> None:
    program, evidence = session.program, session.evidence
    if shelf == "fact":
        fact = program.knowledge.facts[name]
        found = derive(fact, program.concluders.get(name, ()), session.fired, session.waiting)
        evidence.facts[name] = found.state
        evidence.waits[name] = found.waits
        if found.tied:
            session.tied_facts.append((name, found.tied))
    elif shelf == "item":
        appraisal = appraise(name, program, session.fired, session.waiting)
        session.appraisals[name] = appraisal
        evidence.items[name] = ItemFinding(appraisal.certainty, appraisal.recommended)
    else:
        kind = program.knowledge.kinds[name]
        selection = select(
            kind, session.appraisals, program.knowledge, session.decisions, evidence.selected
        )
        session.selections[name] = selection
        evidence.selected |= selection.selected


def _result(session: Session, segment: str | None, share: Number | None) -> Run:
    program = session.program
    ordered = sorted(
        session.appraisals.values(),
        key=lambda a: output_order(program.knowledge, a.item, a.certainty),
    )
    derived = {
        fact.id: value
        for fact in program.knowledge.facts.values()
        if fact.derived
        and (value := known_value(session.evidence, fact.id)) is not None
        and (fact.type is not FactType.CHOICES or session.evidence.is_known(fact.id) or value)
    }
    return Run(
        facts=dict(session.facts),
        derived=derived,
        firings=session.fired,
        waiting={rule: tuple(sorted(session.waiting[rule])) for rule in sorted(session.waiting)},
        recommendations=tuple(
            _recommendation(session, appraisal, segment)
            for appraisal in ordered
            if appraisal.recommended or _is_kept(session, appraisal)
        ),
        exclusions=tuple(
            _exclusion(session, appraisal, segment) for appraisal in ordered if appraisal.vetoes
        ),
        certainties={item: session.appraisals[item].certainty for item in session.appraisals},
        notices=_notices(session),
        evidence=session.evidence,
        segment=segment,
        share=share,
    )


def _notices(session: Session) -> tuple[Notice, ...]:
    found = [
        *notices_of_rules(session.program, session.fired),
        *notices_of_rates(session.program, session.facts),
        *notices_of_facts(session.tied_facts),
        *notices_of_items(
            session.program, session.appraisals, session.selections, session.decisions
        ),
    ]
    distinct = {notice.order: notice for notice in found}
    return tuple(distinct[order] for order in sorted(distinct))


def _is_kept(session: Session, appraisal: Appraisal) -> bool:
    return appraisal.item in session.decisions.keep and not appraisal.vetoes


def _decision(session: Session, item: str) -> str | None:
    if item in session.decisions.drop:
        return "drop"
    return "keep" if item in session.decisions.keep else None


def _recommendation(session: Session, appraisal: Appraisal, segment: str | None) -> Recommendation:
    item = appraisal.item
    selection = session.selections[session.program.knowledge.items[item].kind]
    return Recommendation(
        item=item,
        certainty=appraisal.certainty,
        recommended=appraisal.recommended,
        selected=item in selection.selected,
        contributions=tuple(
            Contribution(
                weighed.rule, weighed.certainty, session.fired[weighed.rule], weighed.covered_by
            )
            for weighed in appraisal.weighed
        ),
        pending_vetoes=tuple(
            PendingVeto(rule, tuple(sorted(needed))) for rule, needed in appraisal.pending_vetoes
        ),
        blocked_by=selection.blocked.get(item, ()),
        decision=_decision(session, item),
        segment=segment,
    )


def _exclusion(session: Session, appraisal: Appraisal, segment: str | None) -> Exclusion:
    return Exclusion(
        item=appraisal.item,
        rules=appraisal.vetoes,
        premises={
            rule: session.fired.get(rule, ())
            for rule in appraisal.vetoes
            if rule != status_veto(appraisal.item)
        },
        certainty=appraisal.certainty,
        decision=_decision(session, appraisal.item),
        segment=segment,
    )
