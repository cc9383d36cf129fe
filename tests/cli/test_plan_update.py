"""smm-expert plan --update makes a plan again and keeps what people edited, whatever happens."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.program import ROOT, Answer, run
from tests.cli.test_streams import unix_only

BASE = {"SMM_EXPERT_KNOWLEDGE": str(ROOT / "knowledge")}
CLIENT = ROOT / "examples" / "clients" / "cafe.yaml"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
TWO_DAYS_IN = "2026-12-02"


def plan(folder: Path, *arguments: str, day: str = "2026-11-25", language: str = "ru") -> Answer:
    profile = "client.yaml" if (folder / "client.yaml").exists() else str(CLIENT)
    options = ("--as-of", day, "--lang", language)
    return run("plan", profile, *arguments, *options, folder=folder, language=language, **BASE)


@pytest.fixture(scope="module")
def handed_over(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan of four weeks as it was written."""
    folder = tmp_path_factory.mktemp("plan")
    answer = plan(folder, "--output", "cafe", "--weeks", "4", "--formats", "json,xlsx,ics")
    assert (answer.code, answer.err) == (0, "")
    return folder


@pytest.fixture
def folder(handed_over: Path, tmp_path: Path) -> Path:
    shutil.copytree(handed_over, tmp_path, dirs_exist_ok=True)
    return tmp_path


def bytes_in(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def plan_in(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "cafe" / "plan.json").read_bytes())
    return data


def rows(folder: Path) -> dict[str, list[Any]]:
    sheet = openpyxl.load_workbook(folder / "cafe" / "plan.xlsx")["Календарь"]
    found = [list(row) for row in sheet.iter_rows(min_row=4, max_col=12, values_only=True)]
    return {row[0]: row for row in found}


def edit(folder: Path, cells: dict[tuple[str, str], Any], *, without: str = "") -> None:
    """Type into cells named by the id of their row and the letter of their column."""
    place = folder / "cafe" / "plan.xlsx"
    book = openpyxl.load_workbook(place)
    sheet = book["Календарь"]
    numbers = {sheet.cell(row, 1).value: row for row in range(4, sheet.max_row + 1)}
    for (name, column), value in cells.items():
        sheet[f"{column}{numbers[name]}"] = value
    if without:
        sheet.delete_rows(numbers[without])
    book.save(place)


def posts(folder: Path) -> list[dict[str, Any]]:
    """Posts with a topic, the later half of the plan."""
    found = [post for post in plan_in(folder)["posts"] if post["topic"]]
    return found[len(found) // 2 :]


def with_other_facts(folder: Path) -> None:
    """The client has another goal and no hours to speak of."""
    said = CLIENT.read_text(encoding="utf-8")
    changed = said.replace("goals: [direct_sales, loyalty]", "goals: [brand_awareness]")
    changed = changed.replace("hours: 10", "hours: 5")
    assert changed.count("hours: 5") == 1 and "brand_awareness" in changed
    (folder / "client.yaml").write_text(changed, encoding="utf-8")


def test_without_an_edit_nothing_is_written(folder: Path) -> None:
    before = bytes_in(folder)
    answer = plan(folder, "--update", "cafe")
    assert answer == Answer(0, "Ничего не изменилось, файлы не перезаписаны.\n", "")
    assert bytes_in(folder) == before


def test_edits_stand_in_the_new_files_and_the_old_ones_are_kept(folder: Path) -> None:
    first, second, third = (post["id"] for post in posts(folder)[:3])
    edit(
        folder,
        {(first, "H"): "Моя тема", (first, "J"): "Согласовано", (second, "L"): "Снять утром"},
        without=third,
    )
    before = bytes_in(folder / "cafe")
    answer = plan(folder, "--update", "cafe")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        "cafe/plan.xlsx\ncafe/calendar.ics\ncafe/plan.json\n\n"
        "Ваши правки перенесены. Строк изменено: 2, добавлено: 0, удалено: 1.\n"
        "Старые файлы лежат в папке cafe/before-2026-11-25. Правки переносятся только в "
        "календаре: то, что вы заполнили на других листах, осталось там.\n"
    )
    assert bytes_in(folder / "cafe" / "before-2026-11-25") == before
    after = rows(folder)
    assert (after[first][7], after[first][9]) == ("Моя тема", "Согласовано")
    assert after[second][11] == "Снять утром"
    assert third not in after
    assert "Моя тема" in (folder / "cafe" / "calendar.ics").read_text(encoding="utf-8")
    again = bytes_in(folder)
    assert plan(folder, "--update", "cafe").out.startswith("Ничего не изменилось")
    assert bytes_in(folder) == again


