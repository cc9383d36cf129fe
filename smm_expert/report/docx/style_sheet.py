"""Styles are put into a document: all of ours, or those that an agency's template lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart

from smm_expert.report.docx.ooxml import Element, clean, w
from smm_expert.report.docx.styles import Style

DEFAULT_FONT = "Arial"
_LANGUAGES = {"en": "en-US", "ru": "ru-RU"}
_FONT_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")


class StyleSheet:
    """The styles of a document by their names."""

    def __init__(self, word: WordDocument) -> None:
        self._root: Element = word.styles.element
        self._ids = {
            _known_name(style): style.get(qn("w:styleId"))
            for style in self._root.iterchildren(qn("w:style"))
        }

    def id(self, name: str) -> str:
        """The id of the style with this name: Word translates ids, never names."""
        found: str = self._ids[name.lower()]
        return found

    def has(self, name: str) -> bool:
        """Whether there is a style with this name."""
        return name.lower() in self._ids

    def put(self, style: Style, bullets: int) -> None:
        """Write the style in place of the one of its name, if there is one."""
        name = style.name.lower()
        old = next((one for one in self._root if _known_name(one) == name), None)
        identifier = self.id(style.name) if old is not None else self._free_id(style.name)
        element = self._element(style, identifier, bullets)
        if old is None:
            self._root.append(element)
        else:
            if old.get(qn("w:default")):
                element.set(qn("w:default"), old.get(qn("w:default")))
            self._root.replace(old, element)
        self._ids[name] = identifier

    def _free_id(self, name: str) -> str:
        taken = set(self._ids.values())
        wanted = re.sub(r"[^A-Za-z0-9]", "", name)
        return next(
            one
            for one in (f"{wanted}{tail}" for tail in ("", *range(len(taken) + 1)))
            if one not in taken
        )

    def _element(self, style: Style, identifier: str, bullets: int) -> Element:
        based = f'<w:basedOn w:val="{self.id(style.based)}"/>' if style.based else ""
        following = ""
        if style.following:
            following = f'<w:next w:val="{self.id(style.following)}"/>'
        paragraph = style.paragraph.replace("{bullets}", str(bullets))
        element = parse_xml(
            f'<w:style {nsdecls("w")} w:type="{style.kind}" w:styleId="{identifier}">'
            f'<w:name w:val="{style.name}"/>{based}{following}<w:qFormat/>'
            + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
            + (f"<w:rPr>{style.run}</w:rPr>" if style.run else "")
            + f"{style.rest}</w:style>"
        )
        if style.name not in _BUILT_IN:
            element.set(qn("w:customStyle"), "1")
        return element


def install(word: WordDocument, styles: Iterable[Style], *, keep: bool) -> StyleSheet:
    """Put the styles into the document; with `keep`, those that it has stay as they are."""
    sheet = StyleSheet(word)
    wanted = [style for style in styles if not (keep and sheet.has(style.name))]
    bullets = 0
    if any("{bullets}" in style.paragraph for style in wanted):
        bullets = _bullet_list(_numbering(word))
    for style in wanted:
        sheet.put(style, bullets)
    return sheet


def speak(word: WordDocument, language: str) -> None:
    """Tell spell checkers which language every style is written in."""
    code = _LANGUAGES.get(language, language)
    defaults = _run_defaults(word)
    for found in defaults.findall(qn("w:lang")):
        defaults.remove(found)
    defaults.append(w("lang", val=code, eastAsia=code, bidi="ar-SA"))
    for said in word.styles.element.iter(qn("w:lang")):
        said.set(qn("w:val"), code)
    for said in word.settings.element.iter(qn("w:themeFontLang")):
        said.set(qn("w:val"), code)


def set_font(word: WordDocument, family: str) -> None:
    """Write everything in one family: no style keeps a font of its own."""
    root: Element = word.styles.element
    for style in root.iterchildren(qn("w:style")):
        for fonts in list(style.iter(qn("w:rFonts"))):
            fonts.getparent().remove(fonts)
    defaults = _run_defaults(word)
    for fonts in defaults.findall(qn("w:rFonts")):
        defaults.remove(fonts)
    name = clean(family).replace("\n", " ").strip()
    defaults.insert(0, w("rFonts", **dict.fromkeys(_FONT_SLOTS, name)))


def number_chapters(word: WordDocument, sheet: StyleSheet) -> None:
    """Headings of chapters carry numbers that Word counts itself."""
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="decimal"),
        w("pStyle", val=sheet.id("Heading 1")),
        w("suff", val="tab"),
        w("lvlText", val="%1"),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=700, hanging=700)),
        ilvl=0,
    )
    number = _list(_numbering(word), level)
    heading = next(
        style
        for style in word.styles.element.iterchildren(qn("w:style"))
        if style.get(qn("w:styleId")) == sheet.id("Heading 1")
    )
    properties = heading.find(qn("w:pPr"))
    border = properties.find(qn("w:pBdr"))
    border.addprevious(w("numPr", w("numId", val=number)))


def _bullet_list(numbering: Element) -> int:
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="bullet"),
        w("lvlText", val="•"),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=340, hanging=340)),
        ilvl=0,
    )
    return _list(numbering, level)


def _list(numbering: Element, level: Element) -> int:
    """A new list of one level; its number."""
    definitions = numbering.findall(qn("w:abstractNum"))
    numbers = numbering.findall(qn("w:num"))
    # Numbers of lists begin at 1: 0 takes a list away.
    own = 1 + max((int(one.get(qn("w:abstractNumId"))) for one in definitions), default=0)
    number = 1 + max((int(one.get(qn("w:numId"))) for one in numbers), default=0)
    definition = w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=own)
    if numbers:
        numbers[0].addprevious(definition)
    else:
        numbering.append(definition)
    last = numbers[-1] if numbers else definition
    last.addnext(w("num", w("abstractNumId", val=own), numId=number))
    return number


def _numbering(word: WordDocument) -> Element:
    """The part with the lists, made where there is none."""
    for relationship in word.part.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relationship.target_part.element
    part = NumberingPart.load(
        PackURI("/word/numbering.xml"),
        CONTENT_TYPE.WML_NUMBERING,
        f"<w:numbering {nsdecls('w')}/>".encode(),
        word.part.package,
    )
    word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part.element


def _run_defaults(word: WordDocument) -> Element:
    root: Element = word.styles.element
    defaults = root.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = w("docDefaults")
        root.insert(0, defaults)
    outer = defaults.find(qn("w:rPrDefault"))
    if outer is None:
        outer = w("rPrDefault")
        defaults.insert(0, outer)
    inner = outer.find(qn("w:rPr"))
    if inner is None:
        inner = w("rPr")
        outer.append(inner)
    return inner


def _known_name(style: Element) -> str:
    name = style.find(qn("w:name")) if style.tag == qn("w:style") else None
    return "" if name is None else str(name.get(qn("w:val"))).lower()


_BUILT_IN = {
    "Normal",
    "Title",
    "Subtitle",
    "Heading 1",
    "Heading 2",
    "Heading 3",
    "List Bullet",
    "Caption",
    "Header",
    "Footer",
    "TOC Heading",
    "TOC 1",
    "TOC 2",
    "Hyperlink",
}
