"""Posts on dates: so many a week, on the days and at the hours advised, no two at one minute."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

from smm_expert.model.catalogue import WEEKDAYS
from smm_expert.strategy.client import Client
from smm_expert.strategy.free_days import is_silent, public_holidays
from smm_expert.strategy.plan import Channel, Post, RubricShare, Window
from smm_expert.strategy.shares import in_turn, split_by_key
from smm_expert.strategy.topics import Topics

Slot = tuple[int, int]
Moment = tuple[date, int]
_COMPANIES, _SATURDAY = "b2b", 5
# Where no posting time is advised: working days at noon.
_USUAL_SLOTS: tuple[Slot, ...] = tuple((day, 12) for day in range(5))
_RESERVED = ""


def posts_of(
    client: Client, channels: Sequence[Channel], rubrics: Sequence[RubricShare], window: Window
) -> tuple[Post, ...]:
    """All posts of the plan in order of time."""
    topics = Topics(client)
    weeks = open_weeks(client, window)
    found = [
        post
        for place, channel in enumerate(channels)
        for post in _posts(channel, place, rubrics, weeks, topics)
    ]
    return tuple(sorted(found, key=lambda post: (post.day, post.at, post.platform)))


def slots_of(client: Client) -> tuple[Slot, ...]:
    """(weekday from 0 for Monday, hour) of the posting times advised, the most certain first."""
    advised = [r.item for r in client.selected("time_slot")]
    found = [
        (WEEKDAYS.index(day), hour)
        for item in advised
        for hour in client.item(item).hours
        for day in client.item(item).days
    ]
    if client.word("business.model") == _COMPANIES:
        found = [(day, hour) for day, hour in found if day < _SATURDAY]
    return tuple(dict.fromkeys(found)) or _USUAL_SLOTS


def open_weeks(client: Client, window: Window) -> list[list[Moment]]:
    """For each week of the plan the moments at which posts can stand.

    A week begins on the plan's weekday, whichever that is. Nobody is written to on New Year's Day
    or, by companies, on public holidays; when that closes the whole plan, all moments are open.
    """
    rests = client.word("business.model") == _COMPANIES
    free = public_holidays(client.market, window) if rests else {}
    slots = slots_of(client)
    whole: list[list[Moment]] = []
    for week in range(window.weeks):
        first = window.start + timedelta(weeks=week)
        whole.append(
            [(first + timedelta(days=(day - first.weekday()) % 7), hour) for day, hour in slots]
        )
    found = [
        [(d, h) for d, h in week if d not in free and not is_silent(d, h, client.market)]
        for week in whole
    ]
    return found if any(found) else whole


def _posts(
    channel: Channel,
    place: int,
    rubrics: Sequence[RubricShare],
    weeks: Sequence[Sequence[Moment]],
    topics: Topics,
) -> list[Post]:
    moments = _moments(channel.posts, place, weeks)
    types = in_turn(
        {f.content_type: f.posts for f in channel.formats} | {_RESERVED: channel.reserved}
    )
    if types and types[0] == _RESERVED:
        # Nothing has come up before the first post.
        made = next((n for n, name in enumerate(types) if name != _RESERVED), 0)
        types[0], types[made] = types[made], types[0]
    hours = {f.content_type: f.hours_each for f in channel.formats}
    busy = channel.posts - channel.reserved
    ahead = in_turn(split_by_key(busy, {r.rubric: r.percent for r in rubrics}))
    posts = []
    for (day, at), content_type in zip(moments, types, strict=True):
        is_reserved = content_type == _RESERVED
        rubric = None if is_reserved else _take_fitting(ahead, content_type, topics.client)
        idea = topics.next(rubric, channel.platform, day) if rubric else None
        posts.append(
            Post(
                id=f"{channel.platform.partition('.')[2]}-{day:%Y%m%d}-{at:%H%M}",
                day=day,
                at=at,
                platform=channel.platform,
                content_type=content_type or None,
                rubric=rubric,
                topic=idea.title if idea else None,
                hours=min(hours.values(), default=0.0) if is_reserved else hours[content_type],
                reserved=is_reserved,
            )
        )
    return posts


def _take_fitting(ahead: list[str], content_type: str, client: Client) -> str | None:
    """The next rubric that the type of content suits; if it suits none, the next one."""
    if not ahead:
        return None
    suiting = (
        place
        for place, rubric in enumerate(ahead)
        if not client.item(rubric).content or content_type in client.item(rubric).content
    )
    return ahead.pop(next(suiting, 0))


def _moments(posts: int, place: int, weeks: Sequence[Sequence[Moment]]) -> list[tuple[date, time]]:
    """So many different moments in order, over the weeks by the number of their open days."""
    found: list[tuple[date, time]] = []
    days = [len({day for day, _ in week}) for week in weeks]
    whole, before = sum(days), 0
    for week, moments in enumerate(weeks):
        count = posts * (before + days[week]) // whole - posts * before // whole
        before += days[week]
        found += sorted(_in_week(moments, count, place + week))
    return found


def _in_week(moments: Sequence[Moment], count: int, turn: int) -> list[tuple[date, time]]:
    """Moments of one week: days as far apart as can be, hours in turn.

    When a day has to take several posts they stand at different hours, and when hours run out at
    different quarters of an hour.
    """
    by_day: dict[date, list[int]] = {}
    for day, hour in moments:
        by_day.setdefault(day, []).append(hour)
    days = sorted(by_day)
    found: list[tuple[date, time]] = []
    used: dict[date, int] = {}
    for number in range(count):
        day = days[(number * len(days) // max(count, 1) + turn) % len(days)]
        if count > len(days):
            day = days[(number + turn) % len(days)]
        nth = used.get(day, 0)
        used[day] = nth + 1
        hours = by_day[day]
        hour = hours[(nth + turn) % len(hours)]
        minute = 15 * (nth // len(hours)) % 60
        found.append((day, time(hour, minute)))
    return found
