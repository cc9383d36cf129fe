"""What the client told, as the plan understood it."""

from __future__ import annotations

from collections.abc import Mapping

from smm_expert.model.profile import Profile
from smm_expert.model.values import Value
from smm_expert.report.xlsx.sheet import Book, Sheet

HEADER_ROW = 2
_WIDTHS = (26, 44, 60)


def add_brief(book: Book, profile: Profile) -> None:
    """The sheet: facts by theme in the order of the vocabulary, then each segment's own."""
    sheet = book.sheet("sheet-brief", _WIDTHS)
    sheet.title(book.words.label("sheet-brief"))
    heads = [book.words.label(code) for code in ("theme", "question", "answer")]
    sheet.heads(HEADER_ROW, heads, repeated=True)
    row = _facts(sheet, HEADER_ROW + 1, profile.facts)
    for segment in profile.segments:
        said = book.words.label("segment", segment=segment.name)
        sheet.heading(row, said)
        row = _facts(sheet, row + 1, segment.facts)


def _facts(sheet: Sheet, row: int, facts: Mapping[str, Value]) -> int:
    """Writes facts from `row` on, and gives the row below them."""
    phrases = sheet.words.phrases
    knowledge = phrases.knowledge
    for fact, definition in knowledge.facts.items():
        if fact not in facts:
            continue
        theme = knowledge.themes.get(definition.theme)
        sheet.text(row, 0, theme.title.to(phrases.language) if theme else "")
        sheet.text(row, 1, phrases.fact(fact))
        sheet.text(row, 2, phrases.value(fact, facts[fact]))
        row += 1
    return row
