"""One message in both languages, with blanks in braces."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """A sentence, and under `mend_*` what to do about it (may be empty)."""

    en: str
    ru: str
    mend_en: str = ""
    mend_ru: str = ""

    def said(self, language: str, details: dict[str, str]) -> str:
        """The sentence in a language, its blanks filled."""
        return (self.ru if language == "ru" else self.en).format_map(_Blanks(details))

    def mend(self, language: str, details: dict[str, str]) -> str:
        """The advice in a language, its blanks filled."""
        return (self.mend_ru if language == "ru" else self.mend_en).format_map(_Blanks(details))


class _Blanks(dict[str, str]):
    """A blank that nobody filled is shown as its name rather than crash an error message."""

    def __missing__(self, key: str) -> str:
        return key


def plural(number: int, one: str, few: str, many: str) -> str:
    """The Russian form that goes with a number: 1 правило, 2 правила, 5 правил."""
    tens, units = number % 100, number % 10
    if units == 1 and tens != 11:
        return one
    return few if units in (2, 3, 4) and tens not in (12, 13, 14) else many


def number_of(number: int, thing: str) -> str:
    """The English form that goes with a number: 1 rule, 2 rules."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
