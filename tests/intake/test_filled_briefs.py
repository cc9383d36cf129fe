"""A brief that was filled in is read as the profile that was meant, in every form and language."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from smm_expert import load_knowledge, read_profile
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Profile
from smm_expert.model.text import LANGUAGES, Language
from smm_expert.model.values import Interval, Money, Value
from smm_expert.report.brief import brief_bytes
from tests.intake.filled_briefs import cells, markdown, saved, workbook
from tests.invalid.marked_files import BASE
from tests.knowledge.random_clients import as_profile, random_clients

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
EVERY_TYPE = Profile(
    {
        "audience.age": Interval(25, 34),
        "audience.interests": ("sport", "travel"),
        "budget.monthly": Money(150000, "RUB"),
        "business.market": "kz",
        "client.name": "=1+1",
        "goals": ("loyalty", "sales"),
        "team.people": 12,
        "team.shoots_video": False,
    }
)


@pytest.fixture(scope="module")
def small() -> KnowledgeBase:
    return load_knowledge(BASE, cached=False)


@pytest.fixture(scope="module")
def whole() -> KnowledgeBase:
    return load_knowledge()


def from_cells(typed: dict[str, Any], knowledge: KnowledgeBase) -> dict[str, Value]:
    return read_profile(saved(workbook(typed, knowledge)), "brief.xlsx", knowledge).facts


def from_text(text: str, knowledge: KnowledgeBase) -> dict[str, Value]:
    return read_profile(text.encode(), "brief.md", knowledge).facts


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_spreadsheet_filled_in_says_what_was_meant(
    language: Language, small: KnowledgeBase
) -> None:
    book = workbook(cells(EVERY_TYPE, small, language), small, language)
    assert read_profile(saved(book), "brief.xlsx", small) == EVERY_TYPE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_filled_in_says_what_was_meant(language: Language, small: KnowledgeBase) -> None:
    filled = markdown(EVERY_TYPE, small, language)
    assert read_profile(filled.encode(), "brief.md", small) == EVERY_TYPE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["xlsx", "md", "yaml"])
def test_a_brief_left_empty_says_nothing(
    form: str, language: Language, whole: KnowledgeBase
) -> None:
    content = brief_bytes(whole, language, form)
    assert read_profile(content, f"brief.{form}", whole) == Profile({})


@pytest.mark.parametrize("language", LANGUAGES)
def test_random_clients_are_read_back_from_a_text(
    language: Language, whole: KnowledgeBase
) -> None:
    for client in random_clients(seed=11, count=40):
        profile = read_profile(as_profile(client), "client.json", whole)
        filled = markdown(profile, whole, language)
        assert read_profile(filled.encode(), "brief.md", whole) == profile


@pytest.mark.parametrize("language", LANGUAGES)
def test_random_clients_are_read_back_from_a_spreadsheet(
    language: Language, whole: KnowledgeBase
) -> None:
    for client in random_clients(seed=12, count=6):
        profile = read_profile(as_profile(client), "client.json", whole)
        book = workbook(cells(profile, whole, language), whole, language)
        assert read_profile(saved(book), "brief.xlsx", whole) == profile


def test_a_brief_in_yaml_is_an_ordinary_profile(small: KnowledgeBase) -> None:
    empty = brief_bytes(small, "ru", "yaml").decode()
    filled = empty.replace("\ngoals:", "\ngoals: [sales]").replace(
        "\naudience.interests:", "\naudience.interests: []"
    )
    assert read_profile(filled.encode(), "brief.yaml", small).facts == {
        "audience.interests": (),
        "goals": ("sales",),
    }


def test_a_brief_without_a_telling_name_is_known_by_its_content(small: KnowledgeBase) -> None:
    filled = markdown(EVERY_TYPE, small, "ru").encode()
    assert read_profile(filled, "<stdin>", small) == EVERY_TYPE
    book = workbook(cells(EVERY_TYPE, small, "ru"), small, "ru")
    assert read_profile(saved(book), "<stdin>", small) == EVERY_TYPE


@pytest.mark.parametrize(
    ("cell", "typed", "value"),
    [
        ("business.market", "Россия", "ru"),
        ("business.market", " russia ", "ru"),
        ("business.market", "kz", "kz"),
        ("budget.monthly", "150 000 ₽", Money(150000, "RUB")),
        ("budget.monthly", "150\u00a0000\u00a0руб", Money(150000, "RUB")),
        ("budget.monthly", "150000руб", Money(150000, "RUB")),
        ("budget.monthly", "$ 500", Money(500, "USD")),
        ("audience.age", "25–34", Interval(25, 34)),
        ("audience.age", "от 25 до 34", Interval(25, 34)),
        ("audience.age", "from 25 to 34", Interval(25, 34)),
        ("audience.age", "55+", Interval(55, 100)),
        ("audience.age", 30, Interval(30, 30)),
        ("team.people", 12, 12),
        ("team.people", 12.0, 12),
        ("team.people", "12,5", 12.5),
        ("team.people", "12", 12),
        ("team.shoots_video", "да", True),
        ("team.shoots_video", "Yes", True),
        ("team.shoots_video", True, True),
        ("team.shoots_video", "НЕТ", False),
        ("team.shoots_video", "no", False),
        ("team.shoots_video", 0, False),
        ("client.name", "  Кофейня\u00a0«Зерно»\nна углу ", "Кофейня «Зерно» на углу"),
        ("client.name", 2026, "2026"),
        ("audience.interests", "Travel; sport", ("sport", "travel")),
        ("audience.interests", "путешествия, спорт", ("sport", "travel")),
        ("audience.interests", "ничего", ()),
        ("goals", "loyalty; sales", ("loyalty", "sales")),
    ],
)
def test_an_answer_cell_is_read_as_people_type_it(
    cell: str, typed: object, value: Value, small: KnowledgeBase
) -> None:
    found = from_cells({cell: typed}, small)
    assert found == {cell: value}
    assert type(found[cell]) is type(value)


@pytest.mark.parametrize(
    "tick", ["x", "X", "х", "Х", "v", "V", "✓", "✔", "+", "да", "Yes", 1, True, "1"]
)
def test_every_usual_mark_is_a_tick(tick: object, small: KnowledgeBase) -> None:
    assert from_cells({"audience.interests = sport": tick}, small) == {
        "audience.interests": ("sport",)
    }


@pytest.mark.parametrize("tick", ["x", " x", "X ", "х", "✓", "v", "да", "+"])
def test_a_box_in_a_text_takes_every_usual_mark(tick: str, small: KnowledgeBase) -> None:
    empty = brief_bytes(small, "ru", "md").decode()
    filled = empty.replace("- [ ] Спорт", f"- [{tick}] Спорт")
    assert from_text(filled, small) == {"audience.interests": ("sport",)}


def test_no_beside_every_answer_means_none_of_them(small: KnowledgeBase) -> None:
    typed = {"audience.interests = sport": "нет", "audience.interests = travel": "нет"}
    assert from_cells(typed, small) == {"audience.interests": ()}


def test_a_no_beside_an_answer_is_not_a_tick(small: KnowledgeBase) -> None:
    typed = {"audience.interests = sport": "нет", "audience.interests = travel": "да"}
    assert from_cells(typed, small) == {"audience.interests": ("travel",)}


def test_numbers_with_gaps_are_an_order_too(small: KnowledgeBase) -> None:
    typed = {"goals = sales": 3, "goals = traffic": "1."}
    assert from_cells(typed, small) == {"goals": ("traffic", "sales")}


def test_a_single_tick_in_an_order_is_the_first_place(small: KnowledgeBase) -> None:
    assert from_cells({"goals = sales": "x"}, small) == {"goals": ("sales",)}


@pytest.mark.parametrize(
    "style",
    ['#,##0 "₽"', "#,##0 [$₽-419]", "#,##0.00 [$RUB]", '#,##0\\ "руб."', "#,##0 [$р.-419]"],
)
def test_the_currency_of_a_cell_is_that_of_its_format(style: str, small: KnowledgeBase) -> None:
    book = workbook({"budget.monthly": 150000}, small)
    (cell,) = [row[1] for row in book.worksheets[0].iter_rows() if row[1].value == 150000]
    cell.number_format = style
    facts = read_profile(saved(book), "brief.xlsx", small).facts
    assert facts == {"budget.monthly": Money(150000, "RUB")}


def test_a_brief_survives_what_a_client_does_to_its_layout(small: KnowledgeBase) -> None:
    book = workbook(cells(EVERY_TYPE, small, "ru"), small, "ru")
    sheet = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    other = openpyxl.Workbook()
    notes = other.worksheets[0]
    notes["A1"] = "notes of our own"
    moved = other.create_sheet("Переименован")
    head, intro, *questions = rows
    for row in [intro, head, *reversed(questions)]:
        moved.append(["", *row[:1], "note of ours", *row[1:]])
    for row in moved.iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    assert read_profile(saved(other), "brief.xlsx", small) == EVERY_TYPE


def test_a_question_of_which_only_the_words_are_left_is_known_by_them(
    small: KnowledgeBase,
) -> None:
    for text in ("### Where do you sell?", "### Где вы продаёте?"):
        filled = f"# Бриф <!-- smm-expert/brief@1 -->\n\n{text}\n\n- [ ] Россия\n- [x] Казахстан\n"
        assert from_text(filled, small) == {"business.market": "kz"}


def test_a_question_whose_words_were_changed_is_known_by_its_id(small: KnowledgeBase) -> None:
    filled = "### Рынок? <!-- business.market -->\n\nОтвет:\n\nКазахстан\n"
    assert from_text(filled, small) == {"business.market": "kz"}


def test_an_answer_may_stand_on_the_line_or_between_its_marks(small: KnowledgeBase) -> None:
    for answer in ("Ответ: ____Зерно____", "**Ответ:** Зерно", "ответ : Зерно", "Answer:Зерно"):
        filled = f"### Название? <!-- client.name -->\n\n> help\n\n{answer}\n"
        assert from_text(filled, small) == {"client.name": "Зерно"}


def test_a_question_that_is_gone_since_harms_nobody_while_it_is_empty(
    small: KnowledgeBase,
) -> None:
    gone = "### Gone? <!-- audience.zodiac -->\n\n- [ ] Aries\n"
    kept = "### G? <!-- goals -->\n- [1] Traffic\n"
    assert from_text(gone + kept, small) == {"goals": ("traffic",)}


@pytest.mark.skipif(OFFICE is None, reason="neither soffice nor libreoffice is installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_spreadsheet_saved_by_an_office_program_is_read_alike(
    language: Language, whole: KnowledgeBase, tmp_path: Path
) -> None:
    (client,) = random_clients(seed=13, count=1)
    profile = read_profile(as_profile(client), "client.json", whole)
    filled = tmp_path / "brief.xlsx"
    filled.write_bytes(saved(workbook(cells(profile, whole, language), whole, language)))
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={(tmp_path / 'office').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(tmp_path / "saved"),
            str(filled),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    content = (tmp_path / "saved" / "brief.xlsx").read_bytes()
    assert content != filled.read_bytes()
    assert read_profile(content, "brief.xlsx", whole) == profile
