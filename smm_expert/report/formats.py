"""Plain data in the machine formats: JSON, YAML, and rows as CSV or a Markdown table."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any, Literal

from smm_expert.kb.yaml_source import dump

Format = Literal["table", "json", "yaml", "markdown", "csv"]
FORMATS: tuple[Format, ...] = ("table", "json", "yaml", "markdown", "csv")
# A cell that begins so is a formula to a spreadsheet (CWE-1236).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def as_json(data: Any) -> str:
    """Indented JSON, Cyrillic as it is."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def as_yaml(data: Any) -> str:
    """YAML in the order of the data's keys."""
    return dump(data).rstrip("\n")


def as_csv(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Rows with a header; cells that a spreadsheet would run as formulas are quoted."""
    output = io.StringIO()
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([[_safe(cell) for cell in row] for row in rows])
    return output.getvalue().rstrip("\n")


def as_markdown(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Rows as a Markdown table."""
    lines = [f"| {' | '.join(columns)} |", f"|{' --- |' * len(columns)}"]
    lines += [f"| {' | '.join(markdown_cell(str(cell)) for cell in row)} |" for row in rows]
    return "\n".join(lines)


def markdown_cell(text: str) -> str:
    """The text as it can stand in a cell."""
    return text.replace("|", "\\|").replace("\n", "<br>")


def is_formula(cell: str) -> bool:
    """Would a spreadsheet run the cell of a CSV?"""
    return cell.startswith(_FORMULA_STARTS)


def _safe(cell: object) -> object:
    if isinstance(cell, str) and is_formula(cell):
        return f"'{cell}"
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell
