"""What concludes something comes before what tests it, however long the chain."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from smm_expert import Consultant, load_knowledge, read_profile
from smm_expert.inference.strata import stratify
from smm_expert.model.problem import KnowledgeProblems
from tests.oracle.random_bases import write_base


def text(english: str) -> dict[str, str]:
    return {"en": english, "ru": english}


def rule(name: str, when: dict[str, Any], fact: str) -> dict[str, Any]:
    return {
        "id": name,
        "title": text(name),
        "when": when,
        "then": [{"conclude": {fact: True}}],
        "because": text(name),
        "sources": ["expert-judgement"],
    }


def chain(length: int, *, closed: bool = False) -> dict[str, Any]:
    """f0 is told; each rule concludes the next flag from the one before."""
    told = {"id": "f0", "type": "flag", "title": text("f0"), "question": text("f0?")}
    derived = [
        {"id": f"f{n}", "type": "flag", "title": text(f"f{n}"), "derived": True}
        for n in range(1, length + 1)
    ]
    rules = [rule(f"r{n:04}", {f"f{n - 1}": True}, f"f{n}") for n in range(1, length + 1)]
    if closed:
        rules.append(rule("back", {f"f{length}": True}, "f1"))
    return {
        "facts": [told, *derived],
        "kinds": [],
        "bands": [],
        "parameters": [],
        "rules": rules,
        "tables": [],
    }


def test_a_chain_of_a_thousand_rules_fires_to_its_end(tmp_path: Path) -> None:
    write_base(chain(1000), tmp_path)
    knowledge = load_knowledge(tmp_path, cached=False)
    limit = sys.getrecursionlimit()
    strata = stratify(knowledge)
    assert (strata.count, strata.of_rule["r0001"], strata.of_rule["r1000"]) == (1000, 0, 999)
    assert sys.getrecursionlimit() == limit


def test_the_last_of_sixty_strata_is_reached(tmp_path: Path) -> None:
    write_base(chain(60), tmp_path)
    knowledge = load_knowledge(tmp_path, cached=False)
    profile = read_profile(b"f0: true", "p.yaml", knowledge)
    consultation = Consultant(knowledge, date(2026, 11, 23)).consult(profile)
    assert consultation.derived["f60"] is True


def test_a_circle_is_told_with_its_path(tmp_path: Path) -> None:
    write_base(chain(3, closed=True), tmp_path)
    knowledge = load_knowledge(tmp_path, cached=False)
    with pytest.raises(KnowledgeProblems) as caught:
        stratify(knowledge)
    (problem,) = caught.value.problems
    assert problem.code == "cycle"
    assert problem.details["path"] == "f1 <- [back] f3 <- [r0003] f2 <- [r0002] f1"
