"""smm-expert plan hands over a whole strategy as files that other programs read."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import pytest
import vobject
from docx import Document
from openpyxl import load_workbook

from tests.cli.plans import DOCUMENTS, LANGUAGES, XHTML, example, files_in, page_of, planned
from tests.cli.program import ROOT, Answer
from tests.report.docx.pictures import PNG
from tests.report.docx.test_office import converted

CLIENTS = {"ru": "cafe", "us": "local_service"}
CHAPTERS = {
    "en": [
        "Goals",
        "Target audience",
        "Tasks",
        "Platforms and tools",
        "Content plan",
        "Criteria of success",
        "Budget",
        "Calendar",
        "Return and analysis",
    ],
    "ru": [
        "Цели",
        "Целевая аудитория",
        "Задачи",
        "Площадки и инструменты",
        "Контент-план",
        "Критерии эффективности",
        "Бюджет",
        "Календарный план",
        "Окупаемость и анализ",
    ],
}


class Made(NamedTuple):
    """What one run wrote, and what it said."""

    folder: Path
    market: str
    language: str
    answer: Answer

    @property
    def plan(self) -> dict[str, Any]:
        data: dict[str, Any] = json.loads((self.folder / "plan.json").read_bytes())
        return data


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> list[Made]:
    """The files for a Russian and a US client, in both languages."""
    made = []
    for market, client in CLIENTS.items():
        for language in LANGUAGES:
            folder = tmp_path_factory.mktemp("plans") / f"{market}-{language}"
            answer = planned(example(client), folder, "--lang", language)
            made.append(Made(folder, market, language, answer))
    return made


def test_the_folder_holds_every_file_that_is_named_and_no_other(bundles: list[Made]) -> None:
    for made in bundles:
        assert made.answer.code == 0
        named = [Path(line).relative_to(made.folder) for line in made.answer.out.splitlines()]
        assert sorted(path.as_posix() for path in named) == list(files_in(made.folder))
        assert set(files_in(made.folder)) >= DOCUMENTS
        kept = made.folder / "schedulers" / "google-calendar" / "google-calendar.csv"
        rows = list(csv.reader(io.StringIO(kept.read_text(encoding="utf-8-sig"))))
        assert len(rows) > 40


def test_every_stage_has_its_chapter_in_every_document(bundles: list[Made]) -> None:
    for made in bundles:
        expected = CHAPTERS[made.language]
        word = Document(str(made.folder / "strategy.docx"))
        headings = [p.text for p in word.paragraphs if p.style and p.style.name == "Heading 1"]
        assert headings == expected
        page = page_of(made.folder)
        titles = ["".join(one.itertext()) for one in page.iter(f"{XHTML}h2")]
        assert [re.sub(r"^\d+\W*", "", title.strip()) for title in titles[1:]] == expected
        text = (made.folder / "strategy.md").read_text(encoding="utf-8")
        assert re.findall(r"^## \d\\\. (.+)$", text, re.MULTILINE) == expected


def test_the_page_loads_nothing_from_elsewhere_and_runs_nothing(bundles: list[Made]) -> None:
    for made in bundles:
        page = page_of(made.folder)
        loading = [
            value
            for one in page.iter()
            for name, value in one.attrib.items()
            if name in ("src", "srcset", "poster", "data", "action", "background")
            or (name == "href" and one.tag != f"{XHTML}a")
        ]
        assert [value for value in loading if not value.startswith("data:image/")] == []
        assert list(page.iter(f"{XHTML}script")) == []
        assert not re.search(r"url\(\s*['\"]?https?:|@import", "".join(page.itertext()))


def test_the_data_follow_the_published_schema(bundles: list[Made]) -> None:
    schema = json.loads((ROOT / "docs" / "plan.schema.json").read_text(encoding="utf-8"))
    for made in bundles:
        jsonschema.validate(made.plan, schema, cls=jsonschema.Draft202012Validator)
        assert (made.plan["language"], made.plan["market"]) == (made.language, made.market)
        assert made.plan["window"]["start"] == "2026-11-30"


def test_calendar_workbook_and_data_hold_the_same_posts_and_events(bundles: list[Made]) -> None:
    for made in bundles:
        posts = {(post["id"], post["date"], post["time"][:5]) for post in made.plan["posts"]}
        events = {(event["id"], event["date"]) for event in made.plan["events"]}
        assert len(posts) > 20
        assert len(events) > 10

        book = load_workbook(made.folder / "plan.xlsx", data_only=True)
        rows = list(book.worksheets[1].iter_rows(min_row=4, max_col=4, values_only=True))
        assert {(i, f"{d:%Y-%m-%d}", f"{t:%H:%M}") for i, d, _, t in rows if t} == posts
        assert {(i, f"{d:%Y-%m-%d}") for i, d, _, t in rows if i and not t} == events

        calendar = vobject.readOne((made.folder / "calendar.ics").read_text(encoding="utf-8"))
        entries = [(e.uid.value.rpartition(".")[0], e.dtstart.value) for e in calendar.vevent_list]
        assert {
            (uid, f"{at:%Y-%m-%d}", f"{at:%H:%M}") for uid, at in entries if hasattr(at, "hour")
        } == posts
        assert {
            (uid, f"{day:%Y-%m-%d}") for uid, day in entries if not hasattr(day, "hour")
        } == events
        assert len(entries) == len(posts) + len(events)


def test_the_budget_is_the_same_money_in_data_and_workbook(bundles: list[Made]) -> None:
    for made in bundles:
        budget = made.plan["budget"]
        lines = [sum(month["amount"] for month in line["months"]) for line in budget["lines"]]
        assert sum(lines) == pytest.approx(budget["monthly"]["amount"] * len(budget["months"]))
        sheet = load_workbook(made.folder / "plan.xlsx", data_only=True).worksheets[5]
        numbers = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
        assert sum(lines) in [
            pytest.approx(one) for one in numbers if isinstance(one, int | float)
        ]


def test_the_same_command_gives_the_same_bytes(bundles: list[Made], tmp_path: Path) -> None:
    for made in bundles[:1]:
        wanted = ("--lang", made.language)
        assert planned(example(CLIENTS[made.market]), tmp_path, *wanted).code == 0
        assert files_in(tmp_path) == files_in(made.folder)


def test_libreoffice_reads_document_and_workbook_and_reckons_the_same(
    bundles: list[Made], tmp_path: Path
) -> None:
    if not (shutil.which("soffice") or shutil.which("libreoffice")):
        pytest.skip("LibreOffice is not installed")
    for made in (bundles[1], bundles[2]):
        folder = tmp_path / made.language
        folder.mkdir()
        text, complaints = converted(made.folder / "strategy.docx", "txt:Text", folder)
        if not text.exists():
            pytest.skip("LibreOffice is installed without Writer (libreoffice-writer)")
        assert complaints == []
        said = text.read_text(encoding="utf-8-sig")
        assert [said.count(title) >= 2 for title in CHAPTERS[made.language]] == [True] * 9
        # openpyxl drops the kept values, so that what is read after it was reckoned anew.
        source = folder / "emptied.xlsx"
        load_workbook(made.folder / "plan.xlsx").save(source)
        again = folder / "again"
        again.mkdir()
        book, complaints = converted(source, "xlsx", again)
        assert complaints == []
        ours = dict(cells(load_workbook(made.folder / "plan.xlsx", data_only=True)))
        theirs = dict(cells(load_workbook(book, data_only=True)))
        formulas = [
            place
            for place, value in cells(load_workbook(made.folder / "plan.xlsx"))
            if isinstance(value, str) and value.startswith("=")
        ]
        assert len(formulas) > 20
        for place in formulas:
            if isinstance(ours[place], int | float):
                assert theirs[place] == pytest.approx(ours[place]), place
            else:
                assert (theirs.get(place) or "") == (ours[place] or ""), place


def cells(book: Any) -> Iterator[tuple[tuple[str, str], Any]]:
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                yield (sheet.title, cell.coordinate), cell.value


def test_a_browser_shows_the_page_quietly_and_within_its_window(bundles: list[Made]) -> None:
    from tests.report.html.test_in_a_browser import FOUND, OVERFLOWING

    if FOUND is None:
        pytest.skip("no Chromium on this machine: pages are not opened")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=FOUND, args=["--no-sandbox"])
        for made in (bundles[1], bundles[2]):
            address = (made.folder / "strategy.html").as_uri()
            for width in (360, 1280):
                page = browser.new_page(viewport={"width": width, "height": 800})
                said: list[str] = []
                asked: list[str] = []
                page.on("console", lambda message, said=said: said.append(message.text))
                page.on("pageerror", lambda error, said=said: said.append(str(error)))
                page.on("request", lambda request, asked=asked: asked.append(request.url))
                page.goto(address)
                assert said == []
                assert [url for url in asked if not url.startswith("data:image/")] == [address]
                assert page.evaluate("document.documentElement.scrollWidth") == width
                assert page.evaluate(OVERFLOWING) == []
                page.close()
        browser.close()


def test_only_the_forms_asked_for_are_written(tmp_path: Path) -> None:
    answer = planned(example("cafe"), tmp_path, "--formats", "ICS, json")
    assert (answer.code, answer.err) == (0, "")
    assert set(files_in(tmp_path)) == {"calendar.ics", "plan.json"}


def test_start_weeks_and_time_zone_move_the_plan(tmp_path: Path) -> None:
    wanted = ("--start", "2027-03-03", "--weeks", "2", "--time-zone", "Asia/Yekaterinburg")
    assert planned(example("cafe"), tmp_path, *wanted, "--formats", "json").code == 0
    plan = json.loads((tmp_path / "plan.json").read_bytes())
    assert plan["window"] == {
        "start": "2027-03-03",
        "last": "2027-03-16",
        "weeks": 2,
        "time_zone": "Asia/Yekaterinburg",
    }
    days = {post["date"] for post in plan["posts"]}
    assert days
    assert min(days) >= "2027-03-03"
    assert max(days) <= "2027-03-16"


def test_an_agency_gives_its_look_and_its_own_document(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PNG)
    look = tmp_path / "look.yaml"
    look.write_text('name: Studio "Север"\nlogo: logo.png\naccent: "#aa3300"\n', encoding="utf-8")
    folder = tmp_path / "look"
    answer = planned(example("cafe"), folder, "--template", str(look), "--formats", "docx,html")
    assert (answer.code, answer.err) == (0, "")
    assert "Studio" in (folder / "strategy.html").read_text(encoding="utf-8")
    own = Document()
    own.sections[0].header.paragraphs[0].text = "Агентство «Север»"
    own.save(str(tmp_path / "own.docx"))
    folder = tmp_path / "own"
    wanted = ("--template", str(tmp_path / "own.docx"), "--formats", "docx")
    assert planned(example("cafe"), folder, *wanted).code == 0
    word = Document(str(folder / "strategy.docx"))
    headers = [p.text for section in word.sections for p in section.header.paragraphs]
    assert "Агентство «Север»" in headers
