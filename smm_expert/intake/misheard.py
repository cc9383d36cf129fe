"""What a typed answer lacked: a code and the values that fill the blanks of its message."""

from __future__ import annotations

from msgspec import Struct


class Misheard(Struct, frozen=True):
    """An answer that is none; `code` names the entry of `wording.misheard`.

    `guess` is what was probably meant, as it can be typed: a value of the fact, or an amount.
    """

    code: str
    details: dict[str, str] = {}
    guess: str = ""
