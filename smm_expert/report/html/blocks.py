"""Chapters, sections and blocks as HTML, their headings in order."""

from __future__ import annotations

from smm_expert.model.text import Language
from smm_expert.report.blocks import (
    Advice,
    Bars,
    Block,
    Bullets,
    Callout,
    Chapter,
    Comparison,
    Facts,
    Ladder,
    MonthGrid,
    Paragraph,
    Section,
    Table,
)
from smm_expert.report.html.advice import advice_card
from smm_expert.report.html.charts import bars_figure, ladder_figure
from smm_expert.report.html.markup import Html, element
from smm_expert.report.html.month import month_table
from smm_expert.report.html.tables import comparison_table, facts_list, table
from smm_expert.wording.document_marks import TONES

_CHAPTER, _SECTION = 2, 3


class BlockWriter:
    """Writes the blocks of one document, in its language and with its labels."""

    def __init__(self, language: Language, labels: dict[str, str]) -> None:
        self.language: Language = language
        self.labels = labels

    def chapter(self, chapter: Chapter, number: str, title: str, anchor: str) -> Html:
        """A chapter under its numbered heading; `anchor` is the id that links lead to."""
        heading = element(
            f"h{_CHAPTER}",
            element("span", number, class_="chapter-number"),
            Html(" "),
            element("span", title),
            id=f"{anchor}-title",
        )
        parts = [heading, *(self._part(part) for part in chapter.blocks)]
        if wide := _last_month(chapter):
            # On paper a month needs the long side of the sheet, and so does what leads up to it.
            parts[: wide + 1] = [element("div", *parts[: wide + 1], class_="landscape flow")]
        return element(
            "section",
            *parts,
            id=anchor,
            aria_labelledby=f"{anchor}-title",
            class_="chapter flow",
        )

    def _part(self, part: Block | Section) -> Html:
        if isinstance(part, Section):
            heading = element(f"h{_SECTION}", part.title)
            inner = [self._block(block, _SECTION + 1) for block in part.blocks]
            return element("section", heading, *inner, class_="part flow")
        return self._block(part, _CHAPTER + 1)

    def _block(self, block: Block, level: int) -> Html:
        match block:
            case Paragraph():
                return element("p", block.text, class_="text")
            case Bullets():
                return element("ul", *(element("li", item) for item in block.items))
            case Callout():
                return self._callout(block)
            case Facts():
                return facts_list(block)
            case Table():
                return table(block)
            case Advice():
                return advice_card(block, level, self.language, self.labels)
            case Bars():
                return bars_figure(block)
            case Ladder():
                return ladder_figure(block, self.language)
            case MonthGrid():
                return month_table(block, self.language)
            case Comparison():
                return comparison_table(block)

    def _callout(self, callout: Callout) -> Html:
        tone = callout.tone if callout.tone in TONES else "info"
        word = element("strong", TONES[tone].said(self.language, {}))
        return element(
            "div", word, element("p", callout.text), class_=f"callout {tone}", role="note"
        )


def _last_month(chapter: Chapter) -> int:
    """Which block of the chapter, counted from 1, holds its last month; 0 if none does."""
    last = 0
    for number, part in enumerate(chapter.blocks, 1):
        inner = part.blocks if isinstance(part, Section) else (part,)
        if any(isinstance(block, MonthGrid) for block in inner):
            last = number
    return last
