"""What people type into a calendar -> days, times, hours as the fields of an entry write them."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from typing import Any

from smm_expert.strategy.calendar_fields import hours_text

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_POINTS = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:\s*г\.?)?")
# The time of day that some programs write beside every date.
_MIDNIGHT = re.compile(r"[ T]00:00(:00)?$")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::00)?")
_CENTURY = 2000
_DAY = timedelta(days=1)
# The day before the first one of a spreadsheet.
_EPOCH = datetime(1899, 12, 31)
_MOST_HOURS = 1000


def day_text(value: Any) -> str | None:
    """`2026-12-01` for a date, or one written as `2026-12-01` or `01.12.2026`; else None."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    text = _MIDNIGHT.sub("", str(value).strip())
    if found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _POINTS.fullmatch(text):
        day, month, year = map(int, found.groups())
        year += _CENTURY if year < 100 else 0
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def clock_text(value: Any) -> str | None:
    """`09:30` for a time, or one written as `9:30` or `9.30`; None for all else.

    A number is none, unless it is part of a day: 9.30 that a spreadsheet took for a number may be
    half past nine or eighteen past, and is shown as twelve past seven of the ninth day.
    """
    if isinstance(value, float) and 0 <= value < 1:
        value = value * _DAY
    if isinstance(value, timedelta):
        value = (datetime.min + value).time() if timedelta() <= value < _DAY else None
    if isinstance(value, time):
        # Reckoned times are a breath off the minute.
        minutes = round((value.hour * 3600 + value.minute * 60 + value.second) / 60)
        return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return f"{int(found[1]):02}:{found[2]}"


def as_typed(value: Any) -> str:
    """What somebody typed for a time where the spreadsheet has a day of 1900 now: 9.3."""
    if isinstance(value, datetime) and value.year <= _EPOCH.year + 1:
        return f"{(value - _EPOCH) / _DAY:.6g}"
    return ""


def amount_text(value: Any) -> str | None:
    """Hours of work, `1.5` for 1.5 or `1,5`; None for what is no such number."""
    if isinstance(value, str):
        try:
            value = float(value.strip().replace(",", "."))
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not math.isfinite(value) or not 0 <= value <= _MOST_HOURS:
        return None
    return hours_text(float(value))
