"""What smm-expert plan cannot do it says in plain words, and then it has written nothing."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from tests.cli.plans import DAY, KNOWLEDGE, LANGUAGES, example, files_in, planned
from tests.cli.program import run
from tests.cli.test_streams import unix_only
from tests.report.docx.pictures import PNG


def refused(folder: Path, *arguments: str, language: str = "en") -> str:
    """What `plan` complains of where it may write nothing."""
    before = files_in(folder)
    wanted = ("plan", str(example("school")), *arguments, *DAY, "--lang", language)
    answer = run(*wanted, folder=folder, language=language, SMM_EXPERT_KNOWLEDGE=KNOWLEDGE)
    assert (answer.code, answer.out) == (2, "")
    assert "Traceback" not in answer.err
    assert files_in(folder) == before
    assert list(folder.rglob(".*")) == []
    return answer.err


WRONG = {
    "a form": (("--formats", "pdf,docx"), "'pdf' is no form", "вида документа: «pdf»"),
    "no form": (("--formats", ","), "no form of a strategy", "Нет такого вида документа"),
    "a zone": (("--time-zone", "Mars/Base"), "no time zone 'Mars/Base'", "пояса «Mars/Base»"),
    "no zone": (("--time-zone", ""), "no time zone ''", "нет часового пояса «»"),
    "a path": (("--time-zone", "../../etc/passwd"), "no time zone", "нет часового пояса"),
    "the past": (("--start", "2026-11-22"), "lies before 2026-11-23", "раньше 2026-11-23"),
    "a day": (("--start", "1.3.2027"), "'1.3.2027' is not a date", "«1.3.2027» — не дата"),
    "the end": (("--start", "9999-12-01"), "no 12 weeks are left", "не хватит недель"),
    "no weeks": (("--weeks", "0"), "0 is not in the range", "'--weeks'"),
    "years": (("--weeks", "105"), "105 is not in the range", "'--weeks'"),
    "no folder": (("--output", " "), "the name of the folder is empty", "имя папки пустое"),
    "a look": (("--template", "gone.yaml"), "no such file", "такого файла нет"),
    "a document": (("--template", "gone.docx"), "no such file", "такого файла нет"),
    "a folder": (("--template", "."), "is a folder", "это папка"),
    "a picture": (("--template", "logo.png"), "not a text file", "не текстовый файл"),
    "a profile": (("--template", "profile.yaml"), "unknown key 'client'", "ключ «client»"),
    "broken": (("--template", "broken.docx"), "not a Word document", "не документ Word"),
    "unused": (
        ("--template", "broken.docx", "--formats", "md,html"),
        "--template shapes docx only",
        "--template задаёт вид только docx",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", WRONG)
def test_wrong_use_is_told_in_plain_words(case: str, language: str, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PNG)
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 and nothing more")
    shutil.copy(example("cafe"), tmp_path / "profile.yaml")
    arguments, english, russian = WRONG[case]
    said = refused(tmp_path, "--output", "plan", *arguments, language=language)
    assert (english if language == "en" else russian) in said
    assert not (tmp_path / "plan").exists()


def test_files_that_are_there_are_kept_and_nothing_beside_them_is_written(tmp_path: Path) -> None:
    (tmp_path / "calendar.ics").write_text("mine", encoding="utf-8")
    said = refused(tmp_path, "--output", ".")
    assert "'.' holds calendar.ics already. Choose another folder, --update" in said
    said = refused(tmp_path, "--output", ".", language="ru")
    assert "В папке «.» уже есть calendar.ics" in said
    answer = planned(example("cafe"), tmp_path, "--force", "--formats", "ics,json")
    assert answer.code == 0
    assert set(files_in(tmp_path)) == {"calendar.ics", "plan.json"}
    assert (tmp_path / "calendar.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(
    ("in_the_way", "output", "english", "russian"),
    [
        ("plan", "plan", "'plan' is a file, not a folder", "«plan» — файл, а не папка"),
        ("plan", "plan/inner", "'plan' is a file, not a folder", "«plan» — файл, а не папка"),
        ("schedulers", ".", "'schedulers' is a file", "«schedulers» — файл, а не папка"),
        ("plan.json/", ".", "'plan.json' is a folder", "«plan.json» — папка"),
    ],
)
def test_what_stands_in_the_way_is_named_and_not_even_force_removes_it(
    in_the_way: str, output: str, english: str, russian: str, tmp_path: Path
) -> None:
    if in_the_way.endswith("/"):
        (tmp_path / in_the_way).mkdir()
    else:
        (tmp_path / in_the_way).write_text("mine", encoding="utf-8")
    assert english in refused(tmp_path, "--output", output, "--force")
    assert russian in refused(tmp_path, "--output", output, "--force", language="ru")


@unix_only
def test_a_folder_that_takes_no_files_is_named_and_no_part_of_it_made(tmp_path: Path) -> None:
    long = "x" * 300
    assert f"cannot be written into 'new/{long}'" in refused(tmp_path, "--output", f"new/{long}")
    said = refused(tmp_path, "--output", f"new/{long}", language="ru")
    assert f"не удалось записать файлы в папку «new/{long}»" in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write_is_named(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    assert "cannot be written into 'closed'" in refused(tmp_path, "--output", "closed")
