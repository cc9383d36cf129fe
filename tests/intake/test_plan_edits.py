"""What people edited in a calendar is found, however they moved it about."""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from smm_expert.model.text import LANGUAGES, Language, Text
from smm_expert.report.plan_data import plan_data
from smm_expert.report.plan_shape import PlanData
from smm_expert.strategy.plan import SCHEMA, Event, Post
from smm_expert.strategy.revision import Edits
from tests.intake.edited_plans import (
    ADS,
    DUTY,
    FREE,
    GIFTS,
    HOLIDAY,
    NEW,
    TELEGRAM,
    VK,
    edited,
    old_plan,
    read,
)
from tests.strategy.sample_plans import bare_plan, hostile_plan, russian_plan, us_plan
from tests.strategy.written import phrases_in, workbook_of

VK_ID = "vk-20261130-1000"
ADS_ID = "promotion-promotion.vk_ads-20261207"


def changed(**cells: Any) -> dict[str, dict[str, str]]:
    found = read(edited(**cells)).edits
    assert (found.removed, found.added) == ((), ())
    return found.changed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("plan", [russian_plan(), us_plan(), bare_plan(), hostile_plan()])
def test_a_workbook_that_nobody_touched_has_no_edits(plan: Any, language: Language) -> None:
    assert read(workbook_of(plan, language), old_plan(plan, language)).edits == Edits()


@pytest.mark.parametrize("plan", [russian_plan(), us_plan(), bare_plan(), hostile_plan()])
def test_an_old_plan_is_read_as_it_was_made(plan: Any) -> None:
    old = old_plan(plan, "en")
    assert old.window == plan.window
    assert [e.id for e in old.entries] == [e.id for e in (*plan.posts, *plan.events)]
    assert [e.day for e in old.entries] == [e.day for e in (*plan.posts, *plan.events)]


def test_the_schema_that_is_read_is_the_one_that_is_written() -> None:
    assert plan_data(russian_plan(), phrases_in("en"))["schema"] == SCHEMA
    assert json.dumps(SCHEMA) in str(PlanData.__annotations__["schema"]).replace("'", '"')


@pytest.mark.parametrize(
    ("cells", "fields"),
    [
        ({f"H{VK}": "Новая тема"}, {"topic": "Новая тема"}),
        ({f"H{VK}": None}, {"topic": ""}),
        ({f"H{VK}": "Тему ещё выбрать"}, {"topic": ""}),
        ({f"H{VK}": "как мы обжариваем кофе"}, {"topic": "как мы обжариваем кофе"}),
        ({f"J{VK}": "Согласовано"}, {"status": "approved"}),
        ({f"J{VK}": "published"}, {"status": "published"}),
        ({f"J{VK}": "ждём фото"}, {"status": "ждём фото"}),
        ({f"J{VK}": None}, {"status": ""}),
        ({f"K{VK}": "https://vk.com/wall1"}, {"link": "https://vk.com/wall1"}),
        ({f"L{VK}": " Снять утром\nи вечером "}, {"notes": "Снять утром\nи вечером"}),
        ({f"L{VK}": 5}, {"notes": "5"}),
        ({f"B{VK}": datetime(2026, 12, 2)}, {"date": "2026-12-02"}),
        ({f"B{VK}": "02.12.2026"}, {"date": "2026-12-02"}),
        ({f"B{VK}": "2.12.26 г."}, {"date": "2026-12-02"}),
        ({f"B{VK}": "2026-12-02"}, {"date": "2026-12-02"}),
        ({f"B{VK}": "2026-12-02 00:00:00"}, {"date": "2026-12-02"}),
        ({f"D{VK}": time(9, 30)}, {"time": "09:30"}),
        ({f"D{VK}": timedelta(hours=9, minutes=30)}, {"time": "09:30"}),
        ({f"D{VK}": "9:30"}, {"time": "09:30"}),
        ({f"D{VK}": "9.30"}, {"time": "09:30"}),
        ({f"E{VK}": "Telegram"}, {"platform": "platform.telegram"}),
        ({f"E{VK}": " vk "}, {}),
        ({f"E{VK}": "platform.telegram"}, {"platform": "platform.telegram"}),
        ({f"F{VK}": "текстовый пост"}, {"type": "content_type.text_post"}),
        ({f"F{VK}": "Свободный слот"}, {"type": "reserved"}),
        ({f"F{VK}": None}, {"type": "post"}),
        ({f"G{VK}": "Полезное"}, {"rubric": "rubric.useful"}),
        ({f"G{VK}": None}, {"rubric": ""}),
        ({f"I{VK}": "2,5"}, {"hours": "2.5"}),
        ({f"I{VK}": None}, {"hours": "0"}),
        ({f"C{VK}": "вт"}, {}),
    ],
)
def test_a_cell_of_a_post_is_an_edit(cells: dict[str, Any], fields: dict[str, str]) -> None:
    assert changed(**cells) == ({VK_ID: fields} if fields else {})


def test_a_date_as_text_that_says_the_same_is_no_edit() -> None:
    assert changed(**{f"B{VK}": "30.11.2026", f"D{VK}": "10:00"}) == {}


