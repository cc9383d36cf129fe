"""Rows that another row of their table covers, a line for each row that counts instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smm_expert.report.phrases import Phrases
from smm_expert.wording.labels import label


def covered_texts(
    contributions: Iterable[tuple[str, float, str | None]], phrases: Phrases
) -> Iterator[str]:
    """`covered by usage/age: +0.48 usage/all`; of (rule, certainty, covering rule)."""
    by_winner: dict[str, list[str]] = {}
    for rule, certainty, winner in contributions:
        if winner is not None:
            sign = "−" if certainty < 0 else "+"
            said = f"{sign}{phrases.certainty(abs(certainty))} {rule}"
            by_winner.setdefault(winner, []).append(said)
    for winner, rules in by_winner.items():
        yield f"{label('covered', phrases.language, rule=winner)}: {', '.join(rules)}"
