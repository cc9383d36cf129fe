"""Elements of WordprocessingML, their children in the order that Word insists on."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

# lxml has no types; an element of it, whatever its class.
Element = Any

# XML 1.0 allows no other characters, not even written as references.
_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")

_ORDER = {
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
        "contextualSpacing jc outlineLvl rPr sectPr"
    ),
    "rPr": ("rStyle rFonts b bCs i iCs caps color spacing sz szCs u shd vertAlign lang"),
    "tblPr": (
        "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan tcBorders shd noWrap tcMar vAlign",
}
_PLACES = {
    name: {qn(f"w:{child}"): at for at, child in enumerate(children.split())}
    for name, children in _ORDER.items()
}


def w(name: str, /, *inner: Element | None, **attributes: str | int) -> Element:
    """The element `w:name`; children that are None are left out."""
    element = OxmlElement(f"w:{name}")
    for key, said in attributes.items():
        element.set(qn(f"w:{key}"), str(said))
    children = [child for child in inner if child is not None]
    if name in _PLACES:
        children.sort(key=lambda child: _PLACES[name][child.tag])
    element.extend(children)
    return element


def clean(said: str) -> str:
    """The text without characters that XML forbids; every end of a line is a line feed."""
    return _FORBIDDEN.sub("", _LINE_ENDS.sub("\n", said))


def run(said: str, *properties: Element | None) -> Element:
    """Text as it is: what looks like markup or a field stays text; a line feed breaks the line."""
    parts: list[Element] = []
    for number, line in enumerate(clean(said).replace("\t", " ").split("\n")):
        if number:
            parts.append(w("br"))
        text = w("t")
        text.text = line
        # Without this Word drops spaces at both ends.
        text.set(qn("xml:space"), "preserve")
        parts.append(text)
    return w("r", _properties("rPr", properties), *parts)


def tab() -> Element:
    """A jump to the next tab stop."""
    return w("r", w("tab"))


def paragraph(style: str, *runs: Element | None, properties: tuple[Element, ...] = ()) -> Element:
    """A paragraph; `style` is the id of its style."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *runs)


def field(instruction: str, *result: Element) -> list[Element]:
    """The runs of a field with its result already in place."""
    code = w("instrText")
    code.text = instruction
    code.set(qn("xml:space"), "preserve")
    begin, middle, end = (
        w("r", w("fldChar", fldCharType=sort)) for sort in ("begin", "separate", "end")
    )
    return [begin, w("r", code), middle, *result, end]


def bold() -> Element:
    """The property of bold letters."""
    return w("b")


def coloured(colour: str) -> Element:
    """The property of letters in `#rrggbb`."""
    return w("color", val=hexadecimal(colour))


def shaded(colour: str) -> Element:
    """The property of a ground of `#rrggbb`."""
    return w("shd", val="clear", color="auto", fill=hexadecimal(colour))


def hexadecimal(colour: str) -> str:
    """`#1f5f8b` as Word writes it."""
    return colour.removeprefix("#").upper()


def _properties(name: str, listed: tuple[Element | None, ...]) -> Element | None:
    given = [one for one in listed if one is not None]
    return w(name, *given) if given else None
