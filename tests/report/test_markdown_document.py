"""A document as Markdown, read by a parser of CommonMark."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from smm_expert.report.blocks import (
    Advice,
    Bar,
    Bars,
    Block,
    Bullets,
    Callout,
    Chapter,
    Document,
    Facts,
    Paragraph,
    Reason,
    Section,
    Source,
    Table,
)
from smm_expert.report.markdown_document import markdown_document
from smm_expert.report.markdown_escapes import in_a_line, in_lines, link
from tests.report.html.sample import english, russian

LABELS = {
    "contents": "Содержание",
    "reasons": "Почему",
    "sources": "Источники",
    "caveat": "Оговорка",
    "against": "Против",
    "certainty": "уверенность",
    "page": "Стр.",
}
READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")
HOSTILE = [
    "# no heading",
    "no end #",
    "no end ##",
    "#",
    "1. no list",
    "12) no list",
    "- no list",
    "+ no list",
    "---",
    "===",
    "a|b",
    "a\\|b",
    "| a | b |",
    "*a* _b_ ~~c~~ **",
    "<script>alert(1)</script>",
    "<!-- x -->",
    "&amp; &#65;",
    "![picture](http://x.example/p.png)",
    "[x](javascript:alert(1)) [y]: file:///etc",
    "<https://x.example>",
    "```",
    "~~~",
    "`code`",
    "> no quote",
    "ends in \\",
    "\\",
    "1986. A year",
]


def document(*blocks: Block | Section) -> Document:
    return Document("План", "", "ru", "", (Chapter("a", "Глава", blocks),), LABELS)


def read(said: str) -> list[Token]:
    return READER.parse(said)


def headings(said: str) -> list[tuple[str, str]]:
    tokens = read(said)
    return [
        (token.tag, plain(tokens[at + 1]))
        for at, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def plain(inline: Token) -> str:
    return "".join(
        "\n" if child.type in ("softbreak", "hardbreak") else child.content
        for child in inline.children or []
    )


def tables(said: str) -> list[list[list[str]]]:
    found: list[list[list[str]]] = []
    inside = False
    for token in read(said):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append([])
        elif token.type in ("td_open", "th_open", "td_close", "th_close"):
            inside = token.type.endswith("open")
        elif inside:
            found[-1][-1].append(plain(token))
    return found


def test_headings_stand_in_order() -> None:
    assert headings(markdown_document(russian())) == [
        ("h1", "Стратегия продвижения пекарни «Тёплый хлеб»"),
        ("h2", "Содержание"),
        ("h2", "Коротко о главном"),
        ("h2", "Цели и показатели"),
        ("h2", "Площадки"),
        ("h3", "ВКонтакте"),
        ("h2", "Бюджет"),
        ("h2", "Календарь"),
    ]


def test_a_recommendation_in_a_section_stands_below_it() -> None:
    advice = Advice("Совет", "Кратко.", 0.5, "", ())
    said = markdown_document(document(Section("Часть", (advice,))))
    assert headings(said)[-2:] == [("h3", "Часть"), ("h4", "Совет")]


def test_a_table_keeps_its_cells_its_numbers_stand_right_and_its_sum_is_bold() -> None:
    block = Table(
        ("Статья", "Сумма"), (("Реклама", "45 000 ₽"), ("Итого", "45 000 ₽")), "Бюджет", (1,), True
    )
    said = markdown_document(document(block))
    assert tables(said) == [
        [["Статья", "Сумма"], ["Реклама", "45 000 ₽"], ["Итого", "45 000 ₽"]],
    ]
    assert "| --- | ---: |" in said
    assert "| **Итого** | **45 000 ₽** |" in said


def test_a_row_that_is_too_long_loses_nothing() -> None:
    block = Table(("А", "Б"), (("1",), ("1", "2", "3")))
    assert tables(markdown_document(document(block))) == [
        [["А", "Б", ""], ["1", "", ""], ["1", "2", "3"]]
    ]


def test_bars_are_drawn_of_blocks_and_negative_ones_of_light_ones() -> None:
    block = Bars("", (Bar("а", 100, "100"), Bar("б", -50, "−50"), Bar("в", float("nan"), "?")))
    assert tables(markdown_document(document(block)))[0][1:] == [
        ["а", "█" * 20, "100"],
        ["б", "░" * 10, "−50"],
        ["в", "", "?"],
    ]


def test_a_recommendation_in_full() -> None:
    advice = Advice(
        "ВКонтакте",
        "Сообщество.",
        0.8249,
        "уверенно",
        (
            Reason("Там все.", (Source("Опрос", "https://x.example/a b"), Source("Мы"))),
            Reason("Дорого.", caveat="Не всем.", against=True),
        ),
        how_to="Завести.",
        note="Уточнить.",
    )
    assert markdown_document(document(advice)).split("\n\n", 4)[4] == (
        "### ВКонтакте\n\n"
        "**уверенно** · уверенность 0,82\n\n"
        "Сообщество.\n\n"
        "Завести.\n\n"
        "Уточнить.\n\n"
        "**Почему**\n\n"
        "- Там все.\n"
        "  - Источники: [Опрос](<https://x.example/a%20b>); Мы\n\n"
        "**Против**\n\n"
        "- Дорого.\n"
        "  - Оговорка: Не всем.\n"
    )


def test_a_month_becomes_a_list_of_its_days() -> None:
    said = markdown_document(russian())
    assert "- **03.03.2027, ср:** 18:00 Как пекут чак-чак (публикация); Ответить" in said


def test_two_lists_in_a_row_stay_two() -> None:
    said = markdown_document(document(Facts((("a", "b"),)), Bullets(("c",))))
    lists = [token for token in read(said) if token.type == "bullet_list_open"]
    # The contents and the two.
    assert len(lists) == 3


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text_in_every_kind_of_block(text: str) -> None:
    blocks = (
        Paragraph(text),
        Bullets((text,)),
        Callout(text),
        Facts(((text, text),)),
        Table((text,), ((text,),), text),
    )
    chapter = Chapter("a", text, (*blocks, Section(text, ())))
    said = markdown_document(Document(text, text, "en", text, (chapter,), LABELS))
    assert headings(said) == [("h1", text), ("h2", "Содержание"), ("h2", text), ("h3", text)]
    assert tables(said) == [[[text], [text]]]
    shown = [plain(token) for token in read(said) if token.type == "inline"]
    assert shown == [
        text,
        text,
        text,
        "Содержание",
        text,
        text,
        text,
        text,
        f"Note. {text}",
        f"{text}: {text}",
        text,
        text,
        text,
        text,
    ]
    allowed = {"text", "strong_open", "strong_close", "text_special"}
    found = {child.type for token in read(said) for child in token.children or []}
    assert found <= allowed


def test_no_html_and_no_link_but_of_the_web_comes_from_a_hostile_document() -> None:
    tokens = read(markdown_document(english()))
    inline = [child for token in tokens for child in token.children or []]
    assert not [one for one in [*tokens, *inline] if one.type.startswith("html")]
    assert not [one for one in inline if one.type == "image"]
    assert [one.attrs["href"] for one in inline if one.type == "link_open"] == [
        "https://www.pewresearch.org/internet/",
        "https://x.example/%22%20onerror=%22alert(1)%22%20x=%22",
        "https://example.com/?a=1&b=%27%3C2%3E%27",
    ]


def test_bare_addresses_and_mentions_are_taken_apart() -> None:
    assert in_a_line("http://a.example www.b.example @bob a@c.example (#12)") == (
        r"http\://a.example www\.b.example \@bob a\@c.example (\#12)"
    )


def test_lines_of_a_paragraph_stay_apart_and_no_break_spaces_stay() -> None:
    assert in_lines("10\u00a0000 ₽\n\n  - второе\x00\tслово") == (
        "10\u00a0000 ₽\\\n\\- второе слово"
    )


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://a.example",
        "https://",
        "https://[half",
        "//a.example",
        "https://a b.example/",
        "",
    ],
)
def test_what_is_no_address_of_the_web_is_text(address: str) -> None:
    assert link("said", address) == "said"


def test_an_address_in_russian_is_written_in_ascii() -> None:
    assert link("x", "https://пример.рф/путь?q=100%") == (
        "[x](<https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C?q=100%25>)"
    )
