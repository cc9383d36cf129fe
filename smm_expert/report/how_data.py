"""The derivation of an item as plain data, and as rows."""

from __future__ import annotations

from typing import Any

from smm_expert.explanation.grounds import Ground, RuleNode
from smm_expert.explanation.how import HowExplanation, Step
from smm_expert.inference.appraisal import status_veto
from smm_expert.model.values import plain
from smm_expert.report.phrases import Phrases
from smm_expert.report.ruled_out import closing_reason

SCHEMA = "smm-expert/how@1"
COLUMNS = (
    "effect", "rule", "certainty", "increment", "covered_by", "premises", "because", "sources",
)  # fmt: skip


def how_data(explanation: HowExplanation, phrases: Phrases) -> dict[str, Any]:
    """The document that `how --format json` prints."""
    found = explanation.recommendation
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "language": phrases.language,
        "item": explanation.item,
        "title": phrases.item(explanation.item),
        "certainty": explanation.certainty,
        "threshold": explanation.threshold,
        "recommended": explanation.recommended,
        "selected": found.selected if found is not None else False,
        "belief": round(explanation.belief, 6),
        "disbelief": round(explanation.disbelief, 6),
        "support": [_step(step, phrases) for step in explanation.support],
        "opposition": [_step(step, phrases) for step in explanation.opposition],
        "vetoes": [_node(node, phrases) for node in explanation.vetoes],
        "closed": explanation.closed,
        "waiting": {rule: list(facts) for rule, facts in explanation.waiting.items()},
    }
    if explanation.segment is not None:
        data["segment"] = explanation.segment
    return data


def how_rows(explanation: HowExplanation, phrases: Phrases) -> list[list[object]]:
    """One row for each veto and each contribution."""
    rows: list[list[object]] = []
    if explanation.closed:
        status = phrases.knowledge.items[explanation.item].status
        source = (status.source if status is not None else None) or ""
        reason = closing_reason(explanation.item, phrases)
        rows.append(["veto", status_veto(explanation.item), "", "", "", "", reason, source])
    rows += [["veto", *_row(node, "", "", "", phrases)] for node in explanation.vetoes]
    for effect, steps in (("for", explanation.support), ("against", explanation.opposition)):
        for step in steps:
            increment = round(step.increment, 6)
            covered_by = step.covered_by or ""
            row = _row(step.node, step.certainty, increment, covered_by, phrases)
            rows.append([effect, *row])
    return rows


def _row(
    node: RuleNode,
    certainty: float | str,
    increment: float | str,
    covered_by: str,
    phrases: Phrases,
) -> list[object]:
    rule = phrases.knowledge.rules[node.rule]
    premises = "; ".join(phrases.premise(ground.premise) for ground in node.grounds)
    because = rule.because.to(phrases.language)
    return [rule.id, certainty, increment, covered_by, premises, because, ";".join(rule.sources)]


def _step(step: Step, phrases: Phrases) -> dict[str, Any]:
    data = {
        "certainty": step.certainty,
        "increment": round(step.increment, 6),
        **_node(step.node, phrases),
    }
    if step.covered_by:
        data["covered_by"] = step.covered_by
    return data


def _node(node: RuleNode, phrases: Phrases) -> dict[str, Any]:
    rule = phrases.knowledge.rules[node.rule]
    data: dict[str, Any] = {
        "rule": node.rule,
        "title": rule.title.to(phrases.language),
        "fired": node.fired,
        "premises": [_ground(ground, phrases) for ground in node.grounds],
    }
    if node.fired:
        data["because"] = rule.because.to(phrases.language)
        data["sources"] = list(rule.sources)
        if rule.caveats is not None:
            data["caveats"] = rule.caveats.to(phrases.language)
    return data


def _ground(ground: Ground, phrases: Phrases) -> dict[str, Any]:
    premise = ground.premise
    data: dict[str, Any] = {
        "about": premise.subject,
        "value": None if premise.value is None else plain(premise.value),
        "holds": premise.holds,
        "said": phrases.premise(premise),
        "origin": ground.origin.value,
    }
    if ground.rules:
        data["rules"] = [_node(node, phrases) for node in ground.rules]
    return data
