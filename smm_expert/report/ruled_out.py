"""What is ruled out and why, segments with the same reason in one line."""

from __future__ import annotations

from collections.abc import Sequence

from smm_expert.inference.appraisal import status_veto
from smm_expert.inference.consultation import Consultation
from smm_expert.model.recommendation import Exclusion
from smm_expert.report.phrases import Phrases
from smm_expert.wording.labels import label


def ruled_out(consultation: Consultation, phrases: Phrases) -> list[tuple[str, str]]:
    """(title, reason) of each item ruled out; the title names segments unless it is all."""
    found: dict[tuple[str, str], list[str | None]] = {}
    for exclusion in consultation.exclusions:
        key = (exclusion.item, veto_reason(exclusion, phrases))
        found.setdefault(key, []).append(exclusion.segment)
    lines = []
    for (item, reason), segments in found.items():
        title = phrases.item(item)
        if len(segments) < len(consultation.runs):
            title += f" [{segments_named(segments, phrases)}]"
        lines.append((title, reason))
    return lines


def segments_named(segments: Sequence[str | None], phrases: Phrases) -> str:
    """`segment 'men'`, or the names of several."""
    if len(segments) == 1:
        return label("segment", phrases.language, segment=segments[0])
    return label("some-segments", phrases.language, segment=", ".join(map(str, segments)))


def veto_reason(found: Exclusion, phrases: Phrases) -> str:
    """Why an item is ruled out: the reason of the first veto, or since when it is closed."""
    rule = found.rules[0]
    if rule != status_veto(found.item):
        return phrases.because(rule)
    status = phrases.knowledge.items[found.item].status
    closed = (
        label("closed", phrases.language, day=phrases.day(status.since))
        if status is not None and status.since is not None
        else label("closed-undated", phrases.language)
    )
    note = status.note.to(phrases.language) if status is not None and status.note else ""
    return f"{closed}. {note}" if note else closed
