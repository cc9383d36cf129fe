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
    closed = rule == status_veto(found.item)
    return closing_reason(found.item, phrases) if closed else phrases.because(rule)


def closing_reason(item: str, phrases: Phrases) -> str:
    """Since when the catalogue has an item closed, and its note on that."""
    status = phrases.knowledge.items[item].status
    assert status is not None
    if status.since is None:
        said = label("closed-undated", phrases.language)
    else:
        said = label("closed", phrases.language, day=phrases.day(status.since))
    return f"{said}. {status.note.to(phrases.language)}" if status.note is not None else said
