"""A document as DOCX, read by another office program where there is one."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document as new_docx

from smm_expert.model.look import Look
from smm_expert.report.blocks import Document
from smm_expert.report.docx.document import docx_document
from tests.report.docx.pictures import PNG
from tests.report.html.sample import english, russian

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
# What it says of itself on machines without Java.
_IDLE = "Warning: failed to launch javaldx - java may not function correctly"


def converted(source: Path, sort: str, folder: Path) -> tuple[Path, list[str]]:
    """The file as LibreOffice writes it, and what it complains of."""
    assert OFFICE is not None
    profile = (folder / "profile").as_uri()
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", sort]
    done = subprocess.run(
        [*command, "--outdir", str(folder), str(source)],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if line.strip() and line != _IDLE]
    return folder / f"{source.stem}.{sort.split(':')[0]}", said


@pytest.fixture(scope="module")
def office_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to convert in. Skips where LibreOffice or its Writer is not installed."""
    if OFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    plain = folder / "plain.docx"
    new_docx().save(str(plain))
    if not converted(plain, "txt:Text", folder)[0].exists():
        pytest.skip("LibreOffice is installed without Writer (libreoffice-writer)")
    return folder


@pytest.mark.parametrize("document", [english(), russian()], ids=["en", "ru"])
def test_libreoffice_reads_all_of_it_without_a_complaint(
    document: Document, office_folder: Path
) -> None:
    source = office_folder / f"strategy-{document.language}.docx"
    source.write_bytes(docx_document(document, Look(name="Studio", logo=PNG)))
    text, complaints = converted(source, "txt:Text", office_folder)
    assert complaints == []
    said = text.read_text(encoding="utf-8-sig")
    assert document.title in said
    for chapter in document.chapters:
        # Once in the contents, once where the chapter begins.
        assert said.count(chapter.title.replace("\x00\x1b", "")) >= 2


def test_libreoffice_writes_it_anew_with_the_same_headings(office_folder: Path) -> None:
    source = office_folder / "again.docx"
    source.write_bytes(docx_document(russian()))
    target = office_folder / "written"
    target.mkdir()
    source = source.rename(target / "again.docx")
    odt, complaints = converted(source, "odt", target)
    assert complaints == []
    docx, complaints = converted(odt, "docx", target)
    assert complaints == []
    word = new_docx(io.BytesIO(docx.read_bytes()))
    headings = [one.text for one in word.paragraphs if one.style and one.style.name == "Heading 1"]
    assert headings == [chapter.title for chapter in russian().chapters]
