"""smm-expert brief writes what recommend and how read, and never over answers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import COMMAND, HERE, environment, run
from tests.cli.test_streams import unix_only

DAY = ("--as-of", "2026-07-01")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_brief_filled_in_is_answered_like_a_profile(language: str, tmp_path: Path) -> None:
    brief = run("brief", language=language).out
    label = {"en": "Russia", "ru": "Россия"}[language]
    filled = brief.replace(f"- [ ] {label}\n", f"- [x] {label}\n")
    (tmp_path / "brief.md").write_text(filled, encoding="utf-8")
    (tmp_path / "client.yaml").write_text("business.market: ru\n", encoding="utf-8")
    for command in (("recommend",), ("how",)):
        item = ("VK",) if command == ("how",) else ()
        options = ("--lang", language, "--format", "json", *DAY)
        expected = run(*command, "client.yaml", *item, *options, folder=tmp_path)
        assert run(*command, "brief.md", *item, *options, folder=tmp_path) == expected
        assert expected.code == 0
    assert run("recommend", "-", *options, stdin=filled).code == 0


def test_the_form_follows_the_name_of_the_file(tmp_path: Path) -> None:
    begins = {"a.xlsx": b"PK", "a.md": b"# Brief", "a.markdown": b"# Brief", "a.yml": b"# Brief"}
    for name, beginning in begins.items():
        answer = run("brief", "--output", name, folder=tmp_path)
        assert (answer.code, answer.err) == (0, "")
        assert answer.out == (
            f"{name}: the brief, 8 questions. Filled in, it is read like any profile:\n"
            f"  smm-expert recommend {name}\n"
        )
        assert (tmp_path / name).read_bytes().startswith(beginning)
        assert run("recommend", name, *DAY, folder=tmp_path).code == 0


def test_without_a_file_the_brief_is_a_text() -> None:
    assert run("brief").out == run("brief", "--format", "md", "--output", "-").out
    assert run("brief", "--format", "yaml").out.startswith("# Brief for")


@pytest.mark.parametrize("form", ["xlsx", "md", "yaml"])
def test_a_brief_is_not_written_over_another_one(form: str, tmp_path: Path) -> None:
    file = tmp_path / f"brief.{form}"
    file.write_text("filled in", encoding="utf-8")
    refused = run("brief", "--output", file.name, folder=tmp_path)
    assert (refused.code, refused.out) == (2, "")
    assert "exists already and may be filled in" in refused.err
    assert file.read_text(encoding="utf-8") == "filled in"
    assert run("brief", "--output", file.name, "--force", folder=tmp_path).code == 0
    assert file.read_bytes() != b"filled in"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "xlsx"), "a spreadsheet cannot be shown in a terminal: name a file"),
        (("--format", "md", "--output", "a.xlsx"), "--format md does not fit the name"),
        (("--format", "pdf"), "'pdf' is not one of"),
    ],
)
def test_what_cannot_be_written_is_refused(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    answer = run("brief", *arguments, folder=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    answer = run("brief", "--output", "gone/brief.xlsx", folder=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "gone/brief.xlsx: No such file or directory\n"


@unix_only
def test_a_spreadsheet_goes_through_a_pipe() -> None:
    piped = subprocess.run(
        [*COMMAND, "brief", "--format", "xlsx", "--output", "-"],
        cwd=HERE, env=environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert (piped.returncode, piped.stderr) == (0, b"")
    again = subprocess.run(
        [*COMMAND, "recommend", "-", *DAY],
        cwd=HERE, env=environment(), input=piped.stdout, capture_output=True, check=False,
    )  # fmt: skip
    assert (again.returncode, again.stderr) == (0, b"")


@unix_only
@pytest.mark.parametrize("arguments", [(), ("--output", "-")])
def test_a_spreadsheet_is_not_poured_into_a_terminal(arguments: tuple[str, ...]) -> None:
    terminal, end = os.openpty()
    done = subprocess.run(
        [*COMMAND, "brief", "--format", "xlsx", *arguments],
        cwd=HERE, env=environment(), stdout=end, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(end)
    os.close(terminal)
    assert done.returncode == 2
    assert b"a spreadsheet cannot be shown in a terminal" in done.stderr


@pytest.mark.parametrize("form", ["xlsx", "md", "yaml"])
def test_the_same_knowledge_gives_the_same_bytes(form: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run("brief", "--output", f"{name}.{form}", folder=tmp_path).code == 0
    assert (tmp_path / f"a.{form}").read_bytes() == (tmp_path / f"b.{form}").read_bytes()


def test_a_wrong_cell_is_told_of_and_nothing_is_computed(tmp_path: Path) -> None:
    assert run("brief", "--output", "бриф.xlsx", folder=tmp_path, language="ru").code == 0
    book = openpyxl.load_workbook(tmp_path / "бриф.xlsx")
    (cell,) = [r[1] for r in book.worksheets[0].iter_rows() if r[4].value == "budget.monthly"]
    cell.value = "150,000 ₽"
    book.save(tmp_path / "бриф.xlsx")
    answer = run("recommend", "бриф.xlsx", folder=tmp_path, language="ru")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"бриф.xlsx:{cell.coordinate}: «150,000 ₽» можно понять двояко")


def test_a_profile_in_yaml_is_read_without_what_spreadsheets_need() -> None:
    code = (
        "import sys\nfrom smm_expert import load_knowledge, read_profile_file\n"
        "read_profile_file('clients/shop.yaml', load_knowledge())\n"
        "print([name for name in ('openpyxl', 'zipfile', 'smm_expert.intake.brief_answers')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=HERE, env=environment(), capture_output=True, check=False
    )
    assert (done.stdout, done.stderr) == (b"[]\n", b"")
