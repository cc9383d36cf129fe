"""A recommendation as a card: what, how certain, and all that speaks for it and against."""

from __future__ import annotations

from smm_expert.model.recommendation import Contribution, Recommendation
from smm_expert.report.blocks import Advice, Reason, Source
from smm_expert.report.item_marks import marks
from smm_expert.report.phrases import Phrases


def advice(found: Recommendation, phrases: Phrases) -> Advice:
    """The card of one recommendation; reasons from the weightiest on."""
    item = phrases.knowledge.items[found.item]
    counted = [c for c in found.contributions if c.covered_by is None]
    counted.sort(key=lambda c: (-c.certainty, c.rule))
    return Advice(
        title=phrases.item(found.item),
        summary=item.summary.to(phrases.language) if item.summary else "",
        certainty=found.certainty,
        band=phrases.band(found.certainty),
        reasons=tuple(_reason(contribution, phrases) for contribution in counted),
        how_to=item.how_to.to(phrases.language) if item.how_to else "",
        note="; ".join(marks(found, phrases)),
    )


def _reason(contribution: Contribution, phrases: Phrases) -> Reason:
    rule = phrases.knowledge.rules[contribution.rule]
    return Reason(
        text=phrases.because(rule.id),
        sources=tuple(source(name, phrases) for name in rule.sources),
        caveat=rule.caveats.to(phrases.language) if rule.caveats else "",
        against=contribution.certainty < 0,
    )


def source(name: str, phrases: Phrases) -> Source:
    """A source with its address, if it has one."""
    return Source(phrases.source(name), phrases.knowledge.sources[name].url or "")
