"""Did you mean ...? The nearest of the names that would have been right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The most similar name, or None when none is similar enough to be worth saying."""
    known = sorted(names)
    found = get_close_matches(name, known, n=1, cutoff=0.6)
    if found:
        return found[0]
    lowered = {other.lower(): other for other in known}
    found = get_close_matches(name.lower(), sorted(lowered), n=1, cutoff=0.6)
    return lowered[found[0]] if found else None


def suggestion(name: str, names: Iterable[str]) -> dict[str, str]:
    """Details for a problem about an unknown name: the nearest one, and the list when short."""
    known = sorted(names)
    details = {"nearest": nearest(name, known) or ""}
    details["known"] = ", ".join(known) if len(known) <= 30 else ""
    return details
