"""An agency's own DOCX: what is kept of it, what is added, and what is refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from docx import Document as new_docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import RGBColor

from smm_expert.model.look import Look
from smm_expert.model.problem import TemplateProblems
from smm_expert.report.docx import template as template_module
from smm_expert.report.docx.document import docx_document
from smm_expert.report.problems import problems_text
from tests.report.docx.pictures import PNG
from tests.report.docx.test_document import opened, styled, xml_of
from tests.report.html.sample import english, russian

DOCX = b"officedocument.wordprocessingml.document.main+xml"
DOTX = b"officedocument.wordprocessingml.template.main+xml"


def agency() -> bytes:
    """A template with its own heading, header with a logo, and the text of some other client."""
    word = new_docx()
    heading = word.styles["Heading 1"]
    heading.font.name, heading.font.color.rgb = "Georgia", RGBColor(0xAA, 0x00, 0x11)
    word.sections[0].header.paragraphs[0].add_run("Agency Ltd").add_picture(io.BytesIO(PNG))
    word.add_paragraph("The secret of another client")
    word.add_picture(io.BytesIO(PNG))
    word.part.relate_to("file:///c:/secret.xlsx", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return saved(word)


def saved(word: object) -> bytes:
    output = io.BytesIO()
    word.save(output)  # type: ignore[attr-defined]
    return output.getvalue()


def changed(content: bytes, change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    """The DOCX with every part changed, and further parts added."""
    output = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as archive,
        zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in archive.namelist():
            new.writestr(name, change(name, archive.read(name)))
        for name, said in more.items():
            new.writestr(name, said)
    return output.getvalue()


def code_of(content: bytes) -> str:
    with pytest.raises(TemplateProblems) as caught:
        docx_document(english(), template=content, template_name="agency.docx")
    (problem,) = caught.value.problems
    assert str(problem.location) == "agency.docx"
    return problem.code


def test_styles_of_the_template_are_kept() -> None:
    word = opened(docx_document(russian(), template=agency()))
    heading = word.styles["Heading 1"]
    assert (heading.font.name, str(heading.font.color.rgb)) == ("Georgia", "AA0011")
    assert styled(word, "Heading 1")[0] == "Коротко о главном"


def test_styles_that_the_template_lacks_are_added() -> None:
    names = {style.name for style in opened(docx_document(russian(), template=agency())).styles}
    assert {"TOC 1", "Callout Warning", "Strategy Table", "Sources", "Chart Bar"} <= names


def test_header_and_logo_are_kept_on_every_section() -> None:
    content = docx_document(russian(), template=agency())
    word = opened(content)
    assert [section.header.paragraphs[0].text for section in word.sections] == [
        "Agency Ltd",
        "Agency Ltd",
    ]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
    assert len(pictures) == 1


def test_nothing_of_the_text_of_the_template_is_left() -> None:
    content = docx_document(russian(), template=agency())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"secret" not in everything


def test_a_template_without_a_footer_gets_the_number_of_the_page() -> None:
    word = opened(docx_document(english(), template=agency()))
    assert word.sections[0].footer.paragraphs[0].text == "Page 1"


def test_a_footer_of_the_template_stays_as_it_is() -> None:
    word = new_docx()
    word.sections[0].footer.paragraphs[0].text = "Kept"
    made = opened(docx_document(english(), template=saved(word)))
    assert made.sections[0].footer.paragraphs[0].text == "Kept"


def test_headings_are_found_under_the_ids_of_a_russian_word() -> None:
    def translate(name: str, said: bytes) -> bytes:
        if name != "word/styles.xml":
            return said
        return said.replace(b'"Heading1"', b'"1"').replace(b'"Normal"', b'"a"')

    word = opened(docx_document(russian(), template=changed(agency(), translate)))
    headings = [one for one in word.paragraphs if one.style and one.style.name == "Heading 1"]
    assert [one._p.pPr.pStyle.val for one in headings] == ["1"] * 5


def test_a_template_without_lists_gets_bullets() -> None:
    word = new_docx()
    for style in list(word.styles.element.iter(qn("w:style"))):
        if style.get(qn("w:styleId")).startswith("List"):
            word.styles.element.remove(style)
    for key, relationship in list(word.part.rels.items()):
        if relationship.reltype == RELATIONSHIP_TYPE.NUMBERING:
            del word.part.rels[key]
    content = docx_document(russian(), template=saved(word))
    assert 'w:val="•"' in xml_of(content, "word/numbering.xml")
    assert styled(opened(content), "List Bullet")[0] == "Показывать людей и печь."


def test_our_additions_take_the_accent_of_the_template() -> None:
    content = docx_document(russian(), template=agency())
    assert re.search('w:fill="4[0-9A-F]{5}"', xml_of(content, "word/styles.xml"))
    asked = docx_document(russian(), Look(accent="#7a3b69"), template=agency())
    assert 'w:fill="7A3B69"' in xml_of(asked, "word/styles.xml")


def test_a_dotx_is_a_template_too() -> None:
    dotx = changed(agency(), lambda name, said: said.replace(DOCX, DOTX))
    assert DOTX.decode() in xml_of(dotx, "[Content_Types].xml")
    content = docx_document(russian(), template=dotx)
    assert DOCX.decode() in xml_of(content, "[Content_Types].xml")


def test_the_same_template_gives_the_same_bytes() -> None:
    one, other = (docx_document(english(), template=agency()) for _ in range(2))
    assert one == other


def test_a_tie_to_a_template_on_somebodys_disk_is_cut() -> None:
    rels = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/'
        b'2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/x.dotm" '
        b'TargetMode="External"/></Relationships>'
    )

    def tie(name: str, said: bytes) -> bytes:
        if name != "word/settings.xml":
            return said
        return said.replace(b"<w:zoom", b'<w:attachedTemplate r:id="rId1"/><w:zoom')

    tied = changed(agency(), tie, **{"word/_rels/settings.xml.rels": rels})
    content = docx_document(english(), template=tied)
    assert "attachedTemplate" not in xml_of(content, "word/settings.xml")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not any(b"evil" in archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Dear agency, this is text",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        b"PK\x03\x04 cut",
        changed(agency(), lambda name, said: said)[:4000],
    ],
    ids=["empty", "text", "old or locked", "no archive", "cut"],
)
def test_what_is_no_docx_is_refused(content: bytes) -> None:
    assert code_of(content) == "template-not-docx"


def test_an_archive_of_something_else_is_refused() -> None:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert code_of(output.getvalue()) == "template-not-docx"


def test_macros_are_refused_by_type_and_by_part() -> None:
    typed = changed(agency(), lambda _, said: said.replace(DOCX, b"ms-word.document.macroEnabled"))
    assert code_of(typed) == "template-macros"
    with_part = changed(agency(), lambda _, said: said, **{"word/vbaProject.bin": b"Sub x()"})
    assert code_of(with_part) == "template-macros"


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/settings.xml"])
def test_a_part_that_is_no_xml_is_refused(part: str) -> None:
    broken = changed(agency(), lambda name, said: b"<w:not" if name == part else said)
    assert code_of(broken) == "template-broken"


def test_a_template_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(template_module, "MOST_BYTES", 1_000)
    assert code_of(agency()) == "template-too-large"


def test_the_message_says_what_to_do() -> None:
    with pytest.raises(TemplateProblems) as caught:
        docx_document(english(), template=b"", template_name="шаблон.doc")
    assert problems_text(caught.value.problems, "ru") == (
        "шаблон.doc: это не документ Word, который можно открыть [template-not-docx]\n"
        "\n"
        "  Сохраните его в Word или LibreOffice в формате DOCX или DOTX, без пароля.\n"
        "\n"
        "1 ошибка в 1 файле."
    )
