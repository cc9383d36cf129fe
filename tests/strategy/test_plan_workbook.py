"""plan.xlsx, reopened by another library: sheets, cells, types, drop-downs, formulas."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, time

import pytest
from msgspec.structs import replace
from openpyxl.worksheet.worksheet import Worksheet

from smm_expert.model.profile import Profile, Segment
from smm_expert.model.values import Interval
from smm_expert.report.xlsx.media_rows import media_rows, reckoned
from smm_expert.report.xlsx.sheet import column_name, lines_of
from smm_expert.report.xlsx.styles import money_format
from smm_expert.report.xlsx.workbook import plan_workbook
from smm_expert.strategy.plan import BudgetLine, Plan
from tests.strategy.sample_plans import (
    HOSTILE_TOPICS,
    bare_plan,
    hostile_plan,
    russian_plan,
    us_plan,
)
from tests.strategy.written import opened, phrases_in, rows_of, workbook_of

PLANS = {"russian": russian_plan, "us": us_plan, "bare": bare_plan, "hostile": hostile_plan}


@pytest.fixture(scope="module")
def russian() -> bytes:
    return workbook_of(russian_plan(), "ru")


@pytest.fixture(scope="module")
def american() -> bytes:
    return workbook_of(us_plan(), "en", "fashion_shop")


def formulas(sheet: Worksheet) -> set[str]:
    return {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"}


def below(rows: list[tuple[object, ...]], first: str) -> list[tuple[object, ...]]:
    """The rows after the one that begins with a text, up to an empty one."""
    start = [row[0] for row in rows].index(first) + 1
    found = []
    for row in rows[start:]:
        if not any(cell is not None for cell in row):
            break
        found.append(row)
    return found


def test_sheets_are_named_in_the_language(russian: bytes, american: bytes) -> None:
    assert opened(russian).sheetnames == [
        "Сводка", "Календарь", "По месяцам", "KPI", "Медиаплан", "Бюджет", "Бриф",
    ]  # fmt: skip
    assert opened(american).sheetnames == [
        "Summary", "Calendar", "Months", "KPIs", "Media plan", "Budget", "Brief",
    ]  # fmt: skip


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_the_same_plan_is_the_same_bytes(plan: type[Plan]) -> None:
    assert workbook_of(plan()) == workbook_of(plan())


def test_a_post_is_a_row_with_real_dates_and_times(russian: bytes) -> None:
    rows = rows_of(russian, "Календарь")
    assert rows[2] == (
        "№", "Дата", "День", "Время", "Площадка", "Тип", "Рубрика", "Тема", "Часы", "Статус",
        "Ссылка", "Заметки",
    )  # fmt: skip
    assert rows[4] == (
        "vk-20261130-1000", datetime(2026, 11, 30), "пн", time(10), "ВКонтакте",
        "Пост с фотографией", "Товары и услуги", "Как мы обжариваем кофе", 1.5, "Идея", None, None,
    )  # fmt: skip


def test_events_stand_before_the_posts_of_their_day(russian: bytes) -> None:
    rows = rows_of(russian, "Календарь")
    assert [row[0] for row in rows[3:]] == [
        "duty-risk.ad_marking_erid-20261130",
        "vk-20261130-1000",
        "telegram-20261201-1930",
        "promotion-promotion.vk_ads-20261207",
        "vk-20261207-1000",
        "vk-20261214-1000",
        "holiday-20270101",
        "telegram-20270112-1930",
    ]
    ads = rows[6]
    assert ads[4:] == (
        None, "Продвижение", None, "Таргетированная реклама ВКонтакте", 2, "Запланировано", None,
        "до 24.01.2027",
    )  # fmt: skip
    holiday = rows[9]
    assert (holiday[5], holiday[7], holiday[9]) == ("Праздник", "Новогодние каникулы", None)


def test_posts_without_a_topic_say_why(russian: bytes) -> None:
    topics = {row[0]: row[7] for row in rows_of(russian, "Календарь")[3:]}
    assert topics["vk-20261214-1000"] == "Место для новостей и поводов недели"
    assert topics["telegram-20270112-1930"] == "Тему ещё выбрать"


def test_the_status_is_chosen_from_a_list(russian: bytes) -> None:
    sheet = opened(russian)["Календарь"]
    (validation,) = sheet.data_validations.dataValidation
    assert str(validation.sqref) == "J4:J11"
    assert validation.formula1 == (
        '"Идея,Черновик,На согласовании,Согласовано,Запланировано,Опубликовано,Сделано,Отменено"'
    )
    statuses = {row[9] for row in rows_of(russian, "Календарь")[3:]} - {None}
    assert statuses <= set(validation.formula1.strip('"').split(","))


def test_the_calendar_can_be_filtered_scrolled_and_printed(russian: bytes) -> None:
    sheet = opened(russian)["Календарь"]
    assert sheet.auto_filter.ref == "A3:L11"
    assert sheet.freeze_panes == "A4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    # One page wide, which is what a file says by saying nothing, and as many high as it takes.
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
    assert sheet.column_dimensions["H"].width > 40


@pytest.mark.parametrize(("plan", "size"), [(russian_plan(), 9), (us_plan(), 1)])
def test_paper_is_a4_but_letter_in_the_united_states(plan: Plan, size: int) -> None:
    sheet = opened(workbook_of(plan))["Calendar"]
    assert int(sheet.page_setup.paperSize) == size


def test_each_platform_has_a_colour_of_its_own(russian: bytes) -> None:
    sheet = opened(russian)["Календарь"]
    colours = {}
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            if rule.type == "cellIs":
                colours[rule.formula[0]] = rule.dxf.fill.bgColor.rgb
    assert set(colours) == {'"ВКонтакте"', '"Telegram"'}
    assert len(set(colours.values())) == 2


def test_a_month_is_a_grid_of_weeks_from_monday(russian: bytes) -> None:
    rows = rows_of(russian, "По месяцам")
    titles = [
        row[0] for row in rows if isinstance(row[0], str) and row[0].endswith(("2026", "2027"))
    ]
    assert titles == ["Ноябрь 2026", "Декабрь 2026", "Январь 2027"]
    december = [row[0] for row in rows].index("Декабрь 2026")
    assert rows[december + 1] == ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
    assert rows[december + 2][:3] == (None, datetime(2026, 12, 1), datetime(2026, 12, 2))
    assert rows[december + 3][1] == "19:30 Telegram: Пять сортов на зиму"
    assert rows[december + 5][0] == (
        "Продвижение: Таргетированная реклама ВКонтакте\n10:00 ВКонтакте: Подарки тем, кто любит "
        "кофе"
    )


def test_a_long_topic_is_shortened_in_the_grid_and_whole_in_the_list() -> None:
    content = workbook_of(hostile_plan())
    (cell,) = [
        cell for row in rows_of(content, "Months") for cell in row if "xxx" in str(cell or "")
    ]
    assert str(cell).startswith("10:00 VK: xxx")
    assert len(str(cell)) == 70
    assert "x" * 5000 in {row[7] for row in rows_of(content, "Calendar")}


def test_kpis_have_targets_and_a_live_formula_of_attainment(russian: bytes) -> None:
    rows = rows_of(russian, "KPI")
    assert rows[3] == (
        "Заявки", "все", "Прямые продажи", "число", "больше", 20, 32, 50, 75, 32, None,
        '=IF(COUNT(H4,K4)<2,"",IF(H4=0,"",K4/H4))',
        "анкеты + звонки + сообщения о покупке без повторов",
    )  # fmt: skip
    assert rows[4][1:10] == (
        "ВКонтакте", "Лояльность клиентов", "%", "больше", None, 0.02, 0.03, 0.04, 0.02,
    )  # fmt: skip
    assert rows[5][4] == "меньше"
    assert rows[5][11] == '=IF(COUNT(H6,K6)<2,"",IF(K6=0,"",H6/K6))'
    assert rows[7][5:11] == (None,) * 6


def test_actual_figures_turn_green_at_the_target_and_red_where_one_has_to_act(
    russian: bytes,
) -> None:
    colours = {
        rule.formula[0]: rule.dxf.fill.bgColor.rgb
        for area in opened(russian)["KPI"].conditional_formatting
        for rule in area.rules
    }
    green, red = "FFD9F2E6", "FFF9DDE3"
    # More leads are better, a dearer lead is worse.
    assert colours["AND(COUNT(K4,H4)=2,K4>=H4)"] == green
    assert colours["AND(COUNT(K4,J4)=2,K4<J4)"] == red
    assert colours["AND(COUNT(K6,H6)=2,K6<=H6)"] == green
    assert colours["AND(COUNT(K6,J6)=2,K6>J6)"] == red


def test_kpis_are_written_as_their_unit_asks(russian: bytes) -> None:
    sheet = opened(russian)["KPI"]
    assert [sheet.cell(row, 8).number_format for row in range(4, 9)] == [
        "#,##0", "0.00%", '#,##0.00 "₽"', "#,##0.0", "#,##0",
    ]  # fmt: skip


def test_the_media_plan_has_a_row_for_each_form_and_month(russian: bytes) -> None:
    rows = rows_of(russian, "Медиаплан", values=True)
    assert [row[:3] for row in rows[3:7]] == [
        (datetime(2026, 11, 30), "Таргетированная реклама ВКонтакте", "ВКонтакте"),
        (datetime(2026, 12, 28), "Таргетированная реклама ВКонтакте", "ВКонтакте"),
        (datetime(2026, 11, 30), "Реклама у нано- и микроинфлюенсеров", None),
        (datetime(2026, 12, 28), "Реклама у нано- и микроинфлюенсеров", None),
    ]
    assert rows[3][3:] == (
        20000, 200, 0.01, None, 0.05, 0.4, 2500, 0.6, 100000, 1000, 50, 20, 50000, 10000, 0.5,
    )  # fmt: skip
    assert rows[4][3:] == (
        25000, 200, 0.01, None, 0.05, 0.4, 2500, 0.6, 125000, 1250, 62.5, 25, 62500, 12500, 0.5,
    )  # fmt: skip
    assert rows[5][3:] == (
        10000, 500, None, None, None, None, None, None, 20000, None, None, None, None, None, None,
    )  # fmt: skip
    assert rows[7][3] == 65000
    assert rows[7][11:] == (265000, 2250, 112.5, 45, 112500, 22500, 0.5)


def test_the_cached_results_are_those_of_the_forecast() -> None:
    plan = russian_plan()
    for row, media in zip(plan.forecast.rows, media_rows(plan)[::2], strict=True):
        results = reckoned(media, direct=False)
        for step in row.steps:
            if step.metric in results:
                assert results[step.metric] == pytest.approx(step.value.mid)


def test_the_media_plan_is_live(russian: bytes) -> None:
    rows = rows_of(russian, "Медиаплан")
    assert rows[3][11:] == (
        '=IF(COUNT(D4,E4)<2,"",IF(E4=0,"",D4/E4*1000))',
        '=IF(COUNT(L4,F4)=2,L4*F4,IF(COUNT(D4,G4)<2,"",IF(G4=0,"",D4/G4)))',
        '=IF(COUNT(M4,H4)<2,"",M4*H4)',
        '=IF(COUNT(N4,I4)<2,"",N4*I4)',
        '=IF(COUNT(O4,J4)<2,"",O4*J4)',
        '=IF(COUNT(P4,K4,D4)<3,"",P4*K4-D4)',
        '=IF(COUNT(Q4,D4)<2,"",IF(D4=0,"",Q4/D4))',
    )


def test_a_shop_sells_without_leads(american: bytes) -> None:
    rows = rows_of(american, "Media plan", values=True)
    assert "Leads" not in rows[2]
    assert rows[2][7] == "Clicks that become sales"
    assert rows[3][3:] == (
        1500.5, None, None, 1.5005, 0.02, 80, None, None, 1000, 20, 1600, None, None,
    )  # fmt: skip
    assert rows[4][3:] == (
        600, 12, 0.01, None, None, None, None, 50000, 500, None, None, None, None,
    )  # fmt: skip
    assert rows[5][10:] == (50000, 1500, 20, 1600, None, None)


def test_the_budget_adds_up_by_formulas(russian: bytes) -> None:
    values = rows_of(russian, "Бюджет", values=True)
    live = rows_of(russian, "Бюджет")
    assert values[2][:7] == (
        "Статья", "Что", "Площадка", "30.11.2026", "28.12.2026", "Итого", "Доля",
    )  # fmt: skip
    assert values[3][:7] == (
        "Продвижение", "Таргетированная реклама ВКонтакте", "ВКонтакте", 20000, 25000, 45000, 0.45,
    )  # fmt: skip
    assert values[8][:6] == ("Итого", None, None, 50000, 50000, 100000)
    assert live[3][5:7] == ("=SUM(D4:E4)", '=IF(F9=0,"",F4/F9)')
    assert live[8][3:6] == ("=SUM(D4:D8)", "=SUM(E4:E8)", "=SUM(F4:F8)")
    assert values[10][3:5] == (0, 0)


def test_the_budget_shows_taxes_and_other_categories(russian: bytes) -> None:
    rows = below(rows_of(russian, "Бюджет", values=True), "По статьям")
    assert [row[:3] for row in rows[1:]] == [
        ("Продвижение", 45000, 0.45),
        ("Блогеры", 20000, 0.2),
        ("Отчисления с рекламы", 1951, 0.01951),
        ("Резерв", 10000, 0.1),
        ("Контент (съёмка, дизайн, тексты)", 23049, 0.23049),
    ]
    live = below(rows_of(russian, "Бюджет"), "По статьям")
    assert live[3][1] == "=SUMIF($A$4:$A$8,A19,$F$4:$F$8)"


def test_the_budget_has_native_charts(russian: bytes) -> None:
    pie, columns = opened(russian)["Бюджет"]._charts
    assert pie.tagname == "pieChart"
    assert pie.series[0].val.numRef.f == "Бюджет!$B$17:$B$21"
    assert columns.tagname == "barChart"
    assert columns.grouping == "stacked"
    assert len(columns.series) == 5


def test_money_is_written_in_its_currency(russian: bytes, american: bytes) -> None:
    assert opened(russian)["Бюджет"]["D4"].number_format == '#,##0.00 "₽"'
    assert opened(american)["Budget"]["D4"].number_format == '"$"#,##0.00;-"$"#,##0.00'


@pytest.mark.parametrize(
    ("currency", "language", "expected"),
    [
        ("RUB", "en", '#,##0.00 "₽"'),
        ("EUR", "en", '"€"#,##0.00;-"€"#,##0.00'),
        ("EUR", "ru", '#,##0.00 "€"'),
        ("KZT", "ru", '#,##0.00 "₸"'),
        ("UZS", "ru", '#,##0.00 "UZS"'),
        (None, "en", "#,##0.00"),
    ],
)
def test_formats_of_money(currency: str | None, language: str, expected: str) -> None:
    assert money_format(currency, "ru" if language == "ru" else "en") == expected


def test_the_summary_counts_what_stands_in_the_calendar(russian: bytes) -> None:
    values = below(rows_of(russian, "Сводка", values=True), "Площадки")
    assert values[1:] == [
        ("ВКонтакте", 1, 8, 1, 3, 0, 2.5),
        ("Telegram", 0.5, 4, 0, 2, 0, 1),
        ("Итого", 1.5, 12, 1, 5, 0, 3.5),
    ]
    live = below(rows_of(russian, "Сводка"), "Площадки")
    assert live[1][4] == "=COUNTIF('Календарь'!$E$4:$E$11,A17)"
    assert live[1][5] == (
        "=COUNTIFS('Календарь'!$E$4:$E$11,A17,'Календарь'!$J$4:$J$11,\"Опубликовано\")"
    )


def test_the_summary_says_what_was_not_chosen_and_why(russian: bytes) -> None:
    rows = below(rows_of(russian, "Сводка"), "Что помещается в неделю и бюджет")
    assert rows[3][:6] == (
        "YouTube", 0.6, 8, None, "нет",
        "не хватает часов в неделю; вместо этого: ВКонтакте, Telegram",
    )  # fmt: skip


def test_the_summary_tells_the_forecast_and_what_it_lacks(american: bytes) -> None:
    rows = below(rows_of(american, "Summary"), "What the paid part may bring in a usual month")
    assert rows[1:] == [
        ("Spend", 2100.5, 2100.5, 2100.5, None, None, None),
        ("Clicks", 1200, 1500, 1850, None, None, None),
        ("Sales", 16, 20, 25, None, None, None),
        ("Revenue", 1280, 1600, 2000, None, None, None),
        ("Cost per customer", 60.02, 75.025, 93.78, None, None, None),
        ("Not reckoned, because unknown", "Margin", None, None, None, None, None),
    ]


def test_returns_are_fractions_shown_as_per_cent(russian: bytes) -> None:
    sheet = opened(russian)["Сводка"]
    romi = {row[0].value: row for row in sheet.iter_rows()}["ROMI"]
    assert [cell.value for cell in romi[1:4]] == [-0.04, 0.5, 1.25]
    assert romi[2].number_format == "0.0%"


def test_the_brief_holds_what_the_client_told(russian: bytes) -> None:
    rows = rows_of(russian, "Бриф")
    assert rows[2] == ("О чём", "Вопрос", "Ответ")
    told = {row[1]: row[2] for row in rows[3:]}
    assert told["Рынок"] == "Россия"
    assert "25\u00a0000\u00a0₽" in told.values()
    assert "Кофейня «Тёплый угол»" in told.values()


def test_segments_have_their_own_part_of_the_brief() -> None:
    profile = Profile(
        {"business.market": "us"}, (Segment("=young", {"audience.age": Interval(18, 24)}),)
    )
    content = plan_workbook(bare_plan(), profile, phrases_in("en"))
    assert rows_of(content, "Brief")[4:] == [
        ("Segment: =young", None, None),
        ("Audience", "Age", "18–24 years"),
    ]


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_only_our_own_formulas_are_formulas(plan: type[Plan]) -> None:
    book = opened(workbook_of(plan()))
    for name in ("Calendar", "Months", "Brief"):
        assert formulas(book[name]) == set()
    assert {name.rstrip("0123456789") for name in formulas(book["KPIs"])} == {"L"}
    for name in book.sheetnames:
        for row in book[name].iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    assert str(cell.value).startswith(("=IF(", "=SUM", "=COUNTIF", "=D", "=E"))


def test_hostile_topics_stay_texts() -> None:
    sheet = opened(workbook_of(hostile_plan()))["Calendar"]
    cells = {cell.value: cell.data_type for cell in sheet["H"]}
    assert [cells[topic] for topic in HOSTILE_TOPICS] == ["s"] * len(HOSTILE_TOPICS)
    assert [cell.hyperlink for cell in sheet["H"] if cell.hyperlink] == []


def test_a_text_longer_than_a_cell_is_cut_with_an_ellipsis() -> None:
    profile = Profile({"client.name": "n" * 40_000})
    content = plan_workbook(bare_plan(), profile, phrases_in("en"))
    (cell,) = [row[2] for row in rows_of(content, "Brief")[3:]]
    assert len(str(cell)) == 32_767
    assert str(cell).endswith("n…")


def test_a_plan_without_budget_says_so() -> None:
    content = workbook_of(bare_plan())
    assert rows_of(content, "Budget")[1][0] == "No budget was told."
    assert str(rows_of(content, "Media plan")[1][0]).startswith("There is no paid part")
    assert opened(content)["KPIs"]["H4"].number_format == "#,##0.00"


def test_hours_and_money_that_nobody_told_are_said_to_be_unknown() -> None:
    told = {row[0]: row[1] for row in rows_of(workbook_of(bare_plan()), "Summary")}
    assert told["Hours a week at hand"] == "not known"
    assert told["Money for promotion a month"] == "not known"


def test_a_year_of_budget_has_a_column_for_each_month() -> None:
    plan = russian_plan()
    assert plan.budget is not None
    months = tuple(date(2026 + n // 12, 1 + n % 12, 1) for n in range(26))
    lines = (BudgetLine("content", (100_000,) * 26),)
    budget = replace(plan.budget, months=months, lines=lines)
    rows = rows_of(workbook_of(replace(plan, budget=budget)), "Budget", values=True)
    assert rows[3][3:30] == (*(1000,) * 26, 26000)


def test_a_budget_of_nothing_makes_no_empty_tables() -> None:
    budget = russian_plan().budget
    assert budget is not None
    plan = replace(russian_plan(), budget=replace(budget, lines=()))
    assert len(rows_of(workbook_of(plan), "Budget")) == 2


def test_names_of_columns() -> None:
    assert [column_name(n) for n in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("short", 1), ("a\nb", 2), ("x" * 45, 3)])
def test_lines_of_a_text(text: str, lines: int) -> None:
    assert lines_of(text, 19) == lines


def test_a_row_is_as_high_as_its_longest_text_asks() -> None:
    sheet = opened(workbook_of(hostile_plan()))["Calendar"]
    long = [cell.row for cell in sheet["H"] if cell.value == "x" * 5000]
    assert sheet.row_dimensions[long[0]].height == 180


def test_the_writers_of_files_are_imported_only_when_they_write() -> None:
    code = (
        "import sys\n"
        "import smm_expert.cli.main, smm_expert.report.xlsx.workbook\n"
        "import smm_expert.report.calendar_ics, smm_expert.report.schedulers.imports\n"
        "print(sorted({'xlsxwriter', 'icalendar', 'openpyxl'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_properties_carry_the_day_of_the_plan(russian: bytes) -> None:
    properties = opened(russian).properties
    assert properties.title == "План продвижения в соцсетях: Кофейня «Тёплый угол»"
    assert properties.created.date() == date(2026, 11, 30)
