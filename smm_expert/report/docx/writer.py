"""Each kind of block as paragraphs and tables."""

from __future__ import annotations

from smm_expert.report.blocks import (
    Advice,
    Bars,
    Block,
    Bullets,
    Callout,
    Comparison,
    Facts,
    Ladder,
    MonthGrid,
    Paragraph,
    Table,
)
from smm_expert.report.docx.advice import advice_card
from smm_expert.report.docx.charts import bars_table, ladder_table
from smm_expert.report.docx.month import month_table
from smm_expert.report.docx.ooxml import Element, bold, coloured, run
from smm_expert.report.docx.pen import Pen
from smm_expert.report.docx.tables import comparison_table, facts_table, plain_table
from smm_expert.wording.document_marks import TONES

_CALLOUTS = {"info": "Callout Note", "warning": "Callout Warning", "good": "Callout Good"}


def written(block: Block, pen: Pen, *, after: object = None) -> list[Element]:
    """The block in the width of the pen; `after` is what stands before it."""
    match block:
        case Paragraph():
            return [pen.text("Normal", block.text)]
        case Bullets():
            return [pen.text("List Bullet", item) for item in block.items]
        case Callout():
            return [_callout(block, pen)]
        case Facts():
            return facts_table(block, pen)
        case Table():
            return plain_table(block, pen)
        case Advice():
            return advice_card(block, pen)
        case Bars():
            return bars_table(block, pen)
        case Ladder():
            return ladder_table(block, pen)
        case MonthGrid():
            return month_table(block, pen, new_page=isinstance(after, MonthGrid))
        case Comparison():
            return comparison_table(block, pen)


def _callout(block: Callout, pen: Pen) -> Element:
    tone = block.tone if block.tone in _CALLOUTS else "info"
    colour = {"info": pen.ink.info, "warning": pen.ink.warning, "good": pen.ink.good}[tone]
    word = run(f"{TONES[tone].said(pen.language, {})}. ", bold(), coloured(colour))
    return pen.paragraph(_CALLOUTS[tone], word, run(block.text))
