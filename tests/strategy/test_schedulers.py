"""Imports for services: what fits is written as described, what does not is told."""

from __future__ import annotations

import csv
import io
import itertools
import re
from datetime import date, datetime, time, timedelta

import pytest
from msgspec.structs import replace

from smm_expert.model.text import LANGUAGES, Text
from smm_expert.report.schedulers.description import TEXT_LIMITS, Service, length_of
from smm_expert.report.schedulers.imports import ImportFile, Imports, imports_for
from smm_expert.report.schedulers.known import (
    BUFFER,
    GOOGLE_CALENDAR,
    HIGHLEVEL,
    METRICOOL,
    PUBLER,
    SERVICES,
    SPROUT,
)
from smm_expert.strategy.plan import Plan, Post
from tests.strategy.sample_plans import HOSTILE_TOPICS, bare_plan, russian_plan, us_plan
from tests.strategy.written import phrases_in


def posts(platform: str, count: int, *, minutes: int = 60, topic: str = "Topic") -> Plan:
    """A plan of so many posts on one platform, so far apart."""
    first = datetime(2026, 12, 1, 10)
    found = []
    for number in range(count):
        at = first + timedelta(minutes=minutes * number)
        name = f"{platform}-{at:%Y%m%d-%H%M}"
        text = Text(topic, topic)
        found.append(
            Post(name, at.date(), at.time(), f"platform.{platform}", "content_type.text_post",
                 "rubric.useful", text, 1.0)
        )  # fmt: skip
    return replace(us_plan(), posts=tuple(found), events=())


def made(service: Service, plan: Plan, **more: datetime) -> Imports:
    return imports_for(service, plan, phrases_in("en"), **more)


def codes(imports: Imports) -> list[str]:
    return [remark.code for remark in imports.remarks]


def rows(file: ImportFile) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.content, newline="")))


def check(service: Service, file: ImportFile) -> None:
    """The file follows its description: heads, formats, number of rows, spacing."""
    table = list(csv.reader(io.StringIO(file.content, newline="")))
    platform = re.sub(r"(-\d+)?\.csv$", "", file.name.removeprefix(f"{service.id}-"))
    columns = service.columns_for(f"platform.{platform}")
    assert table[0] == [column.head for column in columns]
    assert service.most_rows is None or len(table) - 1 <= service.most_rows
    moments = []
    for row in table[1:]:
        assert len(row) == len(columns)
        filled = {c.content: cell for c, cell in zip(columns, row, strict=True)}
        assert filled.get("text", "text") and filled.get("title", "title")
        formats = {"moment": service.moment_format, "date": service.date_format}
        for content, form in formats.items():
            if content in filled:
                read = datetime.strptime(filled[content], form)
                assert read.strftime(form) == filled[content]
        if "moment" in filled:
            moments.append(datetime.strptime(filled["moment"], service.moment_format))
        elif filled.get("time"):
            both = f"{filled['date']} {filled['time']}"
            moments.append(datetime.strptime(both, f"{service.date_format} {service.time_format}"))
    least = timedelta(minutes=service.minutes_apart)
    assert all(b - a >= least for a, b in itertools.pairwise(moments))


@pytest.mark.parametrize("service", SERVICES.values(), ids=list(SERVICES))
@pytest.mark.parametrize("plan", [russian_plan(), us_plan(), posts("facebook", 400), bare_plan()])
def test_every_file_follows_its_description(service: Service, plan: Plan) -> None:
    for file in made(service, plan).files:
        check(service, file)


@pytest.mark.parametrize("service", SERVICES.values(), ids=list(SERVICES))
def test_no_post_is_lost_without_a_remark(service: Service) -> None:
    for plan in (russian_plan(), us_plan(), posts("x", 30, minutes=4)):
        imports = made(service, plan)
        written = sum(len(rows(file)) for file in imports.files)
        left_out = sum(
            int(remark.details.get("count", "1")) for remark in imports.remarks if remark.left_out
        )
        events = len(plan.events) if service.whole_plan else 0
        assert written + left_out == len(plan.posts) + events


