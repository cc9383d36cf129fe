"""The media plan: assumptions to change in blue, and live formulas that follow from them."""

from __future__ import annotations

from smm_expert.report.xlsx.media_rows import (
    MediaRow,
    media_rows,
    reckoned,
    sells_directly,
    summed,
)
from smm_expert.report.xlsx.sheet import Book, Sheet, cell, span
from smm_expert.strategy.plan import Plan

HEADER_ROW = 2
FIRST_ROW = HEADER_ROW + 1
_NAMES = ("month-from", "form", "platform")
_INPUTS = {
    "spend": "money",
    "cpm": "money",
    "ctr": "rate",
    "cpc": "money",
    "conversion": "rate",
    "close-rate": "rate",
    "average-order": "money",
    "margin": "percent",
}
_OUTPUTS = {
    "impressions": "count",
    "clicks": "count",
    "leads": "hours",
    "sales": "hours",
    "revenue": "money",
    "profit": "money",
    "romi": "percent",
}
_ONLY_WITH_LEADS = ("close-rate", "leads")
_NAME_WIDTHS = (11, 26, 14)
_MONEY_WIDTH, _OTHER_WIDTH = 17, 12.5


def add_media_plan(book: Book, plan: Plan) -> None:
    """The sheet; columns that only a sale by way of leads has are left out in a shop."""
    rows, direct = media_rows(plan), sells_directly(plan)
    columns = columns_of(direct=direct)
    kinds = {**_INPUTS, **_OUTPUTS}
    widths = [_MONEY_WIDTH if kinds[c] == "money" else _OTHER_WIDTH for c in columns[3:]]
    sheet = book.sheet("sheet-media", (*_NAME_WIDTHS, *widths))
    if not rows:
        sheet.title(book.words.label("sheet-media"), book.words.label("no-media"))
        return
    sheet.title(book.words.label("sheet-media"), book.words.label("media-hint"))
    sheet.heads(HEADER_ROW, [_head(sheet, code, direct) for code in columns], repeated=True)
    for row, media in enumerate(rows, FIRST_ROW):
        _write(sheet, row, media, columns, direct)
    _totals(sheet, rows, columns, direct)


def columns_of(*, direct: bool) -> list[str]:
    """The columns of the sheet in order."""
    columns = [*_NAMES, *_INPUTS, *_OUTPUTS]
    return [code for code in columns if not (direct and code in _ONLY_WITH_LEADS)]


def _head(sheet: Sheet, code: str, direct: bool) -> str:
    if code in _OUTPUTS:
        return sheet.words.metric(code)
    if code == "conversion":
        return sheet.words.label("click-to-sale" if direct else "click-to-lead")
    return sheet.words.label(code)


def _write(sheet: Sheet, row: int, media: MediaRow, columns: list[str], direct: bool) -> None:
    assumed = media.assumed
    values = {
        "spend": media.spend,
        "cpm": assumed.cpm,
        "ctr": assumed.ctr,
        "cpc": assumed.cpc,
        "conversion": assumed.conversion,
        "close-rate": assumed.close_rate,
        "average-order": assumed.order,
        "margin": assumed.margin,
    }
    sheet.day(row, 0, media.month)
    sheet.text(row, 1, sheet.words.item(media.item))
    sheet.text(row, 2, sheet.words.item(media.platform))
    results = reckoned(media, direct=direct)
    at = {code: cell(row, column) for column, code in enumerate(columns)}
    formulas = _formulas(at, direct)
    for column, code in enumerate(columns):
        if code in _INPUTS:
            kind = _INPUTS[code]
            sheet.number(row, column, values[code], kind, sheet.styles.input(kind))
        elif code in _OUTPUTS:
            sheet.formula(row, column, formulas[code], results[code], _OUTPUTS[code])


def _formulas(at: dict[str, str], direct: bool) -> dict[str, str]:
    """The formulas of a row; each stays empty while one of its inputs is."""
    by_price = _quotient(at["spend"], at["cpc"])
    found = {
        "impressions": f"={_quotient(at['spend'], at['cpm'], '*1000')}",
        "clicks": f"=IF(COUNT({at['impressions']},{at['ctr']})=2,"
        f"{at['impressions']}*{at['ctr']},{by_price})",
    }
    if direct:
        found["sales"] = _product(at["clicks"], at["conversion"])
    else:
        found["leads"] = _product(at["clicks"], at["conversion"])
        found["sales"] = _product(at["leads"], at["close-rate"])
    found["revenue"] = _product(at["sales"], at["average-order"])
    found["profit"] = (
        f'=IF(COUNT({at["revenue"]},{at["margin"]},{at["spend"]})<3,"",'
        f"{at['revenue']}*{at['margin']}-{at['spend']})"
    )
    found["romi"] = f"={_quotient(at['profit'], at['spend'])}"
    return found


def _product(one: str, other: str) -> str:
    return f'=IF(COUNT({one},{other})<2,"",{one}*{other})'


def _quotient(one: str, other: str, scale: str = "") -> str:
    return f'IF(COUNT({one},{other})<2,"",IF({other}=0,"",{one}/{other}{scale}))'


def _totals(sheet: Sheet, rows: list[MediaRow], columns: list[str], direct: bool) -> None:
    """Sums; the return only over the rows whose profit is known, as in the forecast."""
    last = FIRST_ROW + len(rows) - 1
    row = last + 1
    spans = {code: span(FIRST_ROW, last, column) for column, code in enumerate(columns)}
    results = [reckoned(media, direct=direct) for media in rows]
    spend = sum(media.spend for media in rows)
    paired = sum(m.spend for m, r in zip(rows, results, strict=True) if r["profit"] is not None)
    for column, code in enumerate(columns):
        kind = _INPUTS.get(code) or _OUTPUTS.get(code)
        style = sheet.styles.total(kind)
        if code == "month-from":
            sheet.text(row, column, sheet.words.label("total"), sheet.styles.total())
        elif code == "spend":
            sheet.formula(row, column, f"=SUM({spans[code]})", spend, "money", style)
        elif code == "romi":
            known, whole = spans["profit"], spans["spend"]
            formula = (
                f'=IF(COUNT({known})=0,"",IFERROR(SUM({known})'
                f'/SUMPRODUCT(ISNUMBER({known})*{whole}),""))'
            )
            profit = summed(result["profit"] for result in results)
            value = profit / paired if profit is not None and paired else None
            sheet.formula(row, column, formula, value, "percent", style)
        elif code in _OUTPUTS:
            value = summed(result[code] for result in results)
            formula = f'=IF(COUNT({spans[code]})=0,"",SUM({spans[code]}))'
            sheet.formula(row, column, formula, value, _OUTPUTS[code], style)
        else:
            sheet.text(row, column, "", sheet.styles.total())
