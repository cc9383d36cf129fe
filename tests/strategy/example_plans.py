"""Plans of the example clients."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from smm_expert import Consultant, load_knowledge, read_profile
from smm_expert.inference.consultation import Consultation
from smm_expert.strategy.plan import Plan
from smm_expert.strategy.planner import plan_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "clients"
DAY = date(2026, 11, 25)


@cache
def _consultant() -> Consultant:
    return Consultant(load_knowledge(), DAY)


@cache
def consultation_of(example: str) -> Consultation:
    """The consultation of one example client, named as its file is."""
    content = (EXAMPLES / f"{example}.yaml").read_bytes()
    knowledge = _consultant().program.knowledge
    return _consultant().consult(read_profile(content, f"{example}.yaml", knowledge))


@cache
def plan_of_example(example: str) -> Plan:
    """Its plan of twelve weeks from 30 November 2026."""
    return plan_of(consultation_of(example))