def test_buffer_gets_one_file_for_each_channel() -> None:
    imports = made(BUFFER, us_plan())
    assert [file.name for file in imports.files] == ["buffer-instagram.csv", "buffer-x.csv"]
    assert imports.files[0].content == (
        "Text,Image URL,Tags,Posting Time\n"
        "Looks under $50,,,2026-12-01 09:00\n"
        "Gift guide,,,2026-12-08 09:00\n"
    )


def test_buffer_gets_at_most_100_posts_a_file() -> None:
    imports = made(BUFFER, posts("facebook", 230))
    assert [(file.name, len(rows(file))) for file in imports.files] == [
        ("buffer-facebook-1.csv", 100),
        ("buffer-facebook-2.csv", 100),
        ("buffer-facebook-3.csv", 30),
    ]


def test_only_pinterest_has_a_column_for_its_board_and_is_told_to_fill_it_in() -> None:
    imports = made(BUFFER, posts("pinterest", 1))
    assert imports.files[0].content.startswith("Text,Image URL,Tags,Posting Time,Board Name\n")
    assert codes(imports) == ["add-media", "fill-in"]
    assert imports.remarks[1].said("en") == "fill in the column 'Board Name' for Pinterest."


def test_publer_gets_all_twelve_columns() -> None:
    (file,) = made(PUBLER, posts("telegram", 1)).files
    (row,) = rows(file)
    assert len(row) == 12
    assert row["Date - Intl. format or prompt"] == "2026-12-01 10:00"
    assert row["Text"] == "Topic"


def test_metricool_gets_one_file_of_drafts_with_a_flag_for_the_channel() -> None:
    (file,) = made(METRICOOL, us_plan()).files
    table = rows(file)
    assert [(r["Date"], r["Time"], r["Draft"]) for r in table] == [
        ("2026-12-01", "09:00:00", "true"),
        ("2026-12-08", "09:00:00", "true"),
        ("2026-12-08", "09:05:00", "true"),
    ]
    assert [(r["Instagram"], r["Twitter/X"], r["GBP"]) for r in table] == [
        ("true", "false", "false"),
        ("true", "false", "false"),
        ("false", "true", "false"),
    ]


def test_highlevel_gets_seconds_and_at_most_90_posts_a_file() -> None:
    imports = made(HIGHLEVEL, posts("facebook", 91))
    assert [len(rows(file)) for file in imports.files] == [90, 1]
    first = rows(imports.files[0])[0]
    assert first["postAtSpecificTime (YYYY-MM-DD HH:mm:ss)"] == "2026-12-01 10:00:00"


def test_sprout_refuses_posts_less_than_10_minutes_apart() -> None:
    imports = made(SPROUT, posts("x", 3, minutes=5))
    (file,) = imports.files
    assert [row["time_24hr"] for row in rows(file)] == ["10:00", "10:10"]
    (remark,) = imports.remarks
    assert remark.said("en") == (
        "the post x-20261201-1005 comes less than 10 minutes after x-20261201-1000, and Sprout "
        "Social refuses that. Move one of them."
    )


def test_google_calendar_gets_posts_and_events_with_their_times() -> None:
    (file,) = made(GOOGLE_CALENDAR, us_plan()).files
    table = rows(file)
    assert table[0] == {
        "Subject": "Instagram: Looks under $50",
        "Start Date": "12/01/2026",
        "Start Time": "09:00 AM",
        "End Date": "12/01/2026",
        "End Time": "09:30 AM",
        "All Day Event": "False",
        "Description": "Carousel of cards, Products and services",
        "Location": "",
        "Private": "False",
    }
    assert table[3]["Subject"] == "Holiday: Christmas Day"
    assert (table[3]["Start Time"], table[3]["All Day Event"]) == ("", "True")