def test_conflicts_are_printed_and_written_and_end_in_exit_code_1(folder: Path) -> None:
    changed = posts(folder)
    with_other_facts(folder)
    edit(folder, {(post["id"], "H"): f"Моя тема {n}" for n, post in enumerate(changed)})
    answer = plan(folder, "--update", "cafe")
    assert (answer.code, answer.err) == (1, "")
    page = (folder / "cafe" / "conflicts.md").read_text(encoding="utf-8")
    assert page.startswith("# Где новый план и ваши правки расходятся\n\nСоставлено 25.11.2026.")
    topics = {row[7] for row in rows(folder).values()}
    assert topics >= {f"Моя тема {n}" for n in range(len(changed))}
    now = {post["id"]: post for post in plan_in(folder)["posts"]}
    listed = re.findall(r"\(([\w-]+)\)$", answer.out, flags=re.MULTILINE)
    assert len(listed) > len(changed) / 2
    assert [f"({name})" in page for name in listed] == [True] * len(listed)
    for post in changed:
        kept = now[post["id"]]
        differs = kept.get("own") or kept["planned"]["topic"] != post["topic"]
        assert (post["id"] in listed) == bool(differs)
    before = bytes_in(folder)
    assert plan(folder, "--update", "cafe").code == 0
    assert bytes_in(folder) == before


def test_what_is_past_is_not_planned_anew(folder: Path) -> None:
    with_other_facts(folder)
    past = [p for p in plan_in(folder)["posts"] if p["date"] < TWO_DAYS_IN]
    edit(folder, {(past[0]["id"], "J"): "Опубликовано", (past[0]["id"], "K"): "https://vk.com/1"})
    assert plan(folder, "--update", "cafe", day=TWO_DAYS_IN).code == 0
    data = plan_in(folder)
    kept = [p for p in data["posts"] if p["date"] < TWO_DAYS_IN]
    assert kept == [{**past[0], "status": "published", "link": "https://vk.com/1"}, *past[1:]]
    assert data["window"]["start"] == "2026-11-30"
    assert (folder / "cafe" / f"before-{TWO_DAYS_IN}").is_dir()


def test_rows_of_people_s_own_are_kept_with_an_id(folder: Path) -> None:
    place = folder / "cafe" / "plan.xlsx"
    book = openpyxl.load_workbook(place)
    sheet = book["Календарь"]
    sheet.append([None, "05.12.2026", None, "11:15", "ВКонтакте", None, None, "Свой пост"])
    sheet.append([None, "06.12.2026", None, None, None, None, None, "Съёмка"])
    sheet["M3"], sheet["M4"] = "Кто снимает", "Маша"
    book.save(place)
    answer = plan(folder, "--update", "cafe")
    assert answer.code == 0
    assert answer.err == "Не перенесены столбцы, которых в плане нет: Кто снимает.\n"
    after = rows(folder)
    assert after["added-1"][7] == "Свой пост"
    assert after["added-2"][5:8] == ["Своё дело", None, "Съёмка"]
    again = bytes_in(folder)
    assert plan(folder, "--update", "cafe").code == 0
    assert bytes_in(folder) == again


