"""A recommendation as a card that unfolds to its reasons."""

from __future__ import annotations

from smm_expert.model.text import Language
from smm_expert.report.blocks import Advice, Reason
from smm_expert.report.html.charts import meter
from smm_expert.report.html.markup import NOTHING, Html, element, join, link
from smm_expert.report.phrases import format_certainty


def advice_card(advice: Advice, level: int, language: Language, labels: dict[str, str]) -> Html:
    """The card; its title is a heading of the given level."""
    return element(
        "article",
        element(
            "div",
            element(f"h{level}", advice.title),
            _certainty(advice, language, labels),
            class_="card-head",
        ),
        _paragraph(advice.summary, "summary"),
        _paragraph(advice.how_to, "how-to"),
        _paragraph(advice.note, "note"),
        _reasons(advice.reasons, labels),
        class_="card",
    )


def _certainty(advice: Advice, language: Language, labels: dict[str, str]) -> Html:
    said = f"{labels['certainty']} {format_certainty(advice.certainty, language)}"
    band = element("span", advice.band, class_="band") + Html(" ") if advice.band else NOTHING
    words = element("span", band, element("span", said, class_="figure"), class_="words")
    return element("div", words, meter(advice.certainty), class_="certainty")


def _paragraph(said: str, class_: str) -> Html:
    return element("p", said, class_=class_) if said else NOTHING


def _reasons(reasons: tuple[Reason, ...], labels: dict[str, str]) -> Html:
    if not reasons:
        return NOTHING
    pro = [_reason(reason, labels) for reason in reasons if not reason.against]
    contra = [_reason(reason, labels) for reason in reasons if reason.against]
    lists = [element("ul", *pro, class_="reasons") if pro else NOTHING]
    if contra:
        lists.append(element("p", labels["against"], class_="against-title"))
        lists.append(element("ul", *contra, class_="reasons against"))
    count = element("span", f" {len(reasons)}", class_="count")
    return element("details", element("summary", labels["reasons"], count), *lists)


def _reason(reason: Reason, labels: dict[str, str]) -> Html:
    parts = [element("p", reason.text)]
    if reason.caveat:
        parts.append(_labelled(labels["caveat"], element("span", reason.caveat), "caveat"))
    if reason.sources:
        said = join([link(source.said, source.url) for source in reason.sources], "; ")
        parts.append(_labelled(labels["sources"], said, "sources"))
    return element("li", *parts)


def _labelled(label: str, said: Html, class_: str) -> Html:
    return element("p", element("span", f"{label}: ", class_="label"), said, class_=class_)
