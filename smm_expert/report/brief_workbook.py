"""The empty brief as a spreadsheet: a row a question, lists to choose from. openpyxl writes here.

Nothing is locked. What reading needs stands in one hidden column: see `intake/brief_xlsx.py`.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.text import Language
from smm_expert.model.vocabulary import FactDefinition, FactType
from smm_expert.report.brief_questions import how_to_answer, question, sections
from smm_expert.wording.brief import MARKER, said

_WIDTHS = {"A": 46, "B": 34, "C": 44, "D": 60}
_HIDDEN = "E"
_ANSWER = 2
_LINE = 15.5
_TEXT = "@"
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_INDENTED = Alignment(wrap_text=True, vertical="top", horizontal="left", indent=2)
_HEAD = PatternFill("solid", fgColor="FF3B5B7A")
_THEME = PatternFill("solid", fgColor="FFDCE6F0")
_FIELD = PatternFill("solid", fgColor="FFFFF8DC")
_THIN = Side(style="thin", color="FFBFBFBF")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def workbook_brief(knowledge: KnowledgeBase, language: Language) -> bytes:
    """The workbook as bytes, the same for the same knowledge and language."""
    sheet = _Sheet(language)
    for section in sections(knowledge, language):
        sheet.theme(section.title)
        for fact in section.facts:
            sheet.ask(fact)
    return sheet.saved()


class _Sheet:
    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self.book = Workbook()
        sheet: Any = self.book.active
        self.sheet = sheet
        self.sheet.title = said("sheet", language)
        self.lists = self.book.create_sheet(said("lists", language))
        self.lists.sheet_state = "hidden"
        self.choices: dict[tuple[str, ...], DataValidation] = {}
        self.row = 0
        self._page()
        self._head()

    def _page(self) -> None:
        for column, width in _WIDTHS.items():
            self.sheet.column_dimensions[column].width = width
        self.sheet.column_dimensions[_HIDDEN].hidden = True
        self.sheet.freeze_panes = "A2"
        self.sheet.print_title_rows = "1:1"
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.fitToWidth = 1
        self.sheet.page_setup.fitToHeight = 0
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True

    def _head(self) -> None:
        words = [said(code, self.language) for code in ("question", "answer", "how", "help")]
        self._next([*words, MARKER])
        for column in range(1, len(words) + 1):
            cell = self.sheet.cell(self.row, column)
            cell.font = _font(color="FFFFFFFF")
            cell.fill = _HEAD
        texts = [said(code, self.language) for code in ("intro", "intro-cells", "intro-none")]
        self._next(["\n".join([said("title", self.language), *texts])])
        self.sheet.merge_cells(f"A{self.row}:D{self.row}")
        self.sheet.row_dimensions[self.row].height = 7 * _LINE

    def theme(self, title: str) -> None:
        """A line that begins a theme."""
        self._next([title, "", "", ""])
        for column in range(1, 5):
            cell = self.sheet.cell(self.row, column)
            cell.font = _font(size=12)
            cell.fill = _THEME

    def ask(self, fact: FactDefinition) -> None:
        """The rows of one question."""
        labels = [text.to(self.language) for text in fact.values.values()]
        how = how_to_answer(fact, self.language)
        if fact.type is FactType.CHOICE:
            how = said("choose-from", self.language, values="; ".join(labels))
        explained = fact.help.to(self.language) if fact.help else ""
        self._next([question(fact, self.language), "", how, explained, fact.id])
        self.sheet.cell(self.row, 1).font = _font()
        several = fact.type in (FactType.CHOICES, FactType.RANKING)
        if not several:
            yes_no = [said("yes", self.language), said("no", self.language)]
            choices = {FactType.CHOICE: labels, FactType.FLAG: yes_no}
            self._field(choices.get(fact.type, []))
            return
        places = [str(place) for place in range(1, len(labels) + 1)]
        ranking = fact.type is FactType.RANKING
        offered = places if ranking else [said("yes", self.language)]
        rows = [
            (label, f"{fact.id} = {value}")
            for value, label in zip(fact.values, labels, strict=True)
        ]
        if not ranking:
            rows.append((said("none-of-these", self.language), f"{fact.id} = []"))
        for label, key in rows:
            self._next([label, "", "", "", key])
            self.sheet.cell(self.row, 1).alignment = _INDENTED
            self._field(offered)

    def _next(self, texts: Sequence[str]) -> None:
        """A new row of texts, none of which a spreadsheet may take for a formula."""
        self.row += 1
        lines = 1
        for column, text in enumerate(texts, 1):
            cell = self.sheet.cell(self.row, column)
            if text:
                cell.value = text
                cell.data_type = "s"
            cell.alignment = _WRAPPED
            lines = max(lines, *_lines_of(text, column))
        self.sheet.row_dimensions[self.row].height = lines * _LINE

    def _field(self, offered: Sequence[str]) -> None:
        """The answer cell of this row. As text, so that 3-5 stays 3-5 and is no date."""
        cell = self.sheet.cell(self.row, _ANSWER)
        cell.number_format = _TEXT
        cell.fill = _FIELD
        cell.border = _BOX
        cell.alignment = _WRAPPED
        if offered:
            self._list(tuple(offered)).add(cell)

    def _list(self, offered: tuple[str, ...]) -> DataValidation:
        """A list to choose from; anything else may be typed too, and is judged when it is read."""
        if offered not in self.choices:
            column = len(self.choices) + 1
            for row, text in enumerate(offered, 1):
                cell = self.lists.cell(row, column)
                cell.value = text
                cell.data_type = "s"
                cell.number_format = _TEXT
            letter = self.lists.cell(1, column).column_letter
            place = f"'{self.lists.title}'!${letter}$1:${letter}${len(offered)}"
            found = DataValidation(type="list", formula1=place, allow_blank=True)
            found.showErrorMessage = False
            self.sheet.add_data_validation(found)
            self.choices[offered] = found
        return self.choices[offered]

    def saved(self) -> bytes:
        """The workbook, without the hour at which it was made."""
        written = io.BytesIO()
        self.book.properties.creator = "smm-expert"
        self.book.save(written)
        return _undated(written)


def _font(**style: Any) -> Font:
    # A font that names no family is a serif one in some programs.
    return Font(**{"name": "Calibri", "size": 11, "bold": True, **style})


def _lines_of(text: str, column: int) -> list[int]:
    """About how many lines the text takes in its column; programs do not all reckon it anew."""
    width = list(_WIDTHS.values())[column - 1] if column <= len(_WIDTHS) else 0
    return [sum(1 + int(len(line) * 1.05) // width for line in text.split("\n"))] if width else [1]


def _undated(workbook: io.BytesIO) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(workbook) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>2026-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
