"""The contents as a field whose lines are there before Word counts the pages anew.

A page has no number before the document is laid out, so the lines carry links instead, and Word
or LibreOffice adds the numbers when the field is updated: a wrong number would be worse than none.
"""

from __future__ import annotations

from smm_expert.report.docx.flow import Heading
from smm_expert.report.docx.ooxml import Element, field, run, tab, w
from smm_expert.report.docx.pen import Pen

_FIELD = r' TOC \o "1-2" \h \z \u '


def contents(headings: list[Heading], pen: Pen, *, numbered: bool) -> list[Element]:
    """The contents; `numbered` tells whether chapters carry numbers."""
    if not headings:
        return []
    begin, code, middle, end = field(_FIELD)
    lines = []
    chapter = 0
    for at, heading in enumerate(headings):
        chapter += heading.level == 1
        runs = [run(heading.text)]
        if heading.level == 1 and numbered:
            runs = [run(str(chapter)), tab(), *runs]
        link = w("hyperlink", *runs, anchor=bookmark_name(heading), history=1)
        before = [begin, code, middle] if at == 0 else []
        after = [end] if at == len(headings) - 1 else []
        lines.append(pen.paragraph(f"TOC {heading.level}", *before, link, *after))
    fresh = (w("pageBreakBefore"),)
    title = pen.paragraph("TOC Heading", run(pen.labels["contents"]), properties=fresh)
    return [title, *lines]


def heading_paragraph(heading: Heading, pen: Pen, *, new_page: bool) -> Element:
    """A heading with the bookmark that its line in the contents leads to.

    With `new_page` it begins one, whatever a template's style says.
    """
    begin = w("bookmarkStart", id=heading.anchor, name=bookmark_name(heading))
    end = w("bookmarkEnd", id=heading.anchor)
    fresh = (w("pageBreakBefore"),) if new_page else ()
    name = f"Heading {heading.level}"
    return pen.paragraph(name, begin, run(heading.text), end, properties=fresh)


def bookmark_name(heading: Heading) -> str:
    """A name as Word gives them to headings."""
    return f"_Toc{heading.anchor:08d}"
