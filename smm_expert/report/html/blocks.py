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

    def chapter(self, chapter: Chapter, number: int, anchor: str) -> Html:
        """A chapter under its numbered heading; `anchor` is the id that links lead to."""
        heading = element(
            f"h{_CHAPTER}",
            element("span", str(number), class_="chapter-number"),
            Html(" "),
            element("span", chapter.title),
            id=f"{anchor}-title",
        )
        return element(
            "section",
            heading,
            *(self._part(part) for part in chapter.blocks),
            id=anchor,
            aria_labelledby=f"{anchor}-title",
            class_="chapter landscape" if _has_month(chapter) else "chapter",
        )

    def _part(self, part: Block | Section) -> Html:
        if isinstance(part, Section):
            heading = element(f"h{_SECTION}", part.title)
            inner = [self._block(block, _SECTION + 1) for block in part.blocks]
            return element("section", heading, *inner, class_="part")
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


def _has_month(chapter: Chapter) -> bool:
    inner = [part.blocks if isinstance(part, Section) else (part,) for part in chapter.blocks]
    return any(isinstance(block, MonthGrid) for blocks in inner for block in blocks)
