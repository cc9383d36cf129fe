"""A text that a user can see, in every language the product speaks."""

from __future__ import annotations

from typing import Literal

from smm_expert.model.record import Record

Language = Literal["en", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "ru")


class Text(Record, frozen=True):
    """The same sentence in English and in Russian."""

    en: str
    ru: str

    def to(self, language: Language) -> str:
        """The sentence in `language`."""
        return self.ru if language == "ru" else self.en