@pytest.mark.parametrize(
    ("cells", "fields"),
    [
        ({f"H{ADS}": "Реклама к Новому году"}, {"topic": "Реклама к Новому году"}),
        ({f"F{ADS}": "Эксперимент"}, {"type": "experiment"}),
        ({f"J{ADS}": "Сделано"}, {"status": "done"}),
        ({f"L{ADS}": "до 24.01.2027, звонила Маша"}, {"notes": "звонила Маша"}),
        ({f"L{ADS}": "звонила Маша"}, {"notes": "звонила Маша"}),
        ({f"L{ADS}": None}, {}),
    ],
)
def test_a_cell_of_an_event_is_an_edit(cells: dict[str, Any], fields: dict[str, str]) -> None:
    assert changed(**cells) == ({ADS_ID: fields} if fields else {})


def test_a_free_slot_that_got_a_topic_is_an_edit() -> None:
    found = changed(**{f"H{FREE}": "Открытие веранды", f"F{FREE}": "Пост с фотографией"})
    assert found == {
        "vk-20261214-1000": {"type": "content_type.photo_post", "topic": "Открытие веранды"}
    }


def test_deleted_rows_are_removed_and_so_is_a_row_left_with_its_id_only() -> None:
    def step(book: Any, sheet: Any) -> None:
        for column in range(2, 13):
            sheet.cell(HOLIDAY, column).value = None
        sheet.delete_rows(GIFTS)

    found = read(edited(step)).edits
    assert (found.changed, found.added) == ({}, ())
    assert found.removed == ("vk-20261207-1000", "holiday-20270101")


def test_added_rows_are_posts_and_events() -> None:
    cells = {
        f"B{NEW}": "05.12.2026", f"D{NEW}": "11:00", f"E{NEW}": "ВКонтакте",
        f"H{NEW}": "Своё", f"J{NEW}": "Черновик", f"A{NEW}": "моя строка",
        f"B{NEW + 2}": date(2026, 12, 6), f"H{NEW + 2}": "Съёмка",
    }  # fmt: skip
    assert read(edited(**cells)).edits == Edits(
        added=(
            Post(
                "", date(2026, 12, 5), time(11), "platform.vk", None, None,
                Text("Своё", "Своё"), 0.0, status="draft",
            ),
            Event("", date(2026, 12, 6), "other", title=Text("Съёмка", "Съёмка")),
        )
    )  # fmt: skip


def test_of_a_copied_row_the_one_that_was_changed_is_the_new_one() -> None:
    def step(book: Any, sheet: Any) -> None:
        values = [cell.value for cell in sheet[VK]]
        sheet.append(values)
        sheet.cell(VK, 2).value = datetime(2026, 12, 3)

    found = read(edited(step)).edits
    assert (found.changed, found.removed) == ({}, ())
    (copy,) = found.added
    assert (copy.day, copy.id) == (date(2026, 12, 3), "")


def test_sorted_filtered_and_renamed_columns_and_sheets_say_the_same() -> None:
    def step(book: Any, sheet: Any) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3, max_col=12)]
        head, below = rows[0], rows[1:]
        order = [7, 0, 11, 1, 3, 4, 5, 6, 8, 9, 10, 2]
        fresh = book.create_sheet("Мой план", 0)
        fresh.append([])
        fresh.append([head[n] for n in order] + ["Кто снимает"])
        for row in reversed(below):
            fresh.append([row[n] for n in order] + ["Маша"])
        fresh.row_dimensions[4].hidden = True
        book.remove(sheet)
        fresh["A3"] = "Итоги года"

    found = read(edited(step))
    assert found.edits == Edits({"telegram-20270112-1930": {"topic": "Итоги года"}})
    assert found.left_behind == ("Кто снимает",)


def test_a_column_that_is_gone_is_no_edit() -> None:
    assert read(edited(lambda book, sheet: sheet.delete_cols(9))).edits == Edits()


def test_headings_in_the_other_language_are_known() -> None:
    assert read(edited(A3="ID", B3="Date", H3="topic")).edits == Edits()


def test_what_had_been_removed_and_is_there_again_is_put_back() -> None:
    plan = russian_plan()
    old = old_plan(replace(plan, posts=plan.posts[1:], removed=plan.posts[:1]))
    assert read(workbook_of(plan, "ru"), old).edits == Edits({VK_ID: {}})


def test_people_s_fields_come_back_from_the_files_of_a_plan() -> None:
    plan = russian_plan()
    first = replace(
        plan.posts[0], topic=Text("Кофе", "Кофе"), status="ждём фото", link="vk.com", notes="Да",
        planned={"time": "18:00"},
    )  # fmt: skip
    ads = replace(
        plan.events[1], title=Text("Акция", "Акция"), planned={"topic": ""}, notes="Маша"
    )
    mine = Event("added-1", date(2026, 12, 4), "other", title=Text("Я", "Я"), own=True)
    kept = replace(plan, posts=(first, *plan.posts[1:]), events=(plan.events[0], ads, mine))
    old = old_plan(kept)
    assert old.entries[0] == first
    assert old.entries[-2:] == (ads, mine)
    assert read(workbook_of(kept, "ru"), old).edits == Edits()


def test_rows_of_the_sample_are_where_the_tests_think() -> None:
    assert changed(**{f"J{DUTY}": "Сделано", f"J{TELEGRAM}": "Черновик"}) == {
        "duty-risk.ad_marking_erid-20261130": {"status": "done"},
        "telegram-20261201-1930": {"status": "draft"},
    }
