"""Values chosen from a list, by number, by word in either language or by id: one or several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_expert.intake.misheard import Misheard
from smm_expert.intake.typed_text import plain_typed, skeleton
from smm_expert.kb.suggestions import nearest_value
from smm_expert.model.values import Value
from smm_expert.model.vocabulary import FactDefinition, FactType

_NUMBER = r"[0-9]+[.)]?"
_NUMBERS = re.compile(rf"{_NUMBER}(?:\s*(?:-|\s)\s*{_NUMBER})*")
_SPAN = re.compile(rf"({_NUMBER})(?:\s*-\s*({_NUMBER}))?")
_SEPARATORS = re.compile("[,;]")
_AND = re.compile(r"\s+(?:и|and|&)\s+|\s+/\s+", re.IGNORECASE)
_NONE = frozenset(map(skeleton, ("0", "none", "nothing", "no", "нет", "ничего", "никаких")))
_ALL = frozenset(map(skeleton, ("all", "все", "всё")))
_MOST_DIGITS = 6


class _MisheardError(Exception):
    def __init__(self, misheard: Misheard) -> None:
        self.misheard = misheard
        super().__init__(misheard.code)


def read_words(fact: FactDefinition, typed: str) -> Value | Misheard:
    """The value of a choice, choices or ranking; `0` or "none" is the empty set."""
    said = plain_typed(typed)
    known = _names(fact)
    several = fact.type is not FactType.CHOICE
    try:
        if skeleton(said) not in known and several and skeleton(said) in _NONE:
            return ()
        if skeleton(said) not in known and several and skeleton(said) in _ALL:
            found = list(fact.values)
        else:
            found = list(_found(fact, said, known))
    except _MisheardError as error:
        return error.misheard
    if fact.type is FactType.CHOICE:
        if len(dict.fromkeys(found)) > 1:
            return Misheard("one-only", {"said": said})
        return found[0]
    if fact.type is FactType.CHOICES:
        return tuple(value for value in fact.values if value in found)
    for place, value in enumerate(found):
        if value in found[:place]:
            return Misheard("ranked-twice", {"value": value})
    return tuple(found)


def _names(fact: FactDefinition) -> dict[str, str]:
    """What a value may be called, made comparable; an id wins over another value's label."""
    names: dict[str, str] = {}
    for value, text in fact.values.items():
        for label in (text.en, text.ru):
            names.setdefault(skeleton(label), value)
    return names | {skeleton(value): value for value in fact.values}


def _found(fact: FactDefinition, said: str, known: dict[str, str]) -> Iterator[str]:
    """The values in the order named. A label may hold a comma itself: the longest match counts."""
    parts = [part.strip() for part in _SEPARATORS.split(said)]
    parts = [part for part in parts if part] or [said]
    start = 0
    while start < len(parts):
        for end in range(len(parts), start, -1):
            name = skeleton(", ".join(parts[start:end]))
            if name in known and not name.isdecimal():
                yield known[name]
                start = end
                break
        else:
            yield from _part(fact, parts[start], known)
            start += 1


def _part(fact: FactDefinition, part: str, known: dict[str, str]) -> Iterator[str]:
    if _NUMBERS.fullmatch(part):
        for first, last in _SPAN.findall(part):
            yield from _numbered(fact, first, last or first)
        return
    joined = _AND.split(part)
    if len(joined) > 1:
        for one in joined:
            yield from _found(fact, one, known)
        return
    guess = _guess(fact, part)
    raise _MisheardError(Misheard("not-in-list", {"said": part}, guess))


def _numbered(fact: FactDefinition, first: str, last: str) -> Iterator[str]:
    """The values from one number of the list to another, in that direction."""
    values = list(fact.values)
    ends = []
    for written in (first, last):
        digits = written.rstrip(".)")
        number = int(digits) if len(digits) <= _MOST_DIGITS else 0
        if not 1 <= number <= len(values):
            details = {"said": digits[:20], "most": str(len(values))}
            raise _MisheardError(Misheard("number-not-in-list", details))
        ends.append(number)
    step = 1 if ends[0] <= ends[1] else -1
    for number in range(ends[0], ends[1] + step, step):
        yield values[number - 1]


def _guess(fact: FactDefinition, said: str) -> str:
    """The value that was probably meant; "" unless one is clearly the nearest."""
    found = nearest_value(said, fact.values)
    if found is None:
        comparable = {skeleton(value): text for value, text in fact.values.items()}
        of = {skeleton(value): value for value in fact.values}
        close = nearest_value(skeleton(said), comparable)
        found = of[close] if close is not None else None
    return found or ""
