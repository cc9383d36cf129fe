"""An entry of the calendar as fields of text, the form in which old, new and edited are compared.

Days are ISO 8601, times `HH:MM`, hours a decimal number; platform and rubric are ids. `type` is
the id of a type of content, `reserved` or `post`, or the kind of an event. Nothing is an empty
text.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from msgspec.structs import replace

from smm_expert.model.text import Language, Text
from smm_expert.strategy.plan import Event, Post

Entry = Post | Event
Fields = dict[str, str]

# What a plan says of an entry, and what people keep beside it.
OF_POST = ("date", "time", "platform", "type", "rubric", "topic", "hours")
OF_EVENT = ("date", "type", "topic", "hours")
KEPT = ("status", "link", "notes")
RESERVED = "reserved"
POST = "post"
OTHER = "other"
# Days that nobody has to do anything about.
_WITHOUT_STATUS = ("holiday", "season")


def planned_fields(entry: Entry, language: Language) -> Fields:
    """What a plan says of an entry. An event that is called like its item has no topic."""
    if isinstance(entry, Event):
        title = entry.title.to(language) if entry.title else ""
        return _events(entry) | {"topic": title}
    return {
        "date": entry.day.isoformat(),
        "time": f"{entry.at:%H:%M}",
        "platform": entry.platform,
        "type": entry.content_type or (RESERVED if entry.reserved else POST),
        "rubric": entry.rubric or "",
        "topic": entry.topic.to(language) if entry.topic else "",
        "hours": hours_text(entry.hours),
    }


def kept_fields(entry: Entry) -> Fields:
    """What people keep beside an entry: status, link, notes."""
    return {"status": status_of(entry), "link": entry.link, "notes": entry.notes}


def status_of(entry: Entry) -> str:
    """The status, which nobody has to set: an idea of a post, an event is settled."""
    if entry.status is not None:
        return entry.status
    if isinstance(entry, Post):
        return "idea"
    return "" if entry.kind in _WITHOUT_STATUS else "scheduled"


def with_fields(entry: Entry, fields: Mapping[str, str]) -> Entry:
    """The entry with some fields changed, and all else as it is.

    An event that is moved beyond its last day takes one day.
    """
    changes: dict[str, Any] = {}
    for name, value in fields.items():
        if name == "date":
            day = changes["day"] = date.fromisoformat(value)
            if isinstance(entry, Event) and entry.until is not None and entry.until < day:
                changes["until"] = None
        elif name == "time":
            changes["at"] = time.fromisoformat(value)
        elif name == "hours":
            changes["hours"] = float(value)
        elif name == "topic":
            said = Text(value, value) if value else None
            changes["topic" if isinstance(entry, Post) else "title"] = said
        elif name == "type" and isinstance(entry, Post):
            changes["content_type"] = None if value in (RESERVED, POST) else value
            changes["reserved"] = value == RESERVED
        elif name == "type":
            changes["kind"] = value
        elif name == "rubric":
            changes["rubric"] = value or None
        else:
            changes[name] = value
    changed = replace(entry, **changes)
    # A status that is the usual one need not be kept.
    return replace(changed, status=None) if _is_usual(changed) else changed


def hours_text(hours: float) -> str:
    """Hours as a text: `1.5`, `0`."""
    return f"{hours:.10g}"


def _is_usual(entry: Entry) -> bool:
    return entry.status is not None and entry.status == status_of(replace(entry, status=None))


def _events(event: Event) -> Fields:
    return {"date": event.day.isoformat(), "type": event.kind, "hours": hours_text(event.hours)}
