"""The title page: ours with a panel in the accent, or plain in the styles of a template."""

from __future__ import annotations

import io

from docx.document import Document as WordDocument
from docx.shared import Emu

from smm_expert.model.look import Look, logo_type
from smm_expert.report.blocks import Document
from smm_expert.report.docx.ooxml import Element, clean, coloured, shaded, w
from smm_expert.report.docx.pages import A4_HEIGHT, A4_WIDTH, COVER_MARGIN
from smm_expert.report.docx.pen import Pen
from smm_expert.report.docx.tables import cell, grid
from smm_expert.report.made_on import made_on
from smm_expert.wording.document_marks import PAGE_WORDS

# Letters of so many half points for a text of more characters than this.
_SIZES = ((70, 52), (140, 36), (400, 24), (1500, 14), (4000, 8))
_WHITE = "#ffffff"
_MILLIMETRE = 36000
_LOGO_WIDTH, _LOGO_HEIGHT = 60 * _MILLIMETRE, 18 * _MILLIMETRE
_LOGO_ROOM, _LOGO_GAP = 1500, 240
_FOOT_HEIGHT = 2800
# The paragraph behind the panel, which Word cannot do without, needs some room too.
_REST = 240


def house_cover(document: Document, look: Look, word: WordDocument, pen: Pen) -> list[Element]:
    """A page filled by a panel with title, subtitle, day and the agency's name."""
    width = A4_WIDTH - 2 * COVER_MARGIN
    logo = _logo(look, word, pen)
    height = A4_HEIGHT - 2 * COVER_MARGIN - _REST - _FOOT_HEIGHT - (_LOGO_ROOM if logo else 0)
    title = [pen.text("Title", document.title, coloured(_WHITE), *_smaller(document.title, 68))]
    if document.subtitle:
        smaller = _smaller(document.subtitle, 30)
        title.append(pen.text("Subtitle", document.subtitle, coloured(_WHITE), *smaller))
    foot = [pen.text("Cover Foot", said, coloured(_WHITE)) for said in _foot(document, look, pen)]
    panel = grid(
        pen,
        "Strategy Chart",
        [width],
        [
            _panel_row(title, width, height, "center", pen),
            _panel_row(foot or [pen.paragraph("Cover Foot")], width, _FOOT_HEIGHT, "bottom", pen),
        ],
    )
    return [*logo, panel]


def template_cover(document: Document, look: Look, pen: Pen) -> list[Element]:
    """Title and subtitle as the template writes them."""
    parts = [pen.text("Title", document.title)]
    if document.subtitle:
        parts.append(pen.text("Subtitle", document.subtitle))
    return parts + [pen.text("Normal", said) for said in _foot(document, look, pen)]


def _smaller(said: str, usual: int) -> list[Element]:
    """The size of letters, if the `usual` one is too large for so long a text."""
    sizes = [size for longer, size in _SIZES if len(said) > longer and size < usual]
    return [w("sz", val=sizes[-1]), w("szCs", val=sizes[-1])] if sizes else []


def _foot(document: Document, look: Look, pen: Pen) -> list[str]:
    said = [made_on(document)] if document.made else []
    if look.name:
        said.append(PAGE_WORDS["made-by"].said(pen.language, {"name": look.name}))
    return said


def _panel_row(content: list[Element], width: int, height: int, at: str, pen: Pen) -> Element:
    margins = w(
        "tcMar",
        w("top", w=300, type="dxa"),
        w("left", w=1000, type="dxa"),
        w("bottom", w=900, type="dxa"),
        w("right", w=1000, type="dxa"),
    )
    return w(
        "tr",
        w("trPr", w("cantSplit"), w("trHeight", val=height, hRule="exact")),
        cell(content, width, shaded(pen.ink.accent), margins, w("vAlign", val=at)),
    )


def _logo(look: Look, word: WordDocument, pen: Pen) -> list[Element]:
    """The logo on white above the panel; Word shows no SVG of itself, so the name must do."""
    if look.logo is None or logo_type(look.logo) not in ("image/png", "image/jpeg"):
        return []
    try:
        inline = word.part.new_pic_inline(io.BytesIO(look.logo))
    except Exception as broken:
        # python-docx meets a cut file with whatever its reader stumbles over.
        raise ValueError("the logo cannot be read") from broken
    inline_width, inline_height = inline.extent.cx, inline.extent.cy
    scale = min(_LOGO_WIDTH / inline_width, _LOGO_HEIGHT / inline_height, 1.0)
    size = Emu(max(int(inline_width * scale), 1)), Emu(max(int(inline_height * scale), 1))
    inline.extent.cx, inline.extent.cy = size
    extent = inline.graphic.graphicData.pic.spPr
    extent.cx, extent.cy = size
    inline.docPr.set("descr", clean(look.name))
    inline.docPr.set("name", "logo")
    below = w("spacing", before=0, after=_LOGO_GAP)
    return [pen.paragraph("Cover Foot", w("r", w("drawing", inline)), properties=(below,))]
