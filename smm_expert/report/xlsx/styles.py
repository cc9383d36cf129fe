"""How cells look: number formats by currency and language, fonts, colours."""

from __future__ import annotations

from typing import Any

from smm_expert.model.text import Language

# Symbols that a format writes in quotes; any other currency is written by its code.
_SYMBOLS = {"RUB": "₽", "KZT": "₸", "BYN": "Br", "USD": "$", "EUR": "€", "GBP": "£"}
# Written before the amount in English; all others, and all in Russian, after it.
_BEFORE = ("USD", "EUR", "GBP")
_HEADER = "#1F4E5F"
_INPUT_FONT = "#0000FF"
_INPUT_FILL = "#F3F7FF"
_LINE = "#C8D3D8"
# Light fills for platforms, in the order in which a plan names them.
PALETTE = (
    "#DCEBFA", "#D9F2E6", "#FCE8D9", "#EFE1F7", "#FFF4CC", "#F9DDE3", "#DDF3F5", "#E6E9ED",
)  # fmt: skip


def money_format(currency: str | None, language: Language) -> str:
    """The number format of an amount: `#,##0.00 "₽"`, `"$"#,##0.00`; a plain number for None."""
    number = "#,##0.00"
    if currency is None:
        return number
    symbol = f'"{_SYMBOLS.get(currency, currency)}"'
    if language == "en" and currency in _BEFORE:
        return f"{symbol}{number};-{symbol}{number}"
    return f"{number} {symbol}"


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any, language: Language, currency: str | None) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Any] = {}
        self.date_format = "dd.mm.yyyy" if language == "ru" else "yyyy-mm-dd"
        self._numbers = {
            "date": self.date_format,
            "time": "hh:mm",
            "day": "d",
            "money": money_format(currency, language),
            "percent": "0.0%",
            "rate": "0.00%",
            "count": "#,##0",
            "hours": "#,##0.0",
            "rating": "0.0",
            "certainty": "0.00",
        }

    def plain(self, **more: object) -> Any:
        """A cell of text, wrapped and at the top."""
        return self._format({"text_wrap": True, "valign": "top", **more})

    def number(self, kind: str, **more: object) -> Any:
        """A number as `kind` is written: money, percent, count, date ..."""
        return self._format({"num_format": self._numbers[kind], "valign": "top", **more})

    def input(self, kind: str) -> Any:
        """A number that the reader may change."""
        return self.number(kind, font_color=_INPUT_FONT, bg_color=_INPUT_FILL)

    def total(self, kind: str | None = None) -> Any:
        """A cell of a row of totals."""
        more = {"bold": True, "top": 1}
        return self.plain(**more) if kind is None else self.number(kind, **more)

    def header(self) -> Any:
        """The head of a column."""
        return self._format(
            {"bold": True, "font_color": "#FFFFFF", "bg_color": _HEADER, "text_wrap": True,
             "valign": "vcenter", "border": 1, "border_color": _LINE}
        )  # fmt: skip

    def title(self) -> Any:
        """The first line of a sheet."""
        return self._format({"bold": True, "font_size": 14, "font_color": _HEADER})

    def heading(self) -> Any:
        """The heading of a block."""
        return self._format({"bold": True, "font_size": 12, "font_color": _HEADER})

    def note(self) -> Any:
        """A hint to the reader."""
        return self._format({"italic": True, "font_color": "#5A6B73"})

    def identity(self) -> Any:
        """An id, which nobody reads but a program: small, and cut where its cell ends."""
        return self._format({"font_size": 8, "font_color": "#8A979D", "valign": "top"})

    def fill(self, colour: str) -> Any:
        """What a condition lays over a cell."""
        return self._format({"bg_color": colour})

    def boxed(self, **more: object) -> Any:
        """A cell with lines around it, as in a grid of days."""
        return self._format(
            {"border": 1, "border_color": _LINE, "text_wrap": True, "valign": "top", **more}
        )

    def _format(self, properties: dict[str, object]) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]
