"""Did you mean ...? The nearest of the names that would have been right, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher, get_close_matches

from smm_expert.model.problem import Location
from smm_expert.model.text import LANGUAGES, Text

_LONGEST = 80
_MOST_LISTED = 30
_ALIKE = 0.7
# Of a name without its theme less is left to compare, so it must be more alike.
_ALMOST_EQUAL = 0.8
_SHORTEST_PART = 4


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The most similar name, or None when none is similar enough to be worth saying.

    `age` is near to `audience.age`: people forget the theme more often than they misspell it.
    """
    if not name.strip() or len(name) > _LONGEST:
        return None
    lowered = {other.lower(): other for other in sorted(names, reverse=True)}
    said = name.strip().lower()
    theme, _, last = said.rpartition(".")
    siblings = _by_last_part(other for other in lowered if theme and _theme(other) == theme)
    found = siblings.get(_closest(last, siblings, _ALIKE) or _containing(last, siblings))
    if found is None and not siblings:
        found = _closest(said, lowered, _ALIKE)
    if found is None:
        parts = _by_last_part(lowered)
        found = parts.get(_closest(last, parts, _ALMOST_EQUAL))
    if found is None and not theme:
        found = _containing(said, lowered)
    return None if found is None else lowered[found]


def nearest_value(said: str, values: Mapping[str, Text]) -> str | None:
    """The value of a fact whose id, or label in either language, is the most similar."""
    labels = {
        values[value].to(language).lower(): value for language in LANGUAGES for value in values
    }
    labels |= {value: value for value in values}
    found = nearest(said, labels)
    return None if found is None else labels[found]


def suggestion(name: str, names: Iterable[str]) -> dict[str, str]:
    """Details for a problem about an unknown name: the nearest one, and the list when short.

    Where `names` maps to what they declare, the place of the nearest one too.
    """
    known = sorted(names)
    close = nearest(name, known) or ""
    if len(known) > _MOST_LISTED:
        known = [other for other in known if _theme(other) == _theme(name) != ""]
    place = getattr(names.get(close), "location", None) if isinstance(names, Mapping) else None
    return {
        "nearest": close,
        "known": ", ".join(known) if len(known) <= _MOST_LISTED else "",
        "declared": f"{place.path}:{place.line}" if isinstance(place, Location) else "",
    }


def _theme(name: str) -> str:
    return name.rpartition(".")[0]


def _by_last_part(names: Iterable[str]) -> dict[str | None, str]:
    return {name.rpartition(".")[2]: name for name in names}


def _closest(said: str, names: Iterable[str | None], cutoff: float) -> str | None:
    """Of equally similar names the one with the same first letter, then the first."""
    words = sorted(name for name in names if name)
    matcher = SequenceMatcher(None, "", said)

    def score(name: str) -> tuple[float, bool]:
        matcher.set_seq1(name)
        return round(matcher.ratio(), 2), name[0] == said[0]

    similar = get_close_matches(said, words, n=4, cutoff=cutoff) if said else []
    return max(similar, key=score, default=None)


def _containing(part: str, names: Iterable[str | None]) -> str | None:
    """The shortest name that holds the part: `sales` is in `direct_sales`."""
    if len(part) < _SHORTEST_PART:
        return None
    holding = [name for name in names if name and part in name]
    return min(holding, key=lambda name: (len(name), name), default=None)
