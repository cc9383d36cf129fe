"""When a document was made, as its language says it."""

from __future__ import annotations

from datetime import date

from smm_expert.model.text import Language
from smm_expert.report.blocks import Document
from smm_expert.report.phrases import format_day
from smm_expert.wording.strategy import strategy_words


def made_on(document: Document) -> str:
    """`Made on` and the day; what is no date of ISO 8601 as it is, and nothing for nothing."""
    language: Language = "ru" if document.language == "ru" else "en"
    try:
        day = date.fromisoformat(document.made)
    except ValueError:
        return document.made
    return strategy_words("made", language, day=format_day(day, language))
