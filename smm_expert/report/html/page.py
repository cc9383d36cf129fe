"""The page as a whole: title page, contents, chapters, and the policy that it loads nothing."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import NamedTuple

from smm_expert.model.look import Look, logo_type
from smm_expert.model.text import Language
from smm_expert.report.blocks import Document
from smm_expert.report.html.blocks import BlockWriter
from smm_expert.report.html.markup import NOTHING, Html, element
from smm_expert.report.html.style import style
from smm_expert.report.made_on import made_on
from smm_expert.wording.document_marks import PAGE_WORDS

_ANCHOR = re.compile(r"[a-z][a-z0-9_-]*")
# A chapter's title may say its number itself.
_OWN_NUMBER = re.compile(r"([0-9]{1,2})\.\s+(\S.*)", re.DOTALL)


class _Heading(NamedTuple):
    number: str
    title: str
    anchor: str


def html_document(document: Document, look: Look | None = None) -> str:
    """The document as one HTML file without scripts, which asks nothing of any network.

    Raises ValueError when the accent of `look` is no colour or its logo no PNG, JPEG or SVG.
    """
    look = look or Look()
    language: Language = "ru" if document.language == "ru" else "en"
    css = style(look, title=document.title, page_word=document.labels["page"])
    headings = _headings(document)
    writer = BlockWriter(language, document.labels)
    chapters = [
        writer.chapter(chapter, heading.number, heading.title, heading.anchor)
        for chapter, heading in zip(document.chapters, headings, strict=True)
    ]
    body = element(
        "body",
        element("a", PAGE_WORDS["skip"].said(language, {}), class_="skip", href="#text"),
        _cover(document, look, language),
        element(
            "div",
            _contents(headings, document.labels),
            element("main", *chapters, id="text"),
            class_="sheet",
        ),
    )
    page = element("html", _head(document, css), body, lang=language)
    return f"<!DOCTYPE html>\n{page.markup}\n"


def _head(document: Document, css: str) -> Html:
    # Even if something slipped through the escaping, this page runs and fetches nothing.
    digest = b64encode(sha256(css.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", document.title),
        Html(f"<style>{css}</style>"),
    )


def _cover(document: Document, look: Look, language: Language) -> Html:
    logo = NOTHING
    if look.logo is not None:
        kind = logo_type(look.logo)
        if kind is None:
            raise ValueError("the logo is neither PNG nor JPEG nor SVG")
        # As an image an SVG runs no script and loads nothing.
        address = f"data:{kind};base64,{b64encode(look.logo).decode()}"
        logo = element("span", element("img", src=address, alt=look.name), class_="logo")
    made = element("p", made_on(document), class_="made") if document.made else NOTHING
    by = NOTHING
    if look.name:
        by = element(
            "p", PAGE_WORDS["made-by"].said(language, {"name": look.name}), class_="made-by"
        )
    return element(
        "header",
        element("div", logo, class_="cover-top"),
        element(
            "div",
            element("h1", document.title),
            element("p", document.subtitle, class_="subtitle") if document.subtitle else NOTHING,
            class_="cover-title",
        ),
        element("div", made, by, class_="cover-foot"),
        class_="cover",
    )


def _contents(headings: list[_Heading], labels: dict[str, str]) -> Html:
    if not headings:
        return NOTHING
    lines = [
        element(
            "li",
            element(
                "a",
                element("span", heading.number, class_="chapter-number"),
                Html(" "),
                element("span", heading.title),
                href=f"#{heading.anchor}",
            ),
        )
        for heading in headings
    ]
    return element(
        "nav",
        element("h2", labels["contents"], id="contents-title"),
        element("ol", *lines, role="list"),
        class_="contents",
        aria_labelledby="contents-title",
    )


def _headings(document: Document) -> list[_Heading]:
    """Number, title and anchor of each chapter, anchors unlike each other."""
    headings: list[_Heading] = []
    taken = {"text", "contents-title"}
    for place, chapter in enumerate(document.chapters, 1):
        own = _OWN_NUMBER.fullmatch(chapter.title)
        number, title = own.groups() if own else (str(place), chapter.title)
        anchor = chapter.id
        if anchor in taken or not _ANCHOR.fullmatch(anchor):
            anchor = f"chapter-{place}"
        taken |= {anchor, f"{anchor}-title"}
        headings.append(_Heading(number, title, anchor))
    return headings
