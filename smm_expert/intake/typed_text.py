"""A line as a person typed it, made plain: one space, one dash, one alphabet to compare by."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 500
_DASHES = re.compile("[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]")
_QUOTES = "\"'«»“”„`‘’"
# Letters that look alike, so that a word typed in the wrong alphabet is still the word.
_LOOKALIKES = str.maketrans("авекмнорстухіё’", "abekmhopctyxie'")


def cleaned(typed: str) -> str:
    """The line without control and invisible characters, its spaces single, for a text."""
    visible = "".join(
        " " if unicodedata.category(character) in ("Cc", "Zl", "Zp") else character
        for character in _INVISIBLE.sub("", unicodedata.normalize("NFC", typed))
    )
    return " ".join(visible.split())


def plain_typed(typed: str) -> str:
    """The line with plain dashes, digits and spaces and without quotes, for anything else."""
    wide = unicodedata.normalize("NFKC", cleaned(typed))
    return " ".join(_DASHES.sub("-", wide).split()).strip(_QUOTES).strip()


def is_readable(typed: str) -> bool:
    """Did the bytes that were typed make characters?"""
    return "\ufffd" not in typed and not any("\ud800" <= char <= "\udfff" for char in typed)


def skeleton(word: str) -> str:
    """What two words have in common that look alike, whatever alphabet and case they are in."""
    return plain_typed(word).casefold().translate(_LOOKALIKES)
