"""Where a sentence ends: after a full stop that no abbreviation explains."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][\"»”)]?\s+(?=[«\"“(]?[A-ZА-ЯЁ0-9])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«])(?:e\.g|i\.e|etc|vs|approx|No|St|Inc|Ltd|г|гг|др|им|млн|млрд|п|пр|руб|см|ст|стр"
    r"|т|тыс|[тие]\.\s?[дкпе])\.$"
)


def first_sentence(text: str) -> str:
    """The text up to the end of its first sentence."""
    for end in _END.finditer(text):
        head = text[: end.start() + 1]
        if not _ABBREVIATION.search(head):
            return text[: end.end()].rstrip()
    return text
