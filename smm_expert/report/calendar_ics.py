"""calendar.ics: posts at their hour in the readers' time zone, everything else on whole days."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from smm_expert.report.phrases import Phrases
from smm_expert.report.plan_words import PlanWords
from smm_expert.strategy.plan import Event, Plan, Post

if TYPE_CHECKING:
    import icalendar

POST_LASTS = timedelta(minutes=30)


def calendar_ics(plan: Plan, phrases: Phrases, client: str = "") -> bytes:
    """The calendar of a plan after RFC 5545; the same plan and client give the same bytes.

    UIDs are made of the ids of posts and events, so that a later plan imported over this one
    changes its entries rather than doubles them; the client's name is in them too, so that the
    calendars of two clients can stand in one.
    """
    import icalendar

    words = PlanWords(phrases)
    title = words.label("plan-for", client=client) if client else words.label("plan")
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//smm-expert//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", plan.window.time_zone)
    writer = _Writer(plan, words, client)
    for post in plan.posts:
        calendar.add_component(writer.post(post))
    for event in plan.events:
        calendar.add_component(writer.event(event))
    last = plan.window.start + timedelta(weeks=plan.window.weeks)
    calendar.add_missing_timezones(first_date=plan.window.start, last_date=last)
    return bytes(calendar.to_ical())


class _Writer:
    """Makes the entries of one calendar."""

    def __init__(self, plan: Plan, words: PlanWords, client: str) -> None:
        self.words = words
        self.zone = ZoneInfo(plan.window.time_zone)
        # Not now: the same plan is to be the same file.
        self.stamp = datetime.combine(plan.window.start, time(), UTC)
        self.owner = hashlib.sha256(client.encode()).hexdigest()[:12]

    def post(self, post: Post) -> icalendar.Event:
        """A post, half an hour long."""
        platform, topic = self.words.item(post.platform), self.words.topic(post)
        starts = datetime.combine(post.day, post.at, self.zone)
        entry = self._entry(post.id, f"{platform}: {topic}")
        entry.add("dtstart", starts)
        entry.add("dtend", starts + POST_LASTS)
        details = [self.words.post_type(post), self.words.item(post.rubric)]
        entry.add("description", "\n".join(detail for detail in details if detail))
        entry.add("categories", [platform])
        return entry

    def event(self, event: Event) -> icalendar.Event:
        """An event of one or more whole days, which takes nobody's time in the calendar."""
        kind, title = self.words.kind(event.kind), self.words.event(event)
        entry = self._entry(event.id, f"{kind}: {title}")
        entry.add("dtstart", event.day)
        # The end of whole days is the day after.
        entry.add("dtend", (event.until or event.day) + timedelta(days=1))
        entry.add("categories", [kind])
        entry.add("transp", "TRANSPARENT")
        return entry

    def _entry(self, name: str, summary: str) -> icalendar.Event:
        import icalendar

        entry = icalendar.Event()
        entry.add("uid", f"{name}.{self.owner}@smm-expert")
        entry.add("dtstamp", self.stamp)
        entry.add("sequence", 0)
        entry.add("summary", " ".join(summary.split()))
        return entry
