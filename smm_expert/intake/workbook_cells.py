"""The cells of a workbook that somebody sent, read without trusting it. openpyxl reads here."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct

_OLE = b"\xd0\xcf\x11\xe0"
# A brief takes some 60 KB unpacked, a plan of two years less than 5 MB; what asks for more memory
# than this is neither.
MOST_BYTES = 16_000_000
_MOST_PARTS = 500
_MOST_ROWS = 5_000
# No spreadsheet has a row beyond; a file that names one would be read for ever.
_LAST_ROW = 1_048_576
_MOST_COLUMNS = 60


class Typed(Struct):
    """What somebody typed into a cell, and the format that shows it."""

    value: Any
    data_type: str
    number_format: str


Row = tuple[Typed | None, ...]


class UnusableError(Exception):
    """The file cannot be used; carries a code of `wording.problems` and what fills its blanks."""

    def __init__(self, code: str, **details: str) -> None:
        self.code = code
        self.details = details
        super().__init__(code)


def check_container(content: bytes) -> None:
    """Refuse what is no workbook, or would grow beyond all measure when it is unpacked."""
    if content.startswith(_OLE):
        raise UnusableError("workbook-protected")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise UnusableError("workbook-protected")
            # No more is ever unpacked than a part declares.
            size = sum(part.file_size for part in parts)
            if size > MOST_BYTES or len(parts) > _MOST_PARTS:
                limit = str(MOST_BYTES // 1_000_000)
                raise UnusableError("workbook-too-large", limit=limit)
            if any(b"<!DOCTYPE" in packed.read(part) for part in parts if _is_xml(part)):
                # No office program writes one; entities declared there can grow without end.
                raise UnusableError("not-a-workbook")
    except UnusableError:
        raise
    except Exception:
        # zipfile answers damage with errors of a dozen kinds, its decompressors with more.
        raise UnusableError("not-a-workbook") from None


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.endswith((".xml", ".rels"))


def sheets_of(content: bytes, *, cached: bool) -> dict[str, list[Row]]:
    """Rows of cells by the name of their sheet; `cached` gives results in place of formulas."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=cached)
            return {
                sheet.title: list(_rows(sheet))
                for sheet in book.worksheets
                if hasattr(sheet, "iter_rows")
            }
    except UnusableError:
        raise
    except Exception:
        # openpyxl meets a damaged part with whatever error its parser stumbles over.
        raise UnusableError("not-a-workbook") from None


def _rows(sheet: Any) -> Iterator[Row]:
    # Some programs write a size of the sheet that is not true.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), 1):
        if number <= _MOST_ROWS:
            yield tuple(_kept(cell) for cell in row)
        elif number > _LAST_ROW or any(filled(cell) for cell in row):
            raise UnusableError("workbook-too-large", limit=str(MOST_BYTES // 1_000_000))


def _kept(cell: Any) -> Typed | None:
    """What we need of a cell, looked up while damage can still be told from a fault of ours."""
    if cell.value is None:
        return None
    style = cell.number_format if isinstance(cell.value, int | float) else ""
    return Typed(cell.value, cell.data_type, style or "")


def cell_at(row: Row, column: int) -> Any:
    """The cell of a row; None where the row ends before."""
    return row[column] if 0 <= column < len(row) else None


def filled(cell: Any) -> bool:
    """Whether there is more than blanks in a cell."""
    return cell is not None and cell.value is not None and str(cell.value).strip() != ""


def shown(cell: Any) -> str:
    """The text of a cell on one line; of a date its day."""
    if not filled(cell):
        return ""
    if isinstance(cell.value, datetime):
        return cell.value.date().isoformat()
    return " ".join(str(cell.value).split())
