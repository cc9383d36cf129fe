"""Which language to speak: `--lang`, else what the profile says, else the locale."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from smm_expert.model.profile import Profile
from smm_expert.model.text import Language


def language_of(text: str) -> Language | None:
    """The language that a word such as `ru_RU.UTF-8` names, if it is one of ours."""
    word = text.lower()
    if word[:2] == "ru":
        return "ru"
    return "en" if word[:2] == "en" else None


def asked_language(arguments: Sequence[str]) -> Language | None:
    """The language asked for with `--lang`, wherever it stands; the last one counts."""
    asked = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            asked = language_of(argument.partition("=")[2])
        elif argument == "--lang" and position + 1 < len(arguments):
            asked = language_of(arguments[position + 1])
    return asked


def locale_language() -> Language:
    """The language of the locale; English when it is neither."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return language_of(value) or "en"
    # Windows sets none of these variables.
    from locale import getlocale

    return language_of(getlocale()[0] or "") or "en"


def startup_language() -> Language:
    """The language of help texts and of errors met before a profile is read."""
    return asked_language(sys.argv[1:]) or locale_language()


def answer_language(asked: str | None, profile: Profile | None = None) -> Language:
    """The language of an answer."""
    said = profile.facts.get("client.language") if profile is not None else None
    for word in (asked, said):
        if isinstance(word, str) and (language := language_of(word)):
            return language
    return startup_language()


def pick(en: str, ru: str) -> str:
    """The help text in the language of the session."""
    return ru if startup_language() == "ru" else en


def example(command: str) -> str:
    """The end of a help text; the mark keeps click from filling the lines."""
    return f"\b\n{pick('Example', 'Пример')}:\n  {command}"
