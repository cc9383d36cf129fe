"""Finds what is left of one language in a text that should be in the other, by its script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from smm_expert import load_knowledge
from tests.cli.program import ROOT

# Names of products, organisations and studies that stay as they are in a Russian sentence.
NAMES_IN_RUSSIAN = (
    "Meta Ads Manager",
    "Meta Business Suite",
    "LinkedIn Sales Navigator",
    "VK AdBlogger",
    "VK Ads",
    "Brand Analytics",
    "American Family Survey",
    "Capital on Tap",
    "Content Marketing Institute",
    "Journal of Marketing",
    "National Retail Federation",
    "The Blogger's Guide to Marketing",
    "Google Analytics",
    "Google Alerts",
    "Google Ads",
    "Telegram Ads",
    "Cool Nerds Marketing",
    "Digital Information World",
    "Meta Transparency Center",
    "Meta for Developers",
    "Mobile Marketing Magazine",
    "Pew Research Center",
    "Retail Technology Show",
    "Social Media Today",
    "The Astana Times",
    "The New Times",
    "TikTok Business Help Center",
    "We Are Social",
)
# Names that stay in Cyrillic in an English sentence: none is needed so far.
NAMES_IN_ENGLISH: tuple[str, ...] = ()

_LATIN_WORD = r"[A-Za-z][A-Za-z0-9'’./&+_-]*"
_LATIN_RUN = re.compile(rf"(?<![^\W_])(?:{_LATIN_WORD}\s+){{2,}}{_LATIN_WORD}")
_CYRILLIC_WORD = re.compile(r"[Ѐ-ӿ]+(?:[ -][Ѐ-ӿ]+)*")
# What the reader is told to type: the program, its command, a file.
_COMMAND = re.compile(r"\bsmm-expert\s+\S+\s+\S+")
_REMOVED = " · "


@cache
def publishers() -> tuple[str, ...]:
    """Who published the sources: names that are no text of ours, in Latin letters as they are."""
    sources = load_knowledge(ROOT / "knowledge").sources.values()
    names = {source.publisher.ru for source in sources if source.publisher is not None}
    return tuple(sorted({part for name in names for part in (name, *re.split(r" / |, ", name))}))


def foreign_parts(text: str, language: str, own_names: Iterable[str] = ()) -> list[str]:
    """The parts of a text that are not in its language; `own_names` are the client's words.

    In Russian: runs of three or more words in Latin letters. In English: any Cyrillic letter.
    """
    text = _COMMAND.sub(_REMOVED, text)
    kept = NAMES_IN_RUSSIAN if language == "ru" else NAMES_IN_ENGLISH
    for name in sorted((*own_names, *kept), key=len, reverse=True):
        spaced = r"\s+".join(map(re.escape, name.split()))
        text = re.sub(spaced, _REMOVED, text)
    pattern = _LATIN_RUN if language == "ru" else _CYRILLIC_WORD
    return [" ".join(found.group().split()) for found in pattern.finditer(text)]
