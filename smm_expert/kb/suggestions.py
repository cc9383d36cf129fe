"""Did you mean ...? The nearest of the names that would have been right, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from smm_expert.model.problem import Location

_LONGEST = 80
_ALIKE = 0.7


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The most similar name, or None when none is similar enough to be worth saying.

    `age` is near to `audience.age`: people forget the theme more often than they misspell it.
    """
    if not name or len(name) > _LONGEST:
        return None
    lowered = {other.lower(): other for other in sorted(names)}
    tails: dict[str, str] = {}
    for other in lowered:
        tails.setdefault(other.rpartition(".")[2], other)
    said = name.lower()
    found = get_close_matches(said, lowered, n=1, cutoff=_ALIKE)
    if found:
        return lowered[found[0]]
    close = get_close_matches(said.rpartition(".")[2], tails, n=1, cutoff=_ALIKE)
    return lowered[tails[close[0]]] if close else None


def suggestion(name: str, names: Iterable[str]) -> dict[str, str]:
    """Details for a problem about an unknown name: the nearest one, and the list when short.

    Where `names` maps to what they declare, the place of the nearest one too.
    """
    known = sorted(names)
    close = nearest(name, known) or ""
    place = getattr(names.get(close), "location", None) if isinstance(names, Mapping) else None
    return {
        "nearest": close,
        "known": ", ".join(known) if len(known) <= 30 else "",
        "declared": f"{place.path}:{place.line}" if isinstance(place, Location) else "",
    }