def test_a_post_late_at_night_ends_on_the_next_day() -> None:
    plan = posts("x", 1)
    late = replace(plan.posts[0], at=time(23, 45))
    (file,) = made(GOOGLE_CALENDAR, replace(plan, posts=(late,))).files
    (row,) = rows(file)
    assert (row["End Date"], row["End Time"]) == ("12/02/2026", "12:15 AM")


def test_a_platform_that_a_service_does_not_take_is_told_once() -> None:
    imports = made(BUFFER, russian_plan())
    assert imports.files == ()
    assert [(r.code, r.details["platform"], r.details["count"]) for r in imports.remarks] == [
        ("platform-not-taken", "Telegram", "2"),
        ("platform-not-taken", "VK", "3"),
    ]


def test_a_post_without_a_topic_is_left_out() -> None:
    imports = made(PUBLER, russian_plan())
    assert imports.remarks[-1].said("ru") == (
        "для площадки Telegram пропущены публикации, у которых ещё нет темы: 1. Добавьте их в "
        "сервисе, когда определитесь с темой."
    )


def test_a_text_that_is_too_long_is_left_out_and_never_cut() -> None:
    limit = TEXT_LIMITS["platform.x"]
    fits, too_long = (made(BUFFER, posts("x", 1, topic="a" * n)) for n in (limit, limit + 1))
    assert rows(fits.files[0])[0]["Text"] == "a" * 280
    assert too_long.files == ()
    assert too_long.remarks[0].said("en") == (
        "the text of the post x-20261201-1000 has 281 characters; X takes 280. Shorten the topic."
    )


def test_an_emoji_counts_as_two_characters() -> None:
    assert length_of("🎉") == 2
    assert codes(made(BUFFER, posts("x", 1, topic="🎉" * 141))) == ["text-too-long"]


def test_what_lies_in_the_past_is_left_out_when_the_moment_is_given() -> None:
    imports = made(BUFFER, posts("x", 3), now=datetime(2026, 12, 1, 11))
    assert [row["Posting Time"] for row in rows(imports.files[0])] == ["2026-12-01 12:00"]
    assert codes(imports) == ["in-the-past", "in-the-past"]


@pytest.mark.parametrize("topic", [t for t in HOSTILE_TOPICS if len(t) < 280])
def test_no_cell_is_a_formula_and_the_text_is_whole(topic: str) -> None:
    plan = posts("facebook", 1, topic=topic)
    imports = made(BUFFER, plan)
    (row,) = rows(imports.files[0])
    escaped = topic.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert row["Text"] == (f"'{topic}" if escaped else topic)
    assert codes(imports) == (["take-apostrophe-away"] if escaped else [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_remark_is_worded_with_all_its_blanks_filled(language: str) -> None:
    plans = (russian_plan(), us_plan(), posts("pinterest", 1), posts("x", 2, minutes=5),
             posts("x", 1, topic="=" * 300), posts("facebook", 1, topic="=1"))  # fmt: skip
    remarks = [
        remark
        for plan in plans
        for service in SERVICES.values()
        for remark in made(service, plan, now=datetime(2026, 12, 1, 9, 30)).remarks
    ]
    assert {remark.code for remark in remarks} == {
        "platform-not-taken", "no-topic", "text-too-long", "too-close", "in-the-past",
        "add-media", "fill-in", "take-apostrophe-away",
    }  # fmt: skip
    for remark in remarks:
        said = remark.said("ru" if language == "ru" else "en")
        assert all(value in said for name, value in remark.details.items() if name != "service")


def test_dates_of_the_plan_are_those_of_the_file() -> None:
    (file,) = made(SPROUT, posts("facebook", 1)).files
    assert rows(file)[0]["date"] == f"{date(2026, 12, 1):%m/%d/%Y}" == "12/01/2026"