def test_a_longer_plan_keeps_the_edits_and_an_english_one_too(folder: Path) -> None:
    first = posts(folder)[0]["id"]
    edit(folder, {(first, "J"): "Согласовано", (first, "H"): "Моя тема"})
    answer = plan(folder, "--update", "cafe", "--weeks", "5", language="en")
    assert answer.code in (0, 1)
    data = plan_in(folder)
    assert (data["window"]["weeks"], data["language"]) == (5, "en")
    (post,) = [post for post in data["posts"] if post["id"] == first]
    assert (post["status"], post["topic"]) == ("approved", "Моя тема")
    assert plan(folder, "--update", "cafe", language="en").out == (
        "Nothing has changed; no file was written.\n"
    )


def test_what_cannot_be_read_is_told_at_once_and_nothing_is_written(folder: Path) -> None:
    first, second = (post["id"] for post in posts(folder)[:2])
    edit(folder, {(first, "B"): "завтра", (second, "E"): "Вконтакт"})
    before = bytes_in(folder)
    answer = plan(folder, "--update", "cafe")
    assert (answer.code, answer.out) == (2, "")
    assert re.findall(r"^cafe/plan\.xlsx:Календарь!([A-Z])\d+: .*\[(.+)\]$", answer.err, re.M) == [
        ("B", "not-a-day"),
        ("E", "no-such-platform"),
    ]
    assert "2 ошибки в 1 файле." in answer.err
    assert bytes_in(folder) == before


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("plan.json", None, "no-file"),
        ("plan.xlsx", None, "no-file"),
        ("plan.json", b"{", "plan-json-broken"),
        ("plan.json", b'{"schema": "smm-expert/plan@9"}', "plan-of-other-version"),
        ("plan.xlsx", b"\xd0\xcf\x11\xe0", "workbook-protected"),
    ],
)
def test_a_folder_that_is_not_whole_is_refused(
    name: str, content: bytes | None, code: str, folder: Path
) -> None:
    place = folder / "cafe" / name
    if content is None:
        place.unlink()
    else:
        place.write_bytes(content)
    before = bytes_in(folder)
    answer = plan(folder, "--update", "cafe", language="en")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"cafe/{name}: ")
    assert f"[{code}]" in answer.err
    assert bytes_in(folder) == before


@unix_only
def test_when_a_file_cannot_be_written_the_folder_stays_as_it_was(folder: Path) -> None:
    edit(folder, {(posts(folder)[0]["id"], "H"): "Моя тема"})
    calendar = folder / "cafe" / "calendar.ics"
    calendar.unlink()
    calendar.mkdir()
    (calendar / "x").write_bytes(b"")
    before = bytes_in(folder)
    answer = plan(folder, "--update", "cafe")
    assert (answer.code, answer.out) == (2, "")
    after = bytes_in(folder)
    assert {name: after[name] for name in before} == before
    assert all("before-" in name for name in set(after) - set(before))


@pytest.mark.parametrize("arguments", [(), ("--output", "a", "--update", "a")])
def test_one_folder_is_named(arguments: tuple[str, ...], tmp_path: Path) -> None:
    answer = plan(tmp_path, *arguments, language="en")
    assert (answer.code, answer.out) == (2, "")
    assert "name one folder" in answer.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_workbook_that_libreoffice_saved_is_read_like_ours(folder: Path) -> None:
    first = posts(folder)[0]["id"]
    edit(folder, {(first, "H"): "Моя тема", (first, "D"): "9.30"})
    place = folder / "cafe" / "plan.xlsx"
    assert OFFICE is not None
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx",
         "--outdir", str(folder / "saved"), str(place)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    shutil.copy(folder / "saved" / "plan.xlsx", place)
    answer = plan(folder, "--update", "cafe")
    assert (answer.code, answer.err) == (0, "")
    assert "Строк изменено: 1, добавлено: 0, удалено: 0." in answer.out
    (post,) = [post for post in plan_in(folder)["posts"] if post["id"] == first]
    assert (post["topic"], post["time"]) == ("Моя тема", "09:30:00")
