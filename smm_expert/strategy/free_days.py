"""Days on which a market rests, and hours at which nobody expects a post."""

from __future__ import annotations

from datetime import date, timedelta

from smm_expert.model.text import Text
from smm_expert.strategy.plan import Window

_COUNTRIES = {"ru": "RU", "kz": "KZ", "by": "BY", "us": "US", "uk": "GB"}
_LANGUAGES = {"ru": ("en_US", "ru"), "kz": ("en_US", "ru"), "by": ("en_US", "ru")}
_ENGLISH = ("en_US", "en_US")
_NEW_YEAR, _CHRISTMAS = (1, 1), (12, 25)
# The holidays that all countries of the European Union have in common.
_COMMON = {
    "eu": {
        _NEW_YEAR: Text("New Year's Day", "Новый год"),
        _CHRISTMAS: Text("Christmas", "Рождество"),
    }
}
_CHRISTMAS_MARKETS = ("us", "uk", "eu")
_EVENING = 18


def public_holidays(market: str | None, window: Window) -> dict[date, Text]:
    """The public holidays of the market within the plan; of an unknown market none."""
    first = window.start
    days = [first + timedelta(days=n) for n in range(7 * window.weeks)]
    common = _COMMON.get(market or "")
    if common is not None:
        return {day: common[day.month, day.day] for day in days if (day.month, day.day) in common}
    country = _COUNTRIES.get(market or "")
    if country is None:
        return {}
    import holidays

    years = range(first.year, days[-1].year + 1)
    english, russian = (
        holidays.country_holidays(country, years=years, language=language)
        for language in _LANGUAGES.get(market or "", _ENGLISH)
    )
    return {
        day: Text(english[day], russian.get(day) or english[day]) for day in days if day in english
    }


def is_silent(day: date, hour: int, market: str | None) -> bool:
    """Is everybody at a table then: New Year, and Christmas where it is kept in December?"""
    feasts = [_NEW_YEAR, *([_CHRISTMAS] if market in _CHRISTMAS_MARKETS else [])]
    eve = day + timedelta(days=1)
    return (day.month, day.day) in feasts or ((eve.month, eve.day) in feasts and hour >= _EVENING)


def working_day(day: date, window: Window, free: dict[date, Text]) -> date:
    """The day itself, else the next working day of the plan, else the one before."""
    last = window.start + timedelta(weeks=window.weeks, days=-1)
    for step in (1, -1):
        found = day
        while window.start <= found <= last:
            if found.weekday() < 5 and found not in free:
                return found
            found += timedelta(days=step)
    return day
