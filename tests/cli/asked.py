"""Answers on the small base by what is asked, so that tests need not know the order.

The order itself is seen in the kept dialogues.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from smm_expert.intake.misheard import Misheard
from smm_expert.intake.spoken_answer import read_answer, usual_currency
from smm_expert.interview.interview import Interview
from smm_expert.kb.loader import load_knowledge

NOT_KNOWN = "-"
_QUESTIONS = {
    "Where are the customers?": "business.market",
    "Who buys?": "business.model",
    "Is there alcohol among the goods?": "business.alcohol",
    "What do you want, the main thing first?": "goals",
    "How old are the customers?": "audience.age",
    "How much a month?": "budget.monthly",
}


def fact_asked(shown: str) -> str:
    """The fact of the last English question in what was shown. Raises ValueError without one."""
    last = max(_QUESTIONS, key=shown.rfind)
    if last not in shown:
        raise ValueError(f"no question of the small base in:\n{shown}")
    return _QUESTIONS[last]


def lines_in_order(base: Path, day: date, typed: Mapping[str, str]) -> list[str]:
    """What is typed for each fact, in the order of the questions; all of them must be asked."""
    interview = Interview(load_knowledge(base, cached=False), day)
    asked: list[str] = []
    while (question := interview.next_question()) is not None:
        asked.append(question.topic.fact)
        line = typed[question.topic.fact]
        if line == NOT_KNOWN:
            interview.skip(question.topic)
            continue
        currency = usual_currency(question.fact, interview.profile.facts)
        answer = read_answer(question.fact, line, currency=currency)
        if isinstance(answer, Misheard):
            raise ValueError(f"'{line}' does not answer {question.topic.fact}")
        interview.answer(question.topic, answer)
    if unasked := sorted(set(typed) - set(asked)):
        raise ValueError(f"not asked: {unasked}")
    return [typed[fact] for fact in asked]
