"""What every writer of a block needs: styles, colours, words, links, and the width of the text."""

from __future__ import annotations

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn

from smm_expert.model.text import Language
from smm_expert.report.docx.ink import Ink
from smm_expert.report.docx.ooxml import Element, paragraph, run, w
from smm_expert.report.docx.style_sheet import StyleSheet
from smm_expert.report.web_address import web_address


class Pen:
    """Writes paragraphs in the styles of one document; `width` is in twentieths of a point."""

    def __init__(
        self,
        sheet: StyleSheet,
        ink: Ink,
        language: Language,
        labels: dict[str, str],
        part: Part,
    ) -> None:
        self.sheet = sheet
        self.ink = ink
        self.language: Language = language
        self.labels = labels
        self.width = 0
        # How far a table with padded cells is moved in, so that it stands where the text begins.
        self.table_indent = 0
        self._part = part

    def text(self, style: str, said: str, *properties: Element) -> Element:
        """A paragraph of plain text in the style of this name; `properties` are of its run."""
        return self.paragraph(style, run(said, *properties))

    def paragraph(
        self, style: str, *runs: Element | None, properties: tuple[Element, ...] = ()
    ) -> Element:
        """A paragraph in the style of this name; `properties` are of the paragraph."""
        return paragraph(self.sheet.id(style), *runs, properties=properties)

    def caption(self, said: str, *, new_page: bool = False) -> Element:
        """The title of what follows, which it never leaves, whatever a template's style says."""
        begin = (w("pageBreakBefore"),) if new_page else ()
        return self.paragraph("Caption", run(said), properties=(w("keepNext"), *begin))

    def link(self, said: str, address: str) -> Element:
        """A link to a page of the web; any other address is left out, its text stays."""
        target = web_address(address)
        if not target:
            return run(said)
        link = w("hyperlink", run(said, w("rStyle", val=self.sheet.id("Hyperlink"))), history=1)
        relation = self._part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link.set(qn("r:id"), relation)
        return link
