"""LibreOffice reckons the formulas of plan.xlsx anew and comes to what we wrote beside them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.strategy.sample_plans import hostile_plan, russian_plan, us_plan
from tests.strategy.written import opened, workbook_of

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")

PLANS = {"russian": russian_plan(), "us": us_plan(), "hostile": hostile_plan()}


@pytest.fixture(scope="module")
def recalculated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Workbook]:
    """The workbooks of the plans and one whose inputs were changed, all reckoned anew.

    openpyxl writes formulas without their values, so that nothing but LibreOffice can have made
    what is read here.
    """
    folder = tmp_path_factory.mktemp("office")
    for name, plan in PLANS.items():
        opened(workbook_of(plan)).save(folder / f"{name}.xlsx")
    changed = opened(workbook_of(russian_plan()))
    media, kpis, calendar = changed["Media plan"], changed["KPIs"], changed["Calendar"]
    media["D4"] = 40000
    media["K4"] = None
    media["F6"], media["H6"], media["I6"], media["J6"] = 0.02, 0.1, 0.5, 3000
    kpis["K4"], kpis["K6"] = 25, 500
    calendar["J5"] = "Published"
    changed["Budget"]["D4"] = 30000
    changed.save(folder / "changed.xlsx")
    return _converted(folder)


def _converted(folder: Path) -> dict[str, Workbook]:
    assert OFFICE is not None
    results = folder / "results"
    profile = (folder / "profile").as_uri()
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx"]
    files = [str(path) for path in sorted(folder.glob("*.xlsx"))]
    subprocess.run(
        [*command, "--outdir", str(results), *files], check=True, capture_output=True, timeout=240
    )
    return {path.stem: load_workbook(path, data_only=True) for path in results.glob("*.xlsx")}


@pytest.mark.parametrize("name", PLANS)
def test_every_formula_comes_to_the_value_beside_it(
    recalculated: dict[str, Workbook], name: str
) -> None:
    content = workbook_of(PLANS[name])
    ours, live = opened(content, values=True), opened(content)
    compared = 0
    for sheet in live:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    expected = ours[sheet.title][cell.coordinate].value
                    found = recalculated[name][sheet.title][cell.coordinate].value
                    if expected is None:
                        assert found in (None, "")
                    else:
                        assert found == pytest.approx(expected), (sheet.title, cell.coordinate)
                    compared += 1
    assert compared > 20


def test_more_money_brings_more_sales(recalculated: dict[str, Workbook]) -> None:
    row = [cell.value for cell in recalculated["changed"]["Media plan"][4]]
    assert row[11:15] == pytest.approx([200000, 2000, 100, 40])


def test_what_an_unknown_margin_leaves_open_is_empty(recalculated: dict[str, Workbook]) -> None:
    row = [cell.value for cell in recalculated["changed"]["Media plan"][4]]
    assert [cell or None for cell in row[15:]] == [100000, None, None]


def test_an_assumption_that_is_filled_in_reckons_on(recalculated: dict[str, Workbook]) -> None:
    row = [cell.value for cell in recalculated["changed"]["Media plan"][6]]
    assert row[11:16] == pytest.approx([20000, 400, 40, 20, 60000])


def test_the_total_return_leaves_out_money_whose_effect_is_unknown(
    recalculated: dict[str, Workbook],
) -> None:
    total = [cell.value for cell in recalculated["changed"]["Media plan"][8]]
    assert total[3] == 85000
    # Only the second month of the ads still has a profit: 12,500 for 25,000.
    assert total[16:] == pytest.approx([12500, 0.5])


def test_attainment_follows_the_actual_figures(recalculated: dict[str, Workbook]) -> None:
    sheet = recalculated["changed"]["KPIs"]
    assert sheet["L4"].value == pytest.approx(0.5)
    assert sheet["L6"].value == pytest.approx(0.8)
    assert sheet["L5"].value in (None, "")


def test_a_published_post_is_counted_in_the_summary(recalculated: dict[str, Workbook]) -> None:
    rows = [[cell.value for cell in row] for row in recalculated["changed"]["Summary"].iter_rows()]
    (channel,) = [row for row in rows if row[0] == "VK" and row[6] == 2.5]
    assert channel[4:6] == [3, 1]


def test_a_changed_line_of_the_budget_changes_sums_and_what_is_left(
    recalculated: dict[str, Workbook],
) -> None:
    sheet = recalculated["changed"]["Budget"]
    assert (sheet["D9"].value, sheet["F9"].value) == (60000, 110000)
    assert sheet["D11"].value == -10000
