"""The derivation of an item as Markdown: the verdict, vetoes and contributions, who waits."""

from __future__ import annotations

from collections.abc import Iterator

from smm_expert.explanation.grounds import RuleNode
from smm_expert.explanation.how import HowExplanation
from smm_expert.report.formats import as_markdown
from smm_expert.report.how_text import shown_increments, verdict, waiting_rules
from smm_expert.report.phrases import Phrases, format_decimal
from smm_expert.report.ruled_out import closing_reason
from smm_expert.wording.labels import label


def how_markdown(explanation: HowExplanation, phrases: Phrases) -> str:
    """The derivation with one row a rule."""
    return "\n\n".join(_blocks(explanation, phrases))


def _blocks(explanation: HowExplanation, phrases: Phrases) -> Iterator[str]:
    language = phrases.language
    yield f"# {verdict(explanation, phrases)}"
    if explanation.closed or explanation.vetoes:
        yield f"## {label('vetoed-by', language)}"
    if explanation.closed:
        yield closing_reason(explanation.item, phrases)
    if explanation.vetoes:
        names = [label(code, language) for code in ("rule", "premises", "because", "sources")]
        rows = [[_titled(node, phrases), *_told(node, phrases)] for node in explanation.vetoes]
        yield as_markdown(names, rows)
    increments = shown_increments(explanation)
    for code, steps in (("for", explanation.support), ("against", explanation.opposition)):
        if not steps:
            continue
        yield f"## {label(code, language)}"
        columns = ("rule", "certainty", "increment", "premises", "because", "sources")
        rows = []
        for step in steps:
            if step.covered_by:
                adds = label("covered", language, rule=step.covered_by)
            else:
                adds = format_decimal(increments[step.node.rule], 4, language)
            own = phrases.certainty(step.certainty)
            rows.append([_titled(step.node, phrases), own, adds, *_told(step.node, phrases)])
        yield as_markdown([label(column, language) for column in columns], rows)
    if explanation.waiting:
        yield f"## {label('waiting-rules', language)}"
        yield "\n".join(f"- {text}" for text in waiting_rules(explanation, phrases))


def _titled(node: RuleNode, phrases: Phrases) -> str:
    return f"{phrases.rule_title(node.rule)} [{node.rule}]"


def _told(node: RuleNode, phrases: Phrases) -> list[str]:
    """The premises, the reason and the sources of a rule."""
    return [
        "; ".join(phrases.premise(ground.premise) for ground in node.grounds),
        phrases.because(node.rule),
        phrases.sources(node.rule),
    ]
