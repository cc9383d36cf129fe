"""A month is a grid of weeks whose colours are told in words too."""

from __future__ import annotations

import re
from datetime import date

from smm_expert.report.blocks import Day, Entry, MonthGrid
from smm_expert.report.html.month import month_table

WEEKDAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")


def days(first: int, *, inside: bool, entries: tuple[Entry, ...] = ()) -> tuple[Day, ...]:
    return tuple(
        Day(date(2027, 3, first + at), inside, entries if at == 0 else ()) for at in range(7)
    )


def test_weeks_that_lie_outside_the_plan_are_left_out() -> None:
    weeks = (days(1, inside=False), days(8, inside=True))
    said = month_table(MonthGrid("Март", WEEKDAYS, weeks), "ru").markup
    assert re.findall(r'datetime="2027-03-(\d\d)"', said) == [f"{n:02}" for n in range(8, 15)]


def test_an_entry_has_its_time_and_its_kind_in_words() -> None:
    entries = (Entry("Хлеб недели", "post", "08:30"), Entry("Иное", "no such"))
    month = MonthGrid("Март", WEEKDAYS, (days(1, inside=True, entries=entries),))
    said = month_table(month, "ru").markup
    assert (
        '<li class="entry kind-post"><span class="at">08:30</span> Хлеб недели'
        '<span class="unseen"> (публикация)</span></li>'
        '<li class="entry kind-other">Иное</li>'
    ) in said
    assert (
        '<ul class="legend" role="list"><li class="entry kind-post">публикация</li></ul>' in said
    )
