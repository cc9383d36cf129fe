"""The recommendations as Markdown, to paste into a document."""

from __future__ import annotations

from collections.abc import Iterator

from smm_expert.inference.consultation import Consultation
from smm_expert.model.recommendation import Recommendation
from smm_expert.model.text import Language
from smm_expert.report.formats import markdown_cell
from smm_expert.report.item_marks import marks
from smm_expert.report.phrases import Phrases
from smm_expert.report.recommendation_table import heading
from smm_expert.report.ruled_out import ruled_out
from smm_expert.wording.labels import label

_REASONS = 3


def recommendation_markdown(consultation: Consultation, language: Language) -> str:
    """Headings per kind, a table of items with their reasons, then vetoes, gaps and sources."""
    phrases = Phrases(consultation.program, language)
    return "\n\n".join(_blocks(consultation, phrases))


def _blocks(consultation: Consultation, phrases: Phrases) -> Iterator[str]:
    language = phrases.language
    title, *rest = heading(consultation, phrases).split("\n")
    yield f"# {title}"
    yield " ".join(rest)
    for kind, found in consultation.by_kind():
        yield f"## {phrases.kind(kind)}"
        yield _table(found, phrases)
    if not consultation.recommendations:
        yield f"{label('nothing', language)} {label('nothing-hint', language)}"
    if consultation.exclusions:
        yield f"## {label('excluded', language)}"
        vetoed = ruled_out(consultation, phrases)
        yield "\n".join(f"- **{title}**: {reason}" for title, reason in vetoed)
    if consultation.unknown:
        yield f"## {label('unknown', language)}"
        hint = label("unknown-hint", language, count=len(consultation.waiting))
        yield f"{phrases.facts(consultation.unknown)}. {hint}"
    if consultation.notices:
        yield f"## {label('notices', language)}"
        yield "\n".join(f"- {phrases.notice(notice)}" for notice in consultation.notices)
    sources = _sources(consultation, phrases)
    if sources:
        yield f"## {label('sources', language)}"
        yield "\n".join(f"- {source}" for source in sources)


def _table(found: list[Recommendation], phrases: Phrases) -> str:
    """A row for each item; the selected ones in bold."""
    language = phrases.language
    names = [label(code, language) for code in ("recommendation", "certainty", "reasons")]
    lines = [f"| {' | '.join(names)} |", "| --- | --- | --- |"]
    for recommendation in found:
        title = markdown_cell(phrases.item(recommendation.item))
        if recommendation.selected:
            title = f"**{title}**"
        title += "".join(f"<br>[{markdown_cell(mark)}]" for mark in marks(recommendation, phrases))
        number = phrases.certainty(recommendation.certainty)
        band = phrases.band(recommendation.certainty) if recommendation.contributions else ""
        said = "<br>".join(markdown_cell(reason) for reason in _reasons(recommendation, phrases))
        lines.append(f"| {title} | {f'{number} {band}'.rstrip()} | {said} |")
    return "\n".join(lines)


def _reasons(found: Recommendation, phrases: Phrases) -> list[str]:
    """The weightiest reasons in favour, then against, marked so."""
    counted = [c for c in found.contributions if c.covered_by is None]
    if not counted:
        return [label("no-rule-fired", phrases.language)]
    against = label("against", phrases.language)
    return [
        f"{'' if c.certainty > 0 else f'{against}: '}{phrases.because(c.rule)}"
        for c in sorted(counted, key=lambda c: (-c.certainty, c.rule))[:_REASONS]
    ]


def _sources(consultation: Consultation, phrases: Phrases) -> list[str]:
    cited = {
        source
        for recommendation in consultation.recommendations
        for contribution in recommendation.contributions
        for source in phrases.knowledge.rules[contribution.rule].sources
    }
    return sorted(
        phrases.source(source)
        + (f", <{url}>" if (url := phrases.knowledge.sources[source].url) else "")
        for source in cited
    )
