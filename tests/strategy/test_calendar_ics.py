"""calendar.ics, read back by another library."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import vobject
from msgspec.structs import replace

from smm_expert.model.text import Text
from smm_expert.report.calendar_ics import calendar_ics
from smm_expert.strategy.plan import Plan, Post, Window
from tests.strategy.sample_plans import (
    HOSTILE_TOPICS,
    bare_plan,
    hostile_plan,
    russian_plan,
    us_plan,
)
from tests.strategy.written import phrases_in


def read(plan: Plan, client: str = "") -> Any:
    # vobject keeps the first zone of a name that it ever read, for whatever years that had.
    vars(vobject.icalendar)["__tzidMap"].clear()
    return vobject.readOne(calendar_ics(plan, phrases_in("ru"), client).decode())


def entries(calendar: Any) -> dict[str, Any]:
    return {entry.uid.value.partition(".")[0]: entry for entry in calendar.vevent_list}


def test_every_post_and_event_stands_in_the_calendar_once() -> None:
    plan = russian_plan()
    uids = [entry.uid.value for entry in read(plan).vevent_list]
    assert len(uids) == len(plan.posts) + len(plan.events)
    assert len(set(uids)) == len(uids)


def test_a_post_takes_half_an_hour_in_the_readers_time_zone() -> None:
    post = entries(read(russian_plan()))["telegram-20261201-1930"]
    assert post.summary.value == "Telegram: Пять сортов на зиму"
    assert post.dtstart.value.astimezone(UTC) == datetime(2026, 12, 1, 16, 30, tzinfo=UTC)
    assert post.dtend.value - post.dtstart.value == timedelta(minutes=30)
    assert post.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Moscow"]
    assert post.description.value == "Текстовый пост\nПолезное"
    assert post.categories.value == ["Telegram"]


def test_an_event_takes_whole_days_to_the_end_of_its_last() -> None:
    found = entries(read(russian_plan()))
    ads = found["promotion-promotion"]
    assert ads.summary.value == "Продвижение: Таргетированная реклама ВКонтакте"
    assert ads.dtstart.value == date(2026, 12, 7)
    assert ads.dtend.value == date(2027, 1, 25)
    assert ads.transp.value == "TRANSPARENT"
    holiday = found["holiday-20270101"]
    assert holiday.summary.value == "Праздник: Новогодние каникулы"
    assert holiday.dtend.value == date(2027, 1, 2)


def test_a_reserved_post_says_that_it_is_free() -> None:
    post = entries(read(russian_plan()))["vk-20261214-1000"]
    assert post.summary.value == "ВКонтакте: Место для новостей и поводов недели"


def test_the_same_plan_is_the_same_bytes() -> None:
    first = calendar_ics(russian_plan(), phrases_in("ru"), "Кофейня")
    assert calendar_ics(russian_plan(), phrases_in("ru"), "Кофейня") == first
    assert b"DTSTAMP:20261130T000000Z" in first


def test_a_later_plan_of_the_same_client_keeps_the_uid_of_a_post() -> None:
    plan = russian_plan()
    post = plan.posts[0]
    later = replace(plan, posts=(replace(post, topic=Text("Other", "Другое")),), events=())
    (entry,) = read(later, "Кофейня").vevent_list
    before = entries(read(plan, "Кофейня"))[post.id]
    assert entry.uid.value == before.uid.value
    assert entry.summary.value == "ВКонтакте: Другое"


def test_two_clients_do_not_share_uids() -> None:
    first = {entry.uid.value for entry in read(russian_plan(), "Кофейня").vevent_list}
    second = {entry.uid.value for entry in read(russian_plan(), "Пекарня").vevent_list}
    assert not first & second


def test_lines_are_folded_at_75_octets_and_end_with_cr_lf() -> None:
    content = calendar_ics(hostile_plan(), phrases_in("ru"))
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in lines:
        line.decode()


def test_hostile_topics_come_back_as_they_were_but_for_white_space() -> None:
    found = [entry.summary.value for entry in read(hostile_plan()).vevent_list]
    for topic in HOSTILE_TOPICS:
        assert f"ВКонтакте: {' '.join(topic.split())}" in found


def test_the_clock_change_in_the_middle_of_a_plan_is_known() -> None:
    days = (date(2027, 3, 12), date(2027, 3, 15))
    posts = tuple(
        Post(f"x-{day:%Y%m%d}-0900", day, time(9), "platform.x", None, None, None, 1.0)
        for day in days
    )
    window = Window(date(2027, 3, 1), 4, "America/New_York")
    calendar = read(replace(us_plan(), window=window, posts=posts, events=()))
    starts = [entry.dtstart.value.astimezone(UTC) for entry in calendar.vevent_list]
    assert starts == [
        datetime(2027, 3, 12, 14, tzinfo=UTC),
        datetime(2027, 3, 15, 13, tzinfo=UTC),
    ]
    assert calendar.vtimezone.tzid.value == "America/New_York"


def test_a_plan_in_utc_needs_no_time_zone() -> None:
    post = russian_plan().posts[0]
    plan = replace(bare_plan(), posts=(post,))
    content = calendar_ics(plan, phrases_in("en"))
    assert b"DTSTART:20261130T100000Z" in content
    assert b"VTIMEZONE" not in content


def test_the_calendar_is_named_for_the_client() -> None:
    calendar = read(russian_plan(), "Кофейня")
    assert calendar.x_wr_calname.value == "План продвижения в соцсетях: Кофейня"


@pytest.mark.parametrize("plan", [bare_plan(), us_plan()])
def test_any_plan_makes_a_calendar(plan: Plan) -> None:
    calendar = read(plan)
    found = getattr(calendar, "vevent_list", [])
    assert len(found) == len(plan.posts) + len(plan.events)
