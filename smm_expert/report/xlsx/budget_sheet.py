"""The budget: lines by months with live sums, the same by categories, and two charts."""

from __future__ import annotations

from typing import Any

from smm_expert.report.xlsx.sheet import Book, Sheet, cell, span
from smm_expert.strategy.plan import Budget, Plan

HEADER_ROW = 2
FIRST_ROW = HEADER_ROW + 1
FIRST_MONTH = 3
_NAME_WIDTHS = (24, 34, 18)
_MONEY_WIDTH = 17


def add_budget(book: Book, plan: Plan) -> None:
    """The sheet; without a budget a sheet that says so."""
    budget = plan.budget
    columns = len(budget.months) + 2 if budget else 0
    sheet = book.sheet("sheet-budget", (*_NAME_WIDTHS, *(_MONEY_WIDTH,) * columns))
    if budget is None or not budget.lines:
        sheet.title(book.words.label("sheet-budget"), book.words.label("no-budget"))
        return
    sheet.title(book.words.label("sheet-budget"))
    total_row = _lines(sheet, budget)
    row = _check(sheet, budget, total_row) + 1
    first, last = _categories(sheet, budget, row)
    _charts(sheet, budget, first, last)


def _lines(sheet: Sheet, budget: Budget) -> int:
    """Writes the lines, and gives the row of their totals."""
    words, months = sheet.words, len(budget.months)
    total, share = FIRST_MONTH + months, FIRST_MONTH + months + 1
    names = [words.label(code) for code in ("category", "item", "platform")]
    days = [words.phrases.day(month) for month in budget.months]
    sheet.heads(HEADER_ROW, [*names, *days, words.label("total"), words.label("share")],
                repeated=True)  # fmt: skip
    last = FIRST_ROW + len(budget.lines) - 1
    whole = sum(line.total for line in budget.lines) / 100
    for row, line in enumerate(budget.lines, FIRST_ROW):
        sheet.text(row, 0, words.category(line.category))
        sheet.text(row, 1, words.line(line))
        sheet.text(row, 2, words.item(line.platform))
        for column, amount in enumerate(line.months, FIRST_MONTH):
            sheet.number(row, column, amount / 100, "money", sheet.styles.input("money"))
        cells = f"{cell(row, FIRST_MONTH)}:{cell(row, total - 1)}"
        sheet.formula(row, total, f"=SUM({cells})", line.total / 100, "money")
        _share(sheet, row, share, cell(row, total), cell(last + 1, total), line.total / 100, whole)
    sheet.text(last + 1, 0, words.label("total"), sheet.styles.total())
    for column in (1, 2, share):
        sheet.text(last + 1, column, "", sheet.styles.total())
    for column in range(FIRST_MONTH, total + 1):
        if column < total:
            value = sum(line.months[column - FIRST_MONTH] for line in budget.lines) / 100
        else:
            value = whole
        formula = f"=SUM({span(FIRST_ROW, last, column)})"
        sheet.formula(last + 1, column, formula, value, "money", sheet.styles.total("money"))
    return last + 1


def _check(sheet: Sheet, budget: Budget, total_row: int) -> int:
    """Told, left over, least, enough; gives the row below."""
    words = sheet.words
    row = total_row + 1
    sheet.text(row, 0, words.label("monthly-budget"))
    sheet.text(row + 1, 0, words.label("left-over"))
    for column in range(FIRST_MONTH, FIRST_MONTH + len(budget.months)):
        sheet.number(row, column, budget.monthly / 100, "money", sheet.styles.input("money"))
        spent = sum(line.months[column - FIRST_MONTH] for line in budget.lines)
        formula = f"={cell(row, column)}-{cell(total_row, column)}"
        sheet.formula(row + 1, column, formula, (budget.monthly - spent) / 100, "money")
    sheet.text(row + 2, 0, words.label("least-budget"))
    sheet.number(row + 2, FIRST_MONTH, budget.least / 100, "money")
    sheet.text(row + 3, 0, words.label("enough"))
    sheet.text(row + 3, FIRST_MONTH, words.label("yes" if budget.enough else "no"))
    return row + 4


def _categories(sheet: Sheet, budget: Budget, row: int) -> tuple[int, int]:
    """The sums by category, taxes among them; gives the first and the last of their rows."""
    words = sheet.words
    sheet.heading(row, words.label("by-category"))
    sheet.heads(row + 1, [words.label(code) for code in ("category", "total", "share")])
    last_line = FIRST_ROW + len(budget.lines) - 1
    keys = span(FIRST_ROW, last_line, 0, fixed=True)
    sums = span(FIRST_ROW, last_line, FIRST_MONTH + len(budget.months), fixed=True)
    categories = list(dict.fromkeys(line.category for line in budget.lines))
    whole = sum(line.total for line in budget.lines) / 100
    first = row + 2
    last = first + len(categories) - 1
    for at, category in enumerate(categories, first):
        value = sum(line.total for line in budget.lines if line.category == category) / 100
        sheet.text(at, 0, words.category(category))
        sheet.formula(at, 1, f"=SUMIF({keys},{cell(at, 0)},{sums})", value, "money")
        total = cell(last_line + 1, FIRST_MONTH + len(budget.months))
        _share(sheet, at, 2, cell(at, 1), total, value, whole)
    return first, last


def _share(
    sheet: Sheet, row: int, column: int, part: str, total: str, value: float, whole: float
) -> None:
    share = value / whole if whole else None
    sheet.formula(row, column, f'=IF({total}=0,"",{part}/{total})', share, "percent")


def _charts(sheet: Sheet, budget: Budget, first: int, last: int) -> None:
    """A pie of the categories and stacked columns of the months, below the tables."""
    words, book = sheet.words, sheet.book.book
    pie = book.add_chart({"type": "pie"})
    pie.add_series(
        {
            "name": words.label("by-category"),
            "categories": [sheet.name, first, 0, last, 0],
            "values": [sheet.name, first, 1, last, 1],
            "data_labels": {"percentage": True},
        }
    )
    pie.set_title({"name": words.label("by-category")})
    columns: Any = book.add_chart({"type": "column", "subtype": "stacked"})
    end = FIRST_MONTH + len(budget.months) - 1
    for number in range(len(budget.lines)):
        row = FIRST_ROW + number
        columns.add_series(
            {
                "name": [sheet.name, row, 1],
                "categories": [sheet.name, HEADER_ROW, FIRST_MONTH, HEADER_ROW, end],
                "values": [sheet.name, row, FIRST_MONTH, row, end],
            }
        )
    columns.set_title({"name": words.label("by-month")})
    columns.set_legend({"position": "bottom"})
    sheet.raw.insert_chart(last + 2, 0, pie)
    sheet.raw.insert_chart(last + 2, 2, columns, {"x_offset": 60})
