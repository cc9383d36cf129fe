"""One random client through the real door and through the oracle, in the same words."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from smm_expert import Consultant, load_knowledge, read_profile
from smm_expert.inference.appraisal import appraise
from smm_expert.inference.consultation import Run
from smm_expert.inference.evidence import Missing, PartialSet
from smm_expert.inference.program import Program
from smm_expert.model.values import plain
from smm_expert.model.vocabulary import FactType
from tests.oracle.random_bases import write_base

AS_OF = date(2026, 11, 23)


def consultant(base: dict[str, Any], *, include_drafts: bool = False) -> Consultant:
    """The base written to YAML files and read back, ready to answer."""
    with tempfile.TemporaryDirectory() as folder:
        write_base(base, Path(folder))
        knowledge = load_knowledge(folder, cached=False)
    return Consultant(knowledge, AS_OF, include_drafts=include_drafts)


def engine_says(ready: Consultant, profile: dict[str, Any]) -> dict[str, Any]:
    """What the engine finds, in the form of the oracle's answer."""
    content = json.dumps(profile).encode()
    read = read_profile(content, "profile.json", ready.program.knowledge)
    (run,) = ready.consult(read).runs
    return {
        "items": {item: _item(item, run, ready.program) for item in ready.program.knowledge.items},
        "derived": _derived(run, ready.program),
        "fired": sorted(run.firings),
        "waiting": {rule: list(facts) for rule, facts in run.waiting.items()},
        "unknown": list(run.unknown),
    }


def _item(item: str, run: Run, program: Program) -> dict[str, Any]:
    waiting = {rule: frozenset(facts) for rule, facts in run.waiting.items()}
    appraisal = appraise(item, program, run.firings, waiting)
    found = next((r for r in run.recommendations if r.item == item), None)
    excluded = next((e for e in run.exclusions if e.item == item), None)
    answer = {
        "certainty": run.certainties[item],
        "recommended": found is not None and found.recommended,
        "selected": found is not None and found.selected,
        "blocked_by": list(found.blocked_by) if found else [],
        "excluded_by": list(excluded.rules) if excluded else [],
        "pending_vetoes": [[rule, sorted(facts)] for rule, facts in appraisal.pending_vetoes],
        "contributions": [[w.rule, w.certainty, w.covered_by] for w in appraisal.weighed],
    }
    if found is not None:
        shown = [[v.rule, list(v.waiting_for)] for v in found.pending_vetoes]
        assert shown == answer["pending_vetoes"], "a pending veto is not shown"
        listed = [[c.rule, c.certainty, c.covered_by] for c in found.contributions]
        assert listed == answer["contributions"], "a contribution is not shown"
    return answer


def _derived(run: Run, program: Program) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for fact in program.knowledge.facts.values():
        if not fact.derived:
            continue
        state = run.evidence.state(fact.id)
        if isinstance(state, PartialSet):
            found[fact.id] = sorted(state.concluded)
        elif not isinstance(state, Missing):
            assert fact.type in (FactType.CHOICE, FactType.FLAG)
            found[fact.id] = plain(state)
    return found
