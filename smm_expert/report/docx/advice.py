"""A recommendation: its certainty, what to do, the reasons with their sources in small letters."""

from __future__ import annotations

from smm_expert.report.blocks import Advice, Reason
from smm_expert.report.docx.ooxml import Element, bold, clean, coloured, run
from smm_expert.report.docx.pen import Pen
from smm_expert.report.phrases import format_certainty


def advice_card(block: Advice, pen: Pen) -> list[Element]:
    """The recommendation under a heading of its own."""
    parts = [pen.text("Heading 3", block.title), _certainty(block, pen)]
    for style, said in (
        ("Normal", block.summary),
        ("Normal", block.how_to),
        ("Advice Note", block.note),
    ):
        if clean(said).strip():
            parts.append(pen.text(style, said))
    for label, against in ((pen.labels["reasons"], False), (pen.labels["against"], True)):
        reasons = [reason for reason in block.reasons if reason.against == against]
        if reasons:
            colour = pen.ink.against if against else pen.ink.text
            parts.append(pen.text("Advice Label", label, coloured(colour)))
            parts += [part for reason in reasons for part in _reason(reason, pen)]
    return parts


def _certainty(block: Advice, pen: Pen) -> Element:
    number = format_certainty(block.certainty, pen.language)
    band = run(f"{block.band}  ·  ", bold()) if block.band else None
    return pen.paragraph("Advice Certainty", band, run(f"{pen.labels['certainty']} {number}"))


def _reason(reason: Reason, pen: Pen) -> list[Element]:
    parts = [pen.text("Advice Reason", reason.text)]
    if reason.caveat:
        caveat = run(f"{pen.labels['caveat']}: ", bold())
        parts.append(pen.paragraph("Advice Caveat", caveat, run(reason.caveat)))
    if reason.sources:
        runs = [run(f"{pen.labels['sources']}: ")]
        for number, source in enumerate(reason.sources):
            if number:
                runs.append(run("; "))
            runs.append(pen.link(source.said, source.url))
        parts.append(pen.paragraph("Sources", *runs))
    return parts
