"""KPIs with their targets, a column for the actual figures, and how far they are attained."""

from __future__ import annotations

from smm_expert.report.xlsx.sheet import Book, Sheet, cell
from smm_expert.strategy.plan import KpiTarget, Plan

COLUMNS = (
    "kpi", "platform", "goal", "unit", "better", "baseline", "target-low", "target-mid",
    "target-high", "act-at", "actual", "attainment", "formula",
)  # fmt: skip
_WIDTHS = (28, 14, 20, 9, 9, *(15,) * 6, 13, 44)
HEADER_ROW = 2
_TARGET = COLUMNS.index("target-mid")
_ACT = COLUMNS.index("act-at")
_ACTUAL = COLUMNS.index("actual")
_ATTAINED = COLUMNS.index("attainment")
_KINDS = {"percent": "rate", "count": "count", "money": "money", "hours": "hours"}
_GOOD, _BAD = "#D9F2E6", "#F9DDE3"


def add_kpis(book: Book, plan: Plan) -> None:
    """The sheet; per cent are fractions shown as per cent, so that Excel reckons with them."""
    sheet = book.sheet("sheet-kpis", _WIDTHS)
    sheet.title(book.words.label("sheet-kpis"), book.words.label("kpi-hint"))
    sheet.heads(HEADER_ROW, [book.words.label(code) for code in COLUMNS], repeated=True)
    for row, target in enumerate(plan.kpis, HEADER_ROW + 1):
        _write(sheet, row, target)


def _write(sheet: Sheet, row: int, target: KpiTarget) -> None:
    words = sheet.words
    kind = _KINDS.get(target.unit, "rating")
    scale = 0.01 if target.unit == "percent" else 1.0
    sheet.text(row, 0, words.item(target.kpi))
    sheet.text(row, 1, words.item(target.platform) or words.label("all-platforms"))
    sheet.text(row, 2, words.goal(target.goal))
    sheet.text(row, 3, words.unit(target.unit))
    sheet.text(row, 4, words.label("higher" if target.higher_is_better else "lower"))
    baseline, goal = target.baseline, target.target
    numbers = (
        baseline.mid if baseline else None,
        goal.low if goal else None,
        goal.mid if goal else None,
        goal.high if goal else None,
        target.act_at,
    )
    for column, number in enumerate(numbers, 5):
        sheet.number(row, column, None if number is None else number * scale, kind)
    sheet.number(row, _ACTUAL, None, kind, sheet.styles.input(kind))
    aim, actual = cell(row, _TARGET), cell(row, _ACTUAL)
    over, under = (actual, aim) if target.higher_is_better else (aim, actual)
    formula = f'=IF(COUNT({aim},{actual})<2,"",IF({under}=0,"",{over}/{under}))'
    sheet.formula(row, _ATTAINED, formula, None, "percent")
    sheet.text(row, len(COLUMNS) - 1, words.kpi_formula(target.kpi))
    _colour(sheet, row, target)


def _colour(sheet: Sheet, row: int, target: KpiTarget) -> None:
    """Green from the expected target on, red where something has to be done."""
    actual = cell(row, _ACTUAL)
    better, worse = (">=", "<") if target.higher_is_better else ("<=", ">")
    for aim, sign, colour in ((_TARGET, better, _GOOD), (_ACT, worse, _BAD)):
        criteria = f"=AND(COUNT({actual},{cell(row, aim)})=2,{actual}{sign}{cell(row, aim)})"
        sheet.raw.conditional_format(
            row, _ACTUAL, row, _ACTUAL,
            {"type": "formula", "criteria": criteria, "format": sheet.styles.fill(colour)},
        )  # fmt: skip
