"""Paper: upright and across, margins, header and footer. In twentieths of a point."""

from __future__ import annotations

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from smm_expert.report.blocks import Document
from smm_expert.report.docx.ooxml import Element, field, run, w
from smm_expert.report.docx.pen import Pen

A4_WIDTH, A4_HEIGHT = 11906, 16838
_MARGINS = {
    "top": 1474,
    "right": 1304,
    "bottom": 1361,
    "left": 1304,
    "header": 680,
    "footer": 624,
    "gutter": 0,
}
# The margins of a page that lies across, where room is needed most.
_ACROSS = {"top": 1134, "right": 1021, "bottom": 1021, "left": 1021}
COVER_MARGIN = 680


class Pages:
    """The set-up of a document's pages, copied for each of its sections."""

    def __init__(self, setup: Element) -> None:
        self._setup = setup
        self._size = _child(setup, "pgSz", {"w": A4_WIDTH, "h": A4_HEIGHT})
        self._margins = _child(setup, "pgMar", _MARGINS)

    def width(self, *, across: bool) -> int:
        """How wide the text is."""
        if self._turned(across):
            return _number(self._size, "h") - _ACROSS["left"] - _ACROSS["right"]
        left, right = (_number(self._margins, side) for side in ("left", "right"))
        return _number(self._size, "w") - left - right

    def section(self, *, across: bool, first: bool = False) -> Element:
        """The set-up of a section; only the first may have another header on its first page."""
        setup = deepcopy(self._setup)
        if not first:
            for found in setup.findall(qn("w:titlePg")):
                setup.remove(found)
        if self._turned(across):
            size, margins = setup.find(qn("w:pgSz")), setup.find(qn("w:pgMar"))
            size.set(qn("w:w"), self._size.get(qn("w:h")))
            size.set(qn("w:h"), self._size.get(qn("w:w")))
            size.set(qn("w:orient"), "landscape")
            for side, distance in _ACROSS.items():
                margins.set(qn(f"w:{side}"), str(distance))
        return setup

    def _turned(self, across: bool) -> bool:
        """Whether the paper is turned: a template that lies across is wide as it is."""
        return across and _number(self._size, "w") < _number(self._size, "h")


def house_pages(word: WordDocument, document: Document, pen: Pen) -> Pages:
    """A4 with the title above and the number of the page below."""
    setup: Element = word.sections[0]._sectPr
    for child in list(setup):
        setup.remove(child)
    pages = Pages(setup)
    head = word.sections[0].header
    head.is_linked_to_previous = False
    _fill(head._element, pen.text("Header", document.title))
    number_pages(word, pen)
    return pages


def template_pages(word: WordDocument, pen: Pen) -> Pages:
    """The pages of a template; they are numbered where its pages have no footer at all."""
    setup: Element = word.sections[0]._sectPr
    if setup.find(qn("w:footerReference")) is None:
        number_pages(word, pen)
    return Pages(setup)


def number_pages(word: WordDocument, pen: Pen) -> None:
    """The number of the page at the foot, to the right."""
    foot = word.sections[0].footer
    foot.is_linked_to_previous = False
    number = field(" PAGE ", run("1"))
    label = run(f"{pen.labels['page']} ")
    right = (w("jc", val="right"),)
    _fill(foot._element, pen.paragraph("Footer", label, *number, properties=right))


def cover_section() -> Element:
    """The set-up of a page with narrow margins, without header and footer."""
    margins = dict.fromkeys(("top", "right", "bottom", "left"), COVER_MARGIN)
    return w(
        "sectPr",
        w("pgSz", w=A4_WIDTH, h=A4_HEIGHT),
        w("pgMar", **margins, header=0, footer=0, gutter=0),
    )


def _fill(part: Element, content: Element) -> None:
    for child in list(part):
        part.remove(child)
    part.append(content)


def _child(setup: Element, name: str, attributes: dict[str, int]) -> Element:
    found = setup.find(qn(f"w:{name}"))
    if found is None:
        found = w(name, **attributes)
        setup.append(found)
    return found


def _number(element: Element, attribute: str) -> int:
    # Word writes whole numbers; some other programs do not.
    return round(float(element.get(qn(f"w:{attribute}"), "0")))
