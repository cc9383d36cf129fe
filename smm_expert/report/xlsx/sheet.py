"""A sheet written cell by cell: texts stay texts, and only our own formulas are formulas."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from smm_expert.report.plan_words import PlanWords
from smm_expert.report.xlsx.styles import Styles

# More does not fit a cell of a spreadsheet.
_LONGEST = 32_767
_LINE_HEIGHT = 15
_MOST_LINES = 12
_A4 = 9
_LETTER = 1


class Book:
    """What all sheets share: the workbook, its styles, the words, the paper."""

    def __init__(self, book: Any, styles: Styles, words: PlanWords, *, letter: bool) -> None:
        self.book = book
        self.styles = styles
        self.words = words
        self.letter = letter

    def sheet(self, code: str, widths: Sequence[float]) -> Sheet:
        """A new sheet named by a label, its columns so many characters wide."""
        name = self.words.label(code)
        sheet = self.book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_LETTER if self.letter else _A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        page, of = self.words.label("page"), self.words.label("of")
        sheet.set_footer(f"&L&A&R{page} &P {of} &N")
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        return Sheet(self, sheet, name, widths)


class Sheet:
    """One sheet; rows and columns count from 0."""

    def __init__(self, book: Book, sheet: Any, name: str, widths: Sequence[float]) -> None:
        self.book = book
        self._widths = widths
        self._lines: dict[int, int] = {}
        self.styles = book.styles
        self.words = book.words
        self.raw = sheet
        self.name = name

    def title(self, text: str, note: str = "") -> None:
        """The first line, and a hint below it."""
        self.raw.write_string(0, 0, text, self.styles.title())
        if note:
            self.raw.write_string(1, 0, note, self.styles.note())

    def heading(self, row: int, text: str) -> None:
        """The heading of a block, which may run over the cells beside it."""
        self.raw.write_string(row, 0, text, self.styles.heading())

    def heads(self, row: int, labels: Sequence[str], *, repeated: bool = False) -> None:
        """The heads of a table; `repeated` ones stay in view and stand on every printed page."""
        for column, text in enumerate(labels):
            self.text(row, column, text, self.styles.header())
            # Bold letters are wider, and a head breaks at words only.
            self.grow(row, lines_of(text, self._widths[column] - 4))
        if repeated:
            self.raw.freeze_panes(row + 1, 0)
            self.raw.repeat_rows(row)

    def text(
        self, row: int, column: int, text: str, style: Any = None, *, columns: int = 1
    ) -> None:
        """A text, whatever it begins with; cut off where a cell ends.

        The row grows with it; `columns` is over how many merged cells it runs.
        """
        if len(text) > _LONGEST:
            text = f"{text[: _LONGEST - 1]}…"
        self.grow(row, lines_of(text, sum(self._widths[column : column + columns])))
        style = self.styles.plain() if style is None else style
        if text:
            self.raw.write_string(row, column, text, style)
        else:
            self.raw.write_blank(row, column, None, style)

    def identity(self, row: int, column: int, name: str) -> None:
        """An id; the row does not grow with it."""
        self.raw.write_string(row, column, name, self.styles.identity())

    def grow(self, row: int, lines: int, *, line_height: float = _LINE_HEIGHT) -> None:
        """Makes a row so many lines high, if it is not; not all programs do that by themselves."""
        lines = min(lines, _MOST_LINES)
        if lines > self._lines.get(row, 1):
            self._lines[row] = lines
            self.raw.set_row(row, lines * line_height)

    def number(
        self, row: int, column: int, value: float | None, kind: str, style: Any = None
    ) -> None:
        """A number; nothing for None."""
        style = self.styles.number(kind) if style is None else style
        if value is None:
            self.raw.write_blank(row, column, None, style)
        else:
            self.raw.write_number(row, column, value, style)

    def day(self, row: int, column: int, day: date, kind: str = "date", style: Any = None) -> None:
        """A date."""
        style = self.styles.number(kind, align="left") if style is None else style
        self.raw.write_datetime(row, column, day, style)

    def clock(self, row: int, column: int, at: time) -> None:
        """A time of day."""
        self.raw.write_datetime(row, column, at, self.styles.number("time", align="left"))

    def formula(
        self,
        row: int,
        column: int,
        formula: str,
        value: float | None,
        kind: str,
        style: Any = None,
    ) -> None:
        """A live formula with the value that we reckon; nothing where there is none."""
        style = self.styles.number(kind) if style is None else style
        self.raw.write_formula(row, column, formula, style, "" if value is None else value)


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of `width` characters."""
    return sum(1 + int(len(line) / (width + 1)) for line in text.split("\n"))


def cell(row: int, column: int) -> str:
    """`B3` for row 2 and column 1."""
    return f"{column_name(column)}{row + 1}"


def span(first_row: int, last_row: int, column: int, *, fixed: bool = False) -> str:
    """`B3:B9`, or `$B$3:$B$9`."""
    name = column_name(column)
    if fixed:
        return f"${name}${first_row + 1}:${name}${last_row + 1}"
    return f"{name}{first_row + 1}:{name}{last_row + 1}"


def column_name(column: int) -> str:
    """`A` for 0, `AA` for 26."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def quoted(name: str) -> str:
    """The name of a sheet as a formula writes it."""
    return "'" + name.replace("'", "''") + "'"
