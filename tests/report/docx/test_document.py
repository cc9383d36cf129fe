"""A document as DOCX, reopened by python-docx."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from datetime import UTC, date, datetime

import pytest
from docx import Document as open_docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from smm_expert.model.look import Look
from smm_expert.report.blocks import (
    Bar,
    Bars,
    Block,
    Chapter,
    Document,
    MonthGrid,
    Paragraph,
    Section,
    Table,
)
from smm_expert.report.docx.document import docx_document
from tests.report.html.sample import english, month, russian

LABELS = {
    "contents": "Contents",
    "reasons": "Reasons",
    "sources": "Sources",
    "caveat": "Caveat",
    "against": "Against",
    "certainty": "certainty",
    "page": "Page",
}
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def document(*blocks: Block | Section, made: str = "2026-11-25", language: str = "en") -> Document:
    return Document("A plan", "for a shop", language, made, (Chapter("a", "A", blocks),), LABELS)


def opened(content: bytes) -> WordDocument:
    return open_docx(io.BytesIO(content))


def xml_of(content: bytes, part: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(part).decode("utf-8")


def styled(word: WordDocument, style: str) -> list[str]:
    return [one.text for one in word.paragraphs if one.style and one.style.name == style]


@pytest.fixture(scope="module")
def bakery() -> WordDocument:
    return opened(docx_document(russian()))


@pytest.fixture(scope="module")
def dentist() -> WordDocument:
    return opened(docx_document(english()))


def test_chapters_are_headings_of_word(bakery: WordDocument) -> None:
    assert styled(bakery, "Heading 1") == [
        "Коротко о главном",
        "Цели и показатели",
        "Площадки",
        "Бюджет",
        "Календарь",
    ]


def test_sections_and_recommendations_are_headings_below(dentist: WordDocument) -> None:
    assert styled(dentist, "Heading 2")[:2] == ["What is measured, and how", "What we advise"]
    assert [text[:9] for text in styled(dentist, "Heading 3")] == [
        "Instagram",
        "Hostile <",
        "Plain",
    ]


def test_bullets_are_a_list_of_word(bakery: WordDocument) -> None:
    assert styled(bakery, "List Bullet") == [
        "Показывать людей и печь.",
        "Отвечать в течение часа.",
    ]


def test_the_title_page_carries_title_subtitle_day_and_agency() -> None:
    word = opened(docx_document(russian(), Look(name="Студия «Ё»")))
    panel = word.tables[0]
    assert [one.text for row in panel.rows for one in row.cells[0].paragraphs] == [
        "Стратегия продвижения пекарни «Тёплый хлеб»",
        "Казань, март — август 2027 года",
        "25 ноября 2026 года",
        "Подготовлено: Студия «Ё»",
    ]
    assert panel.rows[0].cells[0].paragraphs[0].style.name == "Title"


def test_the_contents_are_a_field_with_its_lines_written_in(bakery: WordDocument) -> None:
    lines = [one for one in bakery.paragraphs if one.style and one.style.name == "TOC 1"]
    assert [one.text for one in lines] == [
        "1\tКоротко о главном",
        "2\tЦели и показатели",
        "3\tПлощадки",
        "4\tБюджет",
        "5\tКалендарь",
    ]
    marks = [
        mark.get(qn("w:fldCharType")) for one in lines for mark in one._p.iter(qn("w:fldChar"))
    ]
    assert marks == ["begin", "separate", "end"]


def test_each_line_of_the_contents_leads_to_a_heading(dentist: WordDocument) -> None:
    body = dentist.element.body
    targets = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert [one for one in targets if one] == marks
    assert len(set(marks)) == len(marks) == 10


def test_a_chapter_that_carries_its_number_is_not_numbered_twice() -> None:
    numbered = Document("P", "", "en", "", (Chapter("a", "1. Goals", ()),), LABELS)
    assert styled(opened(docx_document(numbered)), "Heading 1") == ["Goals"]


def test_a_long_table_repeats_its_head_and_keeps_its_rows_whole(dentist: WordDocument) -> None:
    table = next(one for one in dentist.tables if len(one.rows) == 31)
    heads = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in table.rows]
    assert heads == [True] + [False] * 30
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)
    assert [one.text for one in table.rows[30].cells] == [
        "Measure number 30",
        "Insights, monthly export",
        "monthly",
        "3,900",
        "5,400",
    ]


def test_a_table_stands_under_its_title_and_in_our_style(dentist: WordDocument) -> None:
    assert styled(dentist, "Caption")[:2] == [
        "Where we stand and where we want to be in June",
        "All measures",
    ]
    table = next(one for one in dentist.tables if len(one.rows) == 31)
    assert table.style is not None and table.style.name == "Strategy Table"


def test_the_columns_of_a_table_fill_the_width_of_the_text() -> None:
    block = Table(("Name", "Number"), (("a", "1"), ("a much longer text " * 9, "2")), numeric=(1,))
    table = opened(docx_document(document(block))).tables[-1]
    widths = [int(one.get(qn("w:w"))) for one in table._tbl.tblGrid.iter(qn("w:gridCol"))]
    assert sum(widths) == 9298
    assert widths[0] > 3 * widths[1]


def test_a_row_that_is_too_long_loses_nothing() -> None:
    block = Table(("A", "B"), (("1",), ("1", "2", "3")))
    table = opened(docx_document(document(block))).tables[-1]
    assert [[one.text for one in row.cells] for row in table.rows] == [
        ["A", "B", ""],
        ["1", "", ""],
        ["1", "2", "3"],
    ]


def test_bars_are_as_long_as_their_values() -> None:
    block = Bars("", (Bar("a", 100, "100"), Bar("b", 50, "50"), Bar("c", -100, "−100")))
    table = opened(docx_document(document(block))).tables[-1]
    bars = [row.cells[1].paragraphs[0]._p.find(f".//{qn('w:ind')}") for row in table.rows]
    inside = int(table.rows[0].cells[1]._tc.tcPr.find(qn("w:tcW")).get(qn("w:w"))) - 100
    ends = [(int(one.get(qn("w:left"))), int(one.get(qn("w:right")))) for one in bars]
    assert ends[0] == (inside // 2, 0)
    assert ends[1] == (inside // 2, inside - inside * 3 // 4)
    assert ends[2] == (0, inside - inside // 2)


def test_a_month_is_a_table_of_its_weeks_on_paper_that_lies_across() -> None:
    grid = month("January 2027", WEEKDAYS, date(2027, 1, 1), {})
    word = opened(docx_document(document(Paragraph("Before it."), grid, Paragraph("After it."))))
    assert [section.orientation for section in word.sections] == [0, 0, 1]
    table = word.tables[-1]
    assert [one.text for one in table.rows[0].cells] == list(WEEKDAYS)
    assert [one.text for one in table.rows[1].cells] == ["28", "29", "30", "31", "1", "2", "3"]
    assert len(table.rows) == 6


def test_weeks_that_belong_neither_to_month_nor_plan_are_left_out() -> None:
    grid = month("January 2027", WEEKDAYS, date(2027, 1, 1), {})
    outside = tuple(type(day)(day.day, False) for day in grid.weeks[0])
    shown = MonthGrid(grid.title, grid.weekdays, (outside, *grid.weeks[1:]))
    table = opened(docx_document(document(shown))).tables[-1]
    assert [one.text for one in table.rows[1].cells] == ["4", "5", "6", "7", "8", "9", "10"]


def test_after_a_month_the_next_chapter_stands_upright_again() -> None:
    grid = month("January 2027", WEEKDAYS, date(2027, 1, 1), {})
    chapters = (Chapter("a", "A", (grid,)), Chapter("b", "B", (Paragraph("b"),)))
    word = opened(docx_document(Document("P", "", "en", "", chapters, LABELS)))
    assert [section.orientation for section in word.sections] == [0, 0, 1, 0]


def test_the_foot_counts_pages_and_the_title_page_has_none(bakery: WordDocument) -> None:
    cover, first = bakery.sections[0], bakery.sections[1]
    assert cover._sectPr.find(qn("w:footerReference")) is None
    assert first.footer.paragraphs[0].text == "Стр. 1"
    assert [one.text for one in first.footer._element.iter(qn("w:instrText"))] == [" PAGE "]


@pytest.mark.parametrize(("language", "code"), [("en", "en-US"), ("ru", "ru-RU")])
def test_spell_checkers_are_told_the_language(language: str, code: str) -> None:
    styles = xml_of(docx_document(document(language=language)), "word/styles.xml")
    assert set(re.findall(r'<w:lang w:val="([^"]+)"', styles)) == {code}


def test_the_font_of_a_look_is_that_of_every_style() -> None:
    styles = xml_of(docx_document(document(), Look(font='Noto "Sans" <b>')), "word/styles.xml")
    assert set(re.findall(r'w:ascii="([^"]+)"', styles)) == {"Noto &quot;Sans&quot; &lt;b&gt;"}


def test_an_accent_that_is_too_bright_is_darkened_until_white_can_be_read_on_it() -> None:
    styles = xml_of(docx_document(document(), Look(accent="#ffee00")), "word/styles.xml")
    assert "FFEE00" not in styles


def test_an_accent_that_is_no_colour_is_refused() -> None:
    with pytest.raises(ValueError, match="not a colour"):
        docx_document(document(), Look(accent='red"/>'))


def test_a_cut_logo_is_refused() -> None:
    with pytest.raises(ValueError, match="logo"):
        docx_document(document(), Look(logo=b"\x89PNG\r\n\x1a\n"))


def test_only_addresses_of_the_web_become_links() -> None:
    content = docx_document(english())
    rels = xml_of(content, "word/_rels/document.xml.rels")
    outward = re.findall(r'Target="([^"]+)" TargetMode="External"', rels)
    assert sorted(outward) == [
        "https://example.com/?a=1&amp;b=%27%3C2%3E%27",
        "https://www.pewresearch.org/internet/",
        "https://x.example/%22%20onerror=%22alert(1)%22%20x=%22",
    ]
    assert "not a web page" in xml_of(content)


def test_content_becomes_no_field_and_no_markup() -> None:
    said = 'x</w:t></w:r><w:fldSimple w:instr="DDEAUTO c:\\cmd"/> { INCLUDETEXT "c:\\a" } &amp;'
    body = xml_of(docx_document(document(Paragraph(said), Table((said,), ((said,),), said))))
    assert "fldSimple" not in body.replace("&lt;w:fldSimple", "")
    assert [
        code.strip() for code in re.findall(r"<w:instrText[^>]*>([^<]*)</w:instrText>", body)
    ] == [r'TOC \o "1-2" \h \z \u']
    word = opened(docx_document(document(Paragraph(said))))
    assert said in [one.text for one in word.paragraphs]


def test_characters_that_xml_forbids_are_dropped_and_lines_are_kept() -> None:
    said = "a\x00b\x0b\x1bc\ud800d\ufffee\r\nf\rg\u2028h\ti"
    word = opened(docx_document(document(Paragraph(said))))
    assert "abcde\nf\ng\nh i" in [one.text for one in word.paragraphs]


def test_the_same_document_gives_the_same_bytes_in_every_process() -> None:
    script = (
        "import hashlib; from tests.report.html.sample import russian;"
        "from smm_expert.report.docx.document import docx_document;"
        "print(hashlib.sha256(docx_document(russian())).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    ("made", "day"),
    [
        ("2026-11-25", datetime(2026, 11, 25, tzinfo=UTC)),
        ("25.11.2026", datetime(2026, 11, 25, tzinfo=UTC)),
        ("31.02.2026", datetime(1980, 1, 1, tzinfo=UTC)),
        ("in autumn", datetime(1980, 1, 1, tzinfo=UTC)),
    ],
)
def test_the_dates_of_the_file_are_those_of_the_document(made: str, day: datetime) -> None:
    content = docx_document(document(made=made), Look(name="Studio"))
    properties = opened(content).core_properties
    assert (properties.created, properties.modified) == (day, day)
    assert (properties.title, properties.author) == ("A plan", "Studio")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_document_without_chapters_can_be_written() -> None:
    word = opened(docx_document(Document("P", "", "ru", "", (), LABELS)))
    assert [one.text for one in word.tables[0].rows[0].cells[0].paragraphs] == ["P"]


def test_python_docx_is_imported_only_when_a_docx_is_written() -> None:
    script = (
        "import sys, smm_expert.cli.main, smm_expert.report.blocks, "
        "smm_expert.report.markdown_document; print('docx' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert done.stdout == "False\n"
