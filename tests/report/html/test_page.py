"""A document becomes one HTML page: well-formed, closed to the network, its texts only texts."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise

import html5lib
import pytest
from msgspec.structs import replace

from smm_expert.model.look import Look
from smm_expert.report.blocks import (
    Bar,
    Bars,
    Chapter,
    Document,
    Facts,
    Paragraph,
    Reason,
    Source,
    Table,
)
from smm_expert.report.html.advice import _reason
from smm_expert.report.html.blocks import BlockWriter
from smm_expert.report.html.charts import bars_figure
from smm_expert.report.html.markup import breakable, element, is_web_address
from smm_expert.report.html.page import html_document
from smm_expert.report.html.style import css_string
from smm_expert.report.html.tables import table
from tests.report.html.sample import DOCUMENTS, LOGO, LOOK, TRICKY, english

PAGES = {
    language: html_document(document(), LOOK if language == "en" else None)
    for language, document in DOCUMENTS.items()
}
LANGUAGES = sorted(PAGES)
# What can make a browser run or fetch something, or take the page elsewhere.
ACTIVE = {
    "script", "iframe", "object", "embed", "link", "base", "form", "input", "button", "video",
    "audio", "source", "foreignobject", "use", "animate", "set", "style",
}  # fmt: skip


def parsed(page: str):
    return html5lib.parse(page, namespaceHTMLElements=False)


def texts(page: str, path: str) -> list[str]:
    return [" ".join("".join(found.itertext()).split()) for found in parsed(page).findall(path)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_well_formed(language: str) -> None:
    html5lib.HTMLParser(strict=True).parse(PAGES[language])


def test_a_page_says_its_language_and_title() -> None:
    assert parsed(PAGES["ru"]).get("lang") == "ru"
    assert texts(PAGES["ru"], ".//title") == ["Стратегия продвижения пекарни «Тёплый хлеб»"]
    assert parsed(PAGES["en"]).get("lang") == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_the_content_becomes_an_element_or_a_handler(language: str) -> None:
    found = list(parsed(PAGES[language]).iter())
    active = [one.tag for one in found if str(one.tag).lower() in ACTIVE]
    assert active == ["style"]
    assert [name for one in found for name in one.attrib if name.startswith("on")] == []
    assert [one.get("style") for one in found if one.get("style") is not None] == []


def test_a_hostile_text_is_shown_as_it_was_written() -> None:
    page = html_document(replace(english(), title="<b>&amp;\" onload='x'</title>"))
    assert texts(page, ".//h1") == ["<b>&amp;\" onload='x'</title>"]
    assert texts(page, ".//title") == ["<b>&amp;\" onload='x'</title>"]


def test_characters_that_no_page_may_hold_are_left_out() -> None:
    page = html_document(replace(english(), title="a\x00b\x1b\ud800c\ufffed"))
    assert texts(page, ".//h1") == ["abcd"]
    page.encode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_refers_to_nothing_outside_it_but_by_links(language: str) -> None:
    addresses = [
        (one.tag, name, value)
        for one in parsed(PAGES[language]).iter()
        for name, value in one.attrib.items()
        if re.match(r"\s*[a-z]+:|//", value) and (one.tag, name) != ("meta", "content")
    ]
    others = [found for found in addresses if found[:2] != ("a", "href")]
    assert [(tag, name, value[:24]) for tag, name, value in others] == (
        [("img", "src", "data:image/svg+xml;base64"[:24])] if language == "en" else []
    )
    style = "".join(texts(PAGES[language], ".//style"))
    assert "url(" not in style and "@import" not in style and "http" not in style


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_web_pages_without_a_way_back(language: str) -> None:
    outward = [
        one for one in parsed(PAGES[language]).iter("a") if not one.get("href").startswith("#")
    ]
    assert outward
    for one in outward:
        assert re.match(r"https?://", one.get("href"))
        assert one.get("rel") == "noopener noreferrer"


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.com/a?b=1&c=2#d", True),
        ("http://example.com", True),
        ("HTTPS://example.com", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        (" https://example.com", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//example.com", False),
        ("https:example.com", False),
        ("https://", False),
        ("https://[", False),
        ("https://a\x00b", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str, good: bool) -> None:
    assert is_web_address(address) is good
    said = _reason(Reason("r", (Source("s", address),)), english().labels)
    assert ("<a " in said.markup) is good


def test_the_policy_allows_the_style_of_the_page_and_nothing_else() -> None:
    page = PAGES["en"]
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; "
        "form-action 'none'"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_leave_no_level_out_and_ids_are_unlike(language: str) -> None:
    page = parsed(PAGES[language])
    levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch("h[1-6]", str(one.tag))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    inward = [one.get("href")[1:] for one in page.iter("a") if one.get("href").startswith("#")]
    assert inward and set(inward) <= set(ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_name_their_rows_and_columns_and_drawings_are_told_in_words(language: str) -> None:
    page = parsed(PAGES[language])
    assert {one.get("scope") for one in page.findall(".//thead//th")} == {"col"}
    assert {one.get("scope") for one in page.findall(".//tbody//th")} == {"row"}
    for one in page.iter():
        if str(one.tag).endswith("svg"):
            assert one.get("aria-hidden") == "true"
    for name in ("bars", "ladder"):
        for figure in page.findall(f".//figure[@class='{name}']"):
            rows = figure.findall("ul")[-1].findall("li")
            assert rows and all("".join(row.itertext()).strip() for row in rows)


def test_the_contents_list_the_chapters_with_their_numbers() -> None:
    assert texts(PAGES["ru"], ".//nav//li") == [
        "1 Коротко о главном", "2 Цели и показатели", "3 Площадки", "4 Бюджет", "5 Календарь",
    ]  # fmt: skip


def test_a_number_that_a_title_says_itself_is_not_said_twice() -> None:
    document = replace(
        english(), chapters=(Chapter("goals", "7. Goals", ()), Chapter("b", "8 reasons", ()))
    )
    assert texts(html_document(document), ".//h2")[1:] == ["7 Goals", "2 8 reasons"]


@pytest.mark.parametrize(
    ("language", "made", "shown"),
    [("en", "2026-11-25", "Made on 2026-11-25"), ("ru", "2026-11-25", "Составлено 25.11.2026"),
     ("en", "last week", "last week")],
)  # fmt: skip
def test_a_date_is_shown_in_the_words_of_the_language(
    language: str, made: str, shown: str
) -> None:
    document = replace(DOCUMENTS[language](), made=made)
    assert texts(html_document(document), ".//header//p[@class='made']") == [shown]


def test_the_agency_stands_on_the_title_page_with_its_logo() -> None:
    assert texts(PAGES["en"], ".//p[@class='made-by']") == ["Prepared by Atelier & Partners"]
    (logo,) = parsed(PAGES["en"]).iter("img")
    assert logo.get("alt") == "Atelier & Partners"
    assert logo.get("src") == f"data:image/svg+xml;base64,{b64encode(LOGO).decode()}"


@pytest.mark.parametrize("look", [Look(logo=b"GIF89a"), Look(accent="red"), Look(accent="#12")])
def test_a_look_that_cannot_be_shown_is_refused(look: Look) -> None:
    with pytest.raises(ValueError, match=r"the logo is neither|not a colour"):
        html_document(english(), look)


def test_a_recommendation_unfolds_to_reasons_caveats_and_what_speaks_against() -> None:
    page = html_document(DOCUMENTS["ru"]())
    (card,) = parsed(page).findall(".//article")
    assert [said for said in card.itertext() if said.strip()] == [
        "ВКонтакте",
        "уверенно",
        "уверенность 0,82",
        "Сообщество с товарами и предзаказом; три публикации в неделю.",
        "Завести раздел «Товары» и кнопку «Написать».",
        "Почему мы это советуем",
        " 2",
        "Там большинство взрослых жителей России.",
        "Оговорка: ",
        "Опрос не выделяет Казань.",
        "Источники: ",
        "Mediascope, 2025",
        "Что говорит против",
        "Нужны три часа в неделю из пяти.",
    ]
    assert card.find("details").get("open") is None


def test_negative_bars_go_to_the_left_of_the_axis() -> None:
    said = bars_figure(Bars("t", (Bar("loss", -50, "−50"), Bar("gain", 150, "150")))).markup
    drawn = re.findall(r'class="(fill[^"]*)" x="([^"]*)" y="1" width="([^"]*)"', said)
    assert drawn == [("fill against", "0.00%", "25.00%"), ("fill", "25.00%", "75.00%")]


@pytest.mark.parametrize("value", [0.0, float("nan"), float("inf"), float("-inf")])
def test_a_bar_without_a_length_is_not_drawn(value: float) -> None:
    said = bars_figure(Bars("t", (Bar("b", value, "?"),))).markup
    assert 'class="fill' not in said and "nan" not in said and "inf" not in said


def test_cells_beyond_the_columns_are_kept() -> None:
    said = table(Table(("a",), (("1", "2", "3"), ()))).markup
    assert re.findall(r'cell-said">([^<]*)<', said) == ["2", "3", ""]


def test_cells_are_marked_as_numbers_and_as_blank() -> None:
    said = table(Table(("a", "b", "c"), (("x", "", "1"), ("", "y", "")), numeric=(2,))).markup
    assert re.findall(r'<td role="cell"(?: class="([^"]*)")?>', said) == [
        "blank", "number", "blank", "", "number blank",
    ]  # fmt: skip


def test_long_words_in_cells_may_be_broken_and_stay_escaped() -> None:
    assert breakable("short <b>").markup == "short &lt;b&gt;"
    assert breakable("x" * 25).markup == f"{'x' * 12}<wbr>{'x' * 12}<wbr>x"
    assert breakable("&" * 19).markup == f"{'&amp;' * 12}<wbr>{'&amp;' * 7}"


def test_an_attribute_cannot_end_early() -> None:
    said = element("p", "x", title='"><script>', class_=None).markup
    assert said == '<p title="&quot;&gt;&lt;script&gt;">x</p>'


@pytest.mark.parametrize("said", [TRICKY, "</style>", '"}body{}', "\\", "a\nb", "*/", "\ud800"])
def test_a_text_in_the_style_cannot_end_it(said: str) -> None:
    written = css_string(said)
    assert re.fullmatch(r'"(?:[\w ]|\\[0-9a-f]+ )*"', written)


@pytest.mark.parametrize("page", [1, 2])
def test_the_same_document_gives_the_same_page(page: int) -> None:
    assert html_document(english(), LOOK) == PAGES["en"]


def test_a_document_without_chapters_is_a_title_page() -> None:
    bare = Document("T", "", "en", "", (), english().labels)
    page = html_document(bare)
    assert texts(page, ".//body//h1") == ["T"] and texts(page, ".//nav") == []


def test_facts_are_names_with_values() -> None:
    said = BlockWriter("en", english().labels)._block(Facts((("Goal", "a < b"),)), 3).markup
    assert said == '<dl class="facts"><div><dt>Goal</dt><dd>a &lt; b</dd></div></dl>'


def test_a_paragraph_is_a_paragraph() -> None:
    said = BlockWriter("ru", english().labels)._block(Paragraph("Да & нет"), 3).markup
    assert said == '<p class="text">Да &amp; нет</p>'
