"""The DOCX that a document is poured into: python-docx's own, or an agency's, checked."""

from __future__ import annotations

import io
import re
import zipfile

from docx import Document as open_document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn

from smm_expert.model.problem import Location, Problem, TemplateProblems
from smm_expert.report.docx.ooxml import Element, w

_CONTENT_TYPES = "[Content_Types].xml"
# A DOTX is a DOCX that says it is a template.
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_RUNS_CODE = re.compile(rb"macroEnabled|vbaProject|activeX|oleObject", re.IGNORECASE)
MOST_BYTES = 100_000_000
_MOST_PARTS = 5_000
# From this mode of Word on a table begins where the text does.
_MODERN = 15
_CELL_PADDING = 100
# Settings that name other files, lock the document, or point into notes that are taken away.
_TIES = (
    "attachedTemplate",
    "documentProtection",
    "writeProtection",
    "mailMerge",
    "footnotePr",
    "endnotePr",
    "savePreviewPicture",
)
# Everything else belonged to the text: its pictures, notes, comments.
_KEPT = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.WEB_SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
}
_ACCENT = re.compile(rb'<a:accent1>\s*<a:srgbClr val="([0-9A-Fa-f]{6})"')


def blank() -> WordDocument:
    """An empty document of python-docx."""
    word = open_document()
    for found in word.settings.element.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            found.set(qn("w:val"), str(_MODERN))
    _without_leftovers(word)
    return word


def open_template(content: bytes, name: str) -> WordDocument:
    """The agency's document without its text: styles, header, footer and pictures stay.

    `name` is the file's for the user. Raises TemplateProblems when it cannot be used.
    """
    try:
        checked = _checked(content, name)
        word = open_document(io.BytesIO(checked))
        # What is missing or malformed shows when it is first looked at.
        assert word.styles.element is not None and word.settings.element is not None
    except TemplateProblems:
        raise
    except Exception:
        # Whatever python-docx, zipfile or lxml stumble over, the user can do one thing only.
        raise _refused("template-broken", name) from None
    _without_leftovers(word)
    return word


def accent_of(word: WordDocument) -> str | None:
    """The first accent colour of the template's theme, `#rrggbb`."""
    for theme in _parts(word, RELATIONSHIP_TYPE.THEME):
        found = _ACCENT.search(theme.blob)
        if found:
            return f"#{found[1].decode().lower()}"
    return None


def table_indent(word: WordDocument) -> int:
    """How far tables are moved in to stand where the text begins, as Word 2010 and older need."""
    settings: Element = word.settings.element
    for found in settings.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            return 0 if int(found.get(qn("w:val"), "0")) >= _MODERN else _CELL_PADDING
    return _CELL_PADDING


def _checked(content: bytes, name: str) -> bytes:
    """The bytes of a DOCX without code; those of a DOTX are made one."""
    if not content.startswith(b"PK") or not zipfile.is_zipfile(io.BytesIO(content)):
        raise _refused("template-not-docx", name)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        size = sum(part.file_size for part in parts)
        if size > MOST_BYTES or len(parts) > _MOST_PARTS:
            raise _refused("template-too-large", name, limit=MOST_BYTES // 1_000_000)
        names = {part.filename for part in parts}
        if _CONTENT_TYPES not in names or "word/document.xml" not in names:
            raise _refused("template-not-docx", name)
        types = archive.read(_CONTENT_TYPES)
        if _RUNS_CODE.search(types) or any(_RUNS_CODE.search(one.encode()) for one in names):
            raise _refused("template-macros", name)
        if _TEMPLATE_TYPE not in types:
            return content
        output = io.BytesIO()
        with zipfile.ZipFile(output, "w") as changed:
            for part in parts:
                said = archive.read(part)
                if part.filename == _CONTENT_TYPES:
                    said = types.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
                changed.writestr(part.filename, said)
        return output.getvalue()


def _without_leftovers(word: WordDocument) -> None:
    """Take away the text, and what ties the document to other files."""
    body: Element = word.element.body
    pages = _last_pages(body)
    for child in list(body):
        body.remove(child)
    body.append(pages)
    settings: Element = word.settings.element
    for name in _TIES:
        for found in list(settings.iter(qn(f"w:{name}"))):
            found.getparent().remove(found)
    for inner in _parts(word, RELATIONSHIP_TYPE.SETTINGS):
        for key, relationship in list(inner.rels.items()):
            if relationship.is_external:
                del inner.rels[key]
    used = {element.get(qn("r:id")) for element in pages.iter()}
    for key, relationship in list(word.part.rels.items()):
        if relationship.reltype not in _KEPT and key not in used:
            del word.part.rels[key]
    for key, relationship in list(word.part.package.rels.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del word.part.package.rels[key]


def _parts(word: WordDocument, sort: str) -> list[Part]:
    return [
        relationship.target_part
        for relationship in word.part.rels.values()
        if relationship.reltype == sort and not relationship.is_external
    ]


def _last_pages(body: Element) -> Element:
    """The set-up of the last pages, with the headers that it takes over from earlier ones."""
    references: dict[tuple[str, str], Element] = {}
    pages = None
    for pages in body.iter(qn("w:sectPr")):
        for tag in ("w:headerReference", "w:footerReference"):
            for found in pages.findall(qn(tag)):
                references[tag, found.get(qn("w:type"), "default")] = found
    if pages is None:
        return w("sectPr")
    for found in references.values():
        pages.insert(0, found)
    return pages


def _refused(code: str, name: str, **details: object) -> TemplateProblems:
    said = {key: str(value) for key, value in details.items()}
    return TemplateProblems([Problem(Location(name), code, said)])
