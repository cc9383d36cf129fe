"""strategy_document: a consultation and its plan in, the whole document out."""

from __future__ import annotations

from smm_expert.inference.consultation import Consultation
from smm_expert.model.text import Language
from smm_expert.report.blocks import Document
from smm_expert.report.phrases import Phrases
from smm_expert.report.plan_words import client_name
from smm_expert.report.strategy.direction import Direction
from smm_expert.report.strategy.realisation import Realisation
from smm_expert.strategy.events import last_day
from smm_expert.strategy.plan import Plan
from smm_expert.wording.strategy import strategy_words

_LABELS = ("contents", "reasons", "sources", "caveat", "against", "certainty", "page")


def strategy_document(consultation: Consultation, plan: Plan, language: Language) -> Document:
    """The strategy in one language: title page and nine chapters."""
    phrases = Phrases(consultation.program, language)
    direction = Direction(consultation, plan, phrases)
    realisation = Realisation(direction, plan, phrases)

    def said(code: str, **details: object) -> str:
        return strategy_words(code, language, **details)

    first, last = phrases.day(plan.window.start), phrases.day(last_day(plan.window))
    client = client_name(consultation.profile)
    if client:
        subtitle = said("subtitle", client=client, first=first, last=last)
    else:
        subtitle = said("span", first=first, last=last)
    return Document(
        title=said("title"),
        subtitle=subtitle,
        language=language,
        made=consultation.program.as_of.isoformat(),
        chapters=(*direction.chapters(), *realisation.chapters()),
        labels={code: said(code) for code in _LABELS},
    )
