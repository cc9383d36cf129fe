"""Occasions and seasons of a trade: days and weeks in which its customers think of it.

They are dates of the calendar, as public holidays are, not advice: what to do on them is for the
topics and for the free slots.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from smm_expert.model.text import Text

_Rule = Callable[[int], date]
_THURSDAY, _SUNDAY = 3, 6


class Season(NamedTuple):
    """One occasion of some trades in some markets; no markets means all."""

    title: Text
    first: _Rule
    last: _Rule
    sectors: str
    markets: str = ""


def on(month: int, day: int) -> _Rule:
    """The same date each year."""
    return lambda year: date(year, month, day)


def nth(number: int, weekday: int, month: int, plus: int = 0) -> _Rule:
    """The n-th weekday of a month (from behind, if negative), and so many days later."""

    def found(year: int) -> date:
        if number > 0:
            first = date(year, month, 1)
            day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=number - 1)
        else:
            last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
            day = last - timedelta(days=(last.weekday() - weekday) % 7)
        return day + timedelta(days=plus)

    return found


def day_of_year(number: int) -> _Rule:
    """The n-th day of the year."""
    return lambda year: date(year, 1, 1) + timedelta(days=number - 1)


def _season(
    en: str, ru: str, first: _Rule, sectors: str, markets: str = "", last: _Rule | None = None
) -> Season:
    return Season(Text(en, ru), first, last or first, sectors, markets)


_EAST, _WEST = "ru kz by", "us uk eu"
_SHOPS = "retail fashion beauty kids_goods pets games"
_GIFTS = "retail fashion beauty food_service kids_goods events"
SEASONS: tuple[Season, ...] = (
    _season("New Year's shopping", "Предновогодние покупки", on(12, 1),
            f"{_SHOPS} food_service travel", _EAST, on(12, 30)),
    _season("Christmas shopping", "Рождественские покупки", on(12, 1),
            f"{_SHOPS} food_service", _WEST, on(12, 23)),
    _season("January sales", "Январские распродажи", on(1, 2), "retail fashion kids_goods", "",
            on(1, 31)),
    _season("Valentine's Day", "День святого Валентина", on(2, 14),
            "retail fashion beauty food_service events travel"),
    _season("Gifts for 23 February", "Подарки к 23 Февраля", on(2, 9), _GIFTS, "ru by", on(2, 22)),
    _season("Gifts for 8 March", "Подарки к 8 Марта", on(2, 24), _GIFTS, _EAST, on(3, 7)),
    _season("Mother's Day", "День матери", nth(2, _SUNDAY, 5), _GIFTS, "us"),
    _season("Mother's Day", "День матери", nth(-1, _SUNDAY, 11), _GIFTS, "ru"),
    _season("Father's Day", "День отца", nth(3, _SUNDAY, 6), _GIFTS, "us uk"),
    _season("Singles' Day sales", "Распродажа 11.11", on(11, 11), _SHOPS, _EAST),
    _season("Black Friday", "Чёрная пятница", nth(4, _THURSDAY, 11, 1),
            f"{_SHOPS} it_saas education travel"),
    _season("Cyber Monday", "Киберпонедельник", nth(4, _THURSDAY, 11, 4),
            f"{_SHOPS} it_saas education", _WEST),
    _season("Back to school", "Сборы в школу", on(8, 1), "education kids_goods retail fashion", "",
            on(8, 31)),
    _season("Knowledge Day", "День знаний", on(9, 1), "education kids_goods culture", _EAST),
    _season("Students' Day", "Татьянин день", on(1, 25), "education food_service culture", "ru"),
    _season("Teachers' Day", "День учителя", on(10, 5), "education", "ru"),
    _season("University admissions", "Приёмная кампания", on(6, 20), "education", "ru",
            on(8, 25)),
    _season("New Year's resolutions", "Новогодние обещания себе", on(1, 2),
            "sports_fitness education", "", on(1, 31)),
    _season("Getting fit for summer", "Подготовка к лету", on(3, 1), "sports_fitness beauty", "",
            on(5, 31)),
    _season("Early booking of summer holidays", "Раннее бронирование лета", on(1, 10), "travel",
            "", on(2, 28)),
    _season("World Tourism Day", "Всемирный день туризма", on(9, 27), "travel"),
    _season("Year-end parties", "Новогодние корпоративы", on(12, 1), "events food_service", "",
            on(12, 28)),
    _season("Weddings are being booked", "Бронируют свадьбы на лето", on(1, 10),
            "events beauty food_service", "", on(3, 31)),
    _season("Cold and flu season", "Сезон простуд и гриппа", on(11, 1), "healthcare", "",
            on(2, 28)),
    _season("World Health Day", "Всемирный день здоровья", on(4, 7), "healthcare"),
    _season("Medical Workers' Day", "День медицинского работника", nth(3, _SUNDAY, 6),
            "healthcare", "ru by kz"),
    _season("Building season begins", "Начало строительного сезона", on(3, 1),
            "construction real_estate", "", on(4, 30)),
    _season("Builders' Day", "День строителя", nth(2, _SUNDAY, 8),
            "construction real_estate manufacturing", _EAST),
    _season("Spring cleaning", "Весенняя уборка", on(3, 15), "home_services", "", on(4, 30)),
    _season("Garden season", "Дачный сезон", on(4, 15), "agriculture construction home_services",
            _EAST, on(9, 30)),
    _season("Agricultural Workers' Day", "День работника сельского хозяйства",
            nth(2, _SUNDAY, 10), "agriculture", "ru"),
    _season("Winter tyres", "Переход на зимнюю резину", on(10, 1), "automotive", _EAST,
            on(11, 15)),
    _season("Summer tyres", "Переход на летнюю резину", on(3, 20), "automotive", _EAST,
            on(4, 30)),
    _season("Motorists' Day", "День автомобилиста", nth(-1, _SUNDAY, 10), "automotive logistics",
            "ru"),
    _season("Deliveries peak before the holidays", "Предпраздничный пик доставок", on(11, 1),
            "logistics", "", on(12, 25)),
    _season("Companies spend what is left of the year's budget",
            "Компании дотрачивают годовые бюджеты", on(11, 15),
            "it_saas professional_services manufacturing", "", on(12, 20)),
    _season("Programmers' Day", "День программиста", day_of_year(256), "it_saas", "ru"),
    _season("Bankers' Day", "День банковского работника", on(12, 2), "finance", "ru"),
    _season("Tax returns are due on 30 April", "Декларации 3-НДФЛ: срок до 30 апреля", on(4, 1),
            "finance professional_services", "ru", on(4, 30)),
    _season("Tax season", "Сезон налоговых деклараций", on(2, 1),
            "finance professional_services", "us", on(4, 15)),
    _season("Self Assessment is due on 31 January", "Налоговые декларации: срок до 31 января",
            on(1, 4), "finance professional_services", "uk", on(1, 31)),
    _season("Day of the Russian Press", "День российской печати", on(1, 13), "media", "ru"),
    _season("World Press Freedom Day", "Всемирный день свободы печати", on(5, 3), "media"),
    _season("World Book Day", "Всемирный день книги", on(4, 23), "culture media", "ru kz by eu"),
    _season("International Museum Day", "Международный день музеев", on(5, 18), "culture"),
    _season("Giving Tuesday", "Щедрый вторник", nth(4, _THURSDAY, 11, 5), "nonprofit"),
    _season("International Volunteer Day", "Международный день добровольцев", on(12, 5),
            "nonprofit"),
    _season("Children's Day", "День защиты детей", on(6, 1),
            "kids_goods education culture nonprofit events", _EAST),
    _season("Day of Cats", "День кошек", on(3, 1), "pets", "ru"),
    _season("International Cat Day", "Всемирный день кошек", on(8, 8), "pets", f"{_WEST} kz by"),
    _season("World Animal Day", "Всемирный день животных", on(10, 4), "pets"),
)  # fmt: skip


def seasons_of(
    sector: str | None, market: str | None, first: date, last: date
) -> Iterator[tuple[Text, date, date]]:
    """The occasions of a trade that touch the span, cut to it."""
    for season in SEASONS:
        if sector not in season.sectors.split():
            continue
        if season.markets and market not in season.markets.split():
            continue
        for year in range(first.year - 1, last.year + 1):
            # A season may reach into the next year.
            over = season.last(year) < season.first(year)
            ends = min(season.last(year + over), last)
            begins = max(season.first(year), first)
            if begins <= ends:
                yield season.title, begins, ends
