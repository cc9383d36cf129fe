"""A document as DOCX: title page, contents, chapters, in our styles or an agency's."""

from __future__ import annotations

from docx.document import Document as WordDocument

from smm_expert.model.look import Look
from smm_expert.model.text import Language
from smm_expert.report.blocks import Document
from smm_expert.report.docx.contents import contents, heading_paragraph
from smm_expert.report.docx.cover import house_cover, template_cover
from smm_expert.report.docx.flow import Heading, Piece, stream
from smm_expert.report.docx.ink import Ink, ink
from smm_expert.report.docx.ooxml import Element
from smm_expert.report.docx.package import file_of
from smm_expert.report.docx.pages import Pages, cover_section, house_pages, template_pages
from smm_expert.report.docx.pen import Pen
from smm_expert.report.docx.style_sheet import (
    DEFAULT_FONT,
    install,
    number_chapters,
    set_font,
    speak,
)
from smm_expert.report.docx.styles import house_styles
from smm_expert.report.docx.template import accent_of, blank, open_template, table_indent
from smm_expert.report.docx.writer import written


def docx_document(
    document: Document,
    look: Look | None = None,
    template: bytes | None = None,
    template_name: str = "template.docx",
) -> bytes:
    """The bytes of a DOCX: the same document, look and template give the same bytes.

    A template keeps its styles with their fonts, its header and footer; `look` then gives no more
    than the name, and the colour of styles that the template lacks. Raises TemplateProblems when
    the template cannot be used, ValueError when the accent is no colour or the logo is broken.
    """
    given = look or Look()
    own = template is None
    word = blank() if template is None else open_template(template, template_name)
    colours = _colours(given, word, own=own)
    sheet = install(word, house_styles(colours), keep=not own)
    if own:
        number_chapters(word, sheet)
        set_font(word, given.font or DEFAULT_FONT)
    language: Language = "ru" if document.language == "ru" else "en"
    speak(word, language)
    pen = Pen(sheet, colours, language, document.labels, word.part)
    pen.table_indent = table_indent(word)
    pages = house_pages(word, document, pen) if own else template_pages(word, pen)
    pieces = stream(document, pages.width(across=False), numbered=own)
    if own:
        cover = [*house_cover(document, given, word, pen), _end(cover_section(), pen)]
    else:
        cover = template_cover(document, given, pen)
    headings = [piece.content for piece in pieces if isinstance(piece.content, Heading)]
    front = [*cover, *contents(headings, pen, numbered=own)]
    _lay_out(word, front, pieces, pages, pen, cover_apart=own)
    return file_of(word, document, given.name)


def _colours(look: Look, word: WordDocument, *, own: bool) -> Ink:
    """Made from the accent that was asked for, else from that of the template."""
    default = Look().accent
    accent = look.accent or default
    if not own and accent == default:
        accent = accent_of(word) or default
    return ink(accent)


def _lay_out(
    word: WordDocument,
    front: list[Element],
    pieces: list[Piece],
    pages: Pages,
    pen: Pen,
    *,
    cover_apart: bool,
) -> None:
    """Put everything into the body, with a section wherever the paper is turned."""
    body: Element = word.element.body
    for child in list(body):
        body.remove(child)
    body.extend(front)
    first, across, before = not cover_apart, False, None
    for piece in pieces:
        if piece.across != across:
            body.append(_end(pages.section(across=across, first=first), pen))
            first, across = False, piece.across
        pen.width = pages.width(across=across)
        if isinstance(piece.content, Heading):
            body.append(heading_paragraph(piece.content, pen, new_page=before is None))
        else:
            body.extend(written(piece.content, pen, after=before))
        before = piece.content
    body.append(pages.section(across=across, first=first))


def _end(setup: Element, pen: Pen) -> Element:
    """The paragraph in which Word keeps the set-up of a section that ends."""
    return pen.paragraph("Section End", properties=(setup,))
