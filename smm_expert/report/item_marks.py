"""What a reader must know beside the title of an item: doubts, decisions, segments, partners."""

from __future__ import annotations

from collections.abc import Iterator

from smm_expert.model.catalogue import ItemState
from smm_expert.model.recommendation import Recommendation
from smm_expert.report.phrases import Phrases
from smm_expert.report.ruled_out import segments_named
from smm_expert.wording.labels import label

_NAMED = 3
_DOUBTFUL = {
    ItemState.RESTRICTED: "status-restricted",
    ItemState.UNKNOWN: "status-unknown",
}


def marks(found: Recommendation, phrases: Phrases) -> Iterator[str]:
    """The marks of an item, the most urgent first."""
    status = phrases.knowledge.items[found.item].status
    if found.pending_vetoes:
        yield label("pending-mark", phrases.language)
    if status is not None and status.state in _DOUBTFUL:
        yield label(_DOUBTFUL[status.state], phrases.language)
    if found.decision == "keep":
        yield label("kept", phrases.language)
    if found.decision == "drop":
        yield label("dropped", phrases.language)
    elif found.blocked_by:
        yield blocked(found.blocked_by, phrases)
    yield from _segments(found, phrases)


def blocked(partners: tuple[str, ...], phrases: Phrases) -> str:
    """Which partners are missing, only the first few when there are many."""
    named = phrases.items(partners[:_NAMED])
    if len(partners) > _NAMED:
        named += ", " + label("more", phrases.language, count=len(partners) - _NAMED)
    code = "blocked" if len(partners) == 1 else "blocked-by-all"
    return label(code, phrases.language, items=named)


def _segments(found: Recommendation, phrases: Phrases) -> Iterator[str]:
    """The segments that the item is for, unless it is for all of them."""
    chosen = [part.segment for part in found.by_segment if part.selected] or [
        part.segment for part in found.by_segment if part.recommended
    ]
    if chosen and len(chosen) < len(found.by_segment):
        yield segments_named(chosen, phrases)
