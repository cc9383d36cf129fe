"""The recommendations as CSV: one row an item, recommended ones first, then those ruled out."""

from __future__ import annotations

from smm_expert.inference.consultation import Consultation
from smm_expert.model.recommendation import Recommendation
from smm_expert.model.text import Language
from smm_expert.report.formats import as_csv
from smm_expert.report.phrases import Phrases
from smm_expert.report.ruled_out import veto_reason

COLUMNS = (
    "kind", "id", "title", "certainty", "band", "recommended", "selected", "excluded", "segment",
    "reason", "rules", "sources",
)  # fmt: skip


def recommendation_csv(consultation: Consultation, language: Language) -> str:
    """The rows with a header."""
    phrases = Phrases(consultation.program, language)
    rows: list[list[object]] = []
    for found in consultation.recommendations:
        rules = [contribution.rule for contribution in found.contributions]
        state = (found.recommended, found.selected, False)
        row = _row(phrases, found.item, found.certainty, found.segment, state)
        rows.append([*row, main_reason(found, phrases), ";".join(rules), _sources(rules, phrases)])
    for excluded in consultation.exclusions:
        rules = [rule for rule in excluded.rules if rule in phrases.knowledge.rules]
        state = (False, False, True)
        row = _row(phrases, excluded.item, excluded.certainty, excluded.segment, state)
        status = phrases.knowledge.items[excluded.item].status
        closing = (
            status.source if status is not None and len(rules) < len(excluded.rules) else None
        )
        sources = _sources(rules, phrases, closing)
        reason = veto_reason(excluded, phrases)
        rows.append([*row, reason, ";".join(excluded.rules), sources])
    return as_csv(COLUMNS, rows)


def main_reason(found: Recommendation, phrases: Phrases) -> str:
    """The reason of the rule that weighs most in favour; of equal ones the first by id."""
    counted = [c for c in found.contributions if c.covered_by is None]
    if not counted:
        return ""
    return phrases.because(max(counted, key=lambda c: c.certainty).rule)


def _row(
    phrases: Phrases,
    item: str,
    certainty: float,
    segment: str | None,
    state: tuple[bool, bool, bool],
) -> list[object]:
    kind = phrases.knowledge.items[item].kind
    band = phrases.band(certainty)
    return [kind, item, phrases.item(item), certainty, band, *state, segment or ""]


def _sources(rules: list[str], phrases: Phrases, closing: str | None = None) -> str:
    """The sources of the rules, and that of the item's closing."""
    sources = {source for rule in rules for source in phrases.knowledge.rules[rule].sources}
    return ";".join(sorted(sources | {closing} if closing else sources))
