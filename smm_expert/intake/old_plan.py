"""plan.json of an earlier run -> what was planned then, and what people had changed by then."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta, Struct

from smm_expert.model.problem import Location, PlanProblems, Problem
from smm_expert.model.text import Language, Text
from smm_expert.strategy.calendar_fields import OF_EVENT, OF_POST, Entry, with_fields
from smm_expert.strategy.plan import SCHEMA, Event, Post, Window

_Kind = Literal[
    "promotion", "community", "review", "experiment", "milestone", "holiday", "season", "duty",
    "other",
]  # fmt: skip
E = TypeVar("E", Post, Event)
_Id = Annotated[str, Meta(min_length=1)]


class OldPlan(Struct, frozen=True):
    """An earlier plan as far as a new one needs it.

    `titles` are those of items by id, `event_titles` what each event was called, by its id.
    """

    window: Window
    language: Language
    entries: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    titles: dict[str, str]
    event_titles: dict[str, str]


class _Head(Struct):
    schema: str


class _Titled(Struct):
    id: _Id
    title: str


class _Window(Struct):
    start: datetime.date
    weeks: Annotated[int, Meta(ge=1, le=1000)]
    time_zone: str


class _Post(Struct):
    id: _Id
    date: datetime.date
    time: datetime.time
    platform: _Titled
    content_type: _Titled | None
    rubric: _Titled | None
    topic: str | None
    hours: float
    reserved: bool
    status: str | None = None
    link: str = ""
    notes: str = ""
    planned: dict[str, str] = {}
    own: bool = False


class _Event(Struct):
    id: _Id
    date: datetime.date
    until: datetime.date | None
    kind: _Kind
    item: _Titled | None
    title: str
    hours: float
    status: str | None = None
    link: str = ""
    notes: str = ""
    planned: dict[str, str] = {}
    own: bool = False


class _Plan(Struct):
    language: Language
    window: _Window
    posts: list[_Post]
    events: list[_Event]
    removed_posts: list[_Post] = []
    removed_events: list[_Event] = []


def read_old_plan(content: bytes, name: str) -> OldPlan:
    """The plan in the bytes of a plan.json. Raises PlanProblems."""
    try:
        schema = msgspec.json.decode(content, type=_Head).schema
        if schema != SCHEMA:
            raise _refused(name, "plan-of-other-version", found=schema, known=SCHEMA)
        found = msgspec.json.decode(content, type=_Plan)
        return _plan(found)
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError):
        raise _refused(name, "plan-json-broken") from None


def _refused(name: str, code: str, **details: str) -> PlanProblems:
    return PlanProblems([Problem(Location(name), code, details)])


def _plan(found: _Plan) -> OldPlan:
    posts = [*found.posts, *found.removed_posts]
    events = [*found.events, *found.removed_events]
    titled = [part for post in posts for part in (post.platform, post.content_type, post.rubric)]
    window = found.window
    # Nothing is reckoned from it before it is known to be a span of days.
    window.start + datetime.timedelta(weeks=window.weeks)
    return OldPlan(
        Window(window.start, window.weeks, window.time_zone),
        found.language,
        (*_posts(found.posts), *_events(found.events)),
        (*_posts(found.removed_posts), *_events(found.removed_events)),
        {part.id: part.title for part in titled if part is not None},
        {event.id: event.title for event in events},
    )


def _posts(posts: Iterable[_Post]) -> list[Post]:
    return [_checked(_post(post)) for post in posts]


def _events(events: Iterable[_Event]) -> list[Event]:
    return [_checked(_event(event)) for event in events]


def _checked(entry: E) -> E:
    """The entry, if what is planned of it can be read. Raises ValueError."""
    known = OF_POST if isinstance(entry, Post) else OF_EVENT
    if not entry.planned.keys() <= set(known):
        raise ValueError(entry.id)
    with_fields(entry, entry.planned)
    return entry


def _post(post: _Post) -> Post:
    return Post(
        id=post.id,
        day=post.date,
        at=post.time,
        platform=post.platform.id,
        content_type=post.content_type.id if post.content_type else None,
        rubric=post.rubric.id if post.rubric else None,
        topic=Text(post.topic, post.topic) if post.topic else None,
        hours=post.hours,
        reserved=post.reserved,
        status=post.status,
        link=post.link,
        notes=post.notes,
        planned=post.planned,
        own=post.own,
    )


def _event(event: _Event) -> Event:
    # One that has an item is called like it, unless somebody wrote another title.
    own_title = event.item is None or "topic" in event.planned
    return Event(
        id=event.id,
        day=event.date,
        kind=event.kind,
        item=event.item.id if event.item else None,
        title=Text(event.title, event.title) if own_title and event.title else None,
        until=event.until,
        hours=event.hours,
        status=event.status,
        link=event.link,
        notes=event.notes,
        planned=event.planned,
        own=event.own,
    )
