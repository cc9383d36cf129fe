"""A consultation as plain data: the keys of `smm-expert/consultation@1`."""

from __future__ import annotations

from typing import Any

from smm_expert.inference.appraisal import status_veto
from smm_expert.inference.consultation import Consultation, Run
from smm_expert.model.conditions import FactTest, Known
from smm_expert.model.profile import Profile
from smm_expert.model.recommendation import (
    Contribution,
    Exclusion,
    PendingVeto,
    Premise,
    Recommendation,
)
from smm_expert.model.rules import EXPERT_JUDGEMENT
from smm_expert.model.text import Language
from smm_expert.model.values import Value, plain
from smm_expert.report.phrases import Phrases

SCHEMA = "smm-expert/consultation@1"


def consultation_data(consultation: Consultation, language: Language) -> dict[str, Any]:
    """The document that `recommend --format json` prints."""
    writer = _Writer(Phrases(consultation.program, language))
    knowledge = consultation.program.knowledge
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "language": language,
        "knowledge": {
            "id": knowledge.id,
            "version": knowledge.version,
            "fingerprint": knowledge.fingerprint,
        },
        "as_of": consultation.program.as_of.isoformat(),
        "profile": profile_data(consultation.profile),
        "derived": facts_data(consultation.derived),
        "unknown": list(consultation.unknown),
        "recommendations": [writer.recommendation(r) for r in consultation.recommendations],
        "excluded": [writer.exclusion(e) for e in consultation.exclusions],
        "waiting": [
            {"rule": rule, "waiting_for": list(facts)}
            for rule, facts in consultation.waiting.items()
        ],
        "warnings": [
            {"code": notice.code, "message": writer.phrases.notice(notice)}
            for notice in consultation.notices
        ],
    }
    if consultation.profile.segments:
        data["segments"] = [_segment_data(run) for run in consultation.runs]
    return data


def facts_data(facts: dict[str, Value]) -> dict[str, Any]:
    """Facts with plain values, in id order."""
    return {fact: plain(facts[fact]) for fact in sorted(facts)}


def profile_data(profile: Profile) -> dict[str, Any]:
    """A profile as it could be read again."""
    data = facts_data(profile.facts)
    if profile.segments:
        data["segments"] = [
            {
                "name": segment.name,
                **({} if segment.share is None else {"share": segment.share}),
                **facts_data(segment.facts),
            }
            for segment in profile.segments
        ]
    decisions = {
        name: list(items)
        for name, items in (("keep", profile.decisions.keep), ("drop", profile.decisions.drop))
        if items
    }
    if decisions:
        data["decisions"] = decisions
    return data


def _segment_data(run: Run) -> dict[str, Any]:
    return {
        "name": run.segment,
        "share": run.share,
        "derived": facts_data(run.derived),
        "unknown": list(run.unknown),
        "recommended": [r.item for r in run.recommendations if r.recommended],
        "selected": [r.item for r in run.recommendations if r.selected],
    }


class _Writer:
    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.knowledge = phrases.knowledge

    def recommendation(self, found: Recommendation) -> dict[str, Any]:
        item = self.knowledge.items[found.item]
        band = self.knowledge.band(found.certainty)
        data: dict[str, Any] = {
            "id": found.item,
            "kind": item.kind,
            "title": self.phrases.item(found.item),
            "certainty": found.certainty,
            "band": band.id if band else None,
            "recommended": found.recommended,
            "selected": found.selected,
            "contributions": [self.contribution(c) for c in found.contributions],
        }
        if item.status is not None:
            data["status"] = item.status.state.value
        if found.blocked_by:
            data["blocked_by"] = list(found.blocked_by)
        if found.pending_vetoes:
            data["pending_vetoes"] = [self.pending_veto(veto) for veto in found.pending_vetoes]
        if found.decision:
            data["decision"] = found.decision
        if found.segment is not None:
            data["segment"] = found.segment
            data["segments"] = [
                {
                    "name": part.segment,
                    "certainty": part.certainty,
                    "recommended": part.recommended,
                    "selected": part.selected,
                }
                for part in found.by_segment
            ]
        return data

    def contribution(self, contribution: Contribution) -> dict[str, Any]:
        rule = self.knowledge.rules[contribution.rule]
        data: dict[str, Any] = {
            "rule": rule.id,
            "certainty": contribution.certainty,
            **premises_data(contribution.premises),
            "because": rule.because.to(self.phrases.language),
            "sources": list(rule.sources),
        }
        if rule.caveats is not None:
            data["caveats"] = rule.caveats.to(self.phrases.language)
        if contribution.covered_by:
            data["covered_by"] = contribution.covered_by
        return data

    def pending_veto(self, veto: PendingVeto) -> dict[str, Any]:
        return {
            "rule": veto.rule,
            "waiting_for": list(veto.waiting_for),
            "because": self.phrases.because(veto.rule),
        }

    def exclusion(self, found: Exclusion) -> dict[str, Any]:
        item = self.knowledge.items[found.item]
        rules = [rule for rule in found.rules if rule != status_veto(found.item)]
        reasons = [self.phrases.because(rule) for rule in rules]
        sources = [source for rule in rules for source in self.knowledge.rules[rule].sources]
        if len(rules) < len(found.rules) and item.status is not None:
            if item.status.note is not None:
                reasons.append(item.status.note.to(self.phrases.language))
            sources.append(item.status.source or EXPERT_JUDGEMENT)
        data: dict[str, Any] = {
            "id": found.item,
            "kind": item.kind,
            "title": self.phrases.item(found.item),
            "certainty": found.certainty,
            "rules": list(found.rules),
            "facts": {
                subject: value
                for rule in rules
                for subject, value in premises_data(found.premises[rule])["facts"].items()
            },
            "because": " ".join(reasons),
            "sources": sorted(set(sources)),
        }
        if found.decision:
            data["decision"] = found.decision
        if found.segment is not None:
            data["segment"] = found.segment
        return data


def premises_data(premises: tuple[Premise, ...]) -> dict[str, Any]:
    """`facts` with their values (null: not known), and `items` when the rule tests findings."""
    facts: dict[str, Any] = {}
    items: dict[str, str] = {}
    for premise in premises:
        if isinstance(premise.leaf, FactTest | Known):
            facts[premise.subject] = None if premise.value is None else plain(premise.value)
        else:
            state = type(premise.leaf).__name__.lower()
            items[premise.subject] = state if premise.holds else f"not {state}"
    return {"facts": facts, "items": items} if items else {"facts": facts}
