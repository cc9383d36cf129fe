"""Posts on dates: so many a week, on the days and at the hours advised, no two at one minute."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

from smm_expert.model.catalogue import WEEKDAYS
from smm_expert.strategy.client import Client
from smm_expert.strategy.plan import Channel, Post, RubricShare, Window
from smm_expert.strategy.shares import in_turn, split_by_key
from smm_expert.strategy.topics import Topics

Slot = tuple[int, int]
# Where no posting time is advised: working days at noon.
_USUAL_SLOTS: tuple[Slot, ...] = tuple((day, 12) for day in range(5))
_RESERVED = ""


def posts_of(
    client: Client, channels: Sequence[Channel], rubrics: Sequence[RubricShare], window: Window
) -> tuple[Post, ...]:
    """All posts of the plan in order of time."""
    topics = Topics(client)
    slots = slots_of(client)
    found = [
        post
        for place, channel in enumerate(channels)
        for post in _posts(channel, place, rubrics, window, slots, topics)
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
    return tuple(dict.fromkeys(found)) or _USUAL_SLOTS


def _posts(
    channel: Channel,
    place: int,
    rubrics: Sequence[RubricShare],
    window: Window,
    slots: Sequence[Slot],
    topics: Topics,
) -> list[Post]:
    moments = _moments(channel.posts, place, window, slots)
    types = in_turn(
        {f.content_type: f.posts for f in channel.formats} | {_RESERVED: channel.reserved}
    )
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


def _moments(
    posts: int, place: int, window: Window, slots: Sequence[Slot]
) -> list[tuple[date, time]]:
    """So many different moments, as many in each week as can be, in order."""
    found: list[tuple[date, time]] = []
    for week in range(window.weeks):
        count = posts * (week + 1) // window.weeks - posts * week // window.weeks
        first = window.start + timedelta(weeks=week)
        found += sorted(_in_week(first, count, place + week, slots))
    return found


def _in_week(first: date, count: int, turn: int, slots: Sequence[Slot]) -> list[tuple[date, time]]:
    """Moments of one week: days as far apart as can be, hours in turn.

    A week begins on the plan's weekday, whichever that is. When a day has to take several posts
    they stand at different hours, and when hours run out at different quarters of an hour.
    """
    by_day: dict[int, list[int]] = {}
    for weekday, hour in slots:
        by_day.setdefault((weekday - first.weekday()) % 7, []).append(hour)
    days = sorted(by_day)
    found: list[tuple[date, time]] = []
    used: dict[int, int] = {}
    for number in range(count):
        day = days[(number * len(days) // max(count, 1) + turn) % len(days)]
        if count > len(days):
            day = days[(number + turn) % len(days)]
        nth = used.get(day, 0)
        used[day] = nth + 1
        hours = by_day[day]
        hour = hours[(nth + turn) % len(hours)]
        minute = 15 * (nth // len(hours)) % 60
        found.append((first + timedelta(days=day), time(hour, minute)))
    return found
