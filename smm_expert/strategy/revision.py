"""A plan made again meets what people made of the old one: their edits stay, and none is lost.

What is past stays as people left it. Where the new plan would have changed what they edited, or
has no more what they worked on, their version stays and a conflict says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import fsum

from msgspec.structs import replace

from smm_expert.model.record import Record
from smm_expert.model.text import Language
from smm_expert.strategy.calendar_fields import (
    KEPT,
    OF_POST,
    Entry,
    Fields,
    kept_fields,
    planned_fields,
    with_fields,
)
from smm_expert.strategy.plan import Event, Plan, Post

_ADDED = "added-"


class Edits(Record, frozen=True):
    """What people did to a calendar.

    `changed` holds the fields they wrote, as texts, by id; an entry that they had removed and put
    back is there too, if without a field. `added` have no id yet.
    """

    changed: dict[str, Fields] = {}
    removed: tuple[str, ...] = ()
    added: tuple[Post | Event, ...] = ()


class Conflict(Record, frozen=True):
    """Where the new plan and people differ; what people did was kept.

    `kind` is `changed` (a field that people edited is planned otherwise now), `worked` (a field of
    an entry that they gave a status, link or note is), `gone` (the plan has no such entry any
    more) or `removed` (they removed it, and it is planned otherwise now). `field` is empty for
    `gone`; `entry` is what stands in the calendar, or stood there.
    """

    kind: str
    entry: Post | Event
    field: str = ""
    before: str = ""
    now: str = ""
    edited: str = ""


class Revision(Record, frozen=True):
    """The plan to go on with, and its conflicts in order of time."""

    plan: Plan
    conflicts: tuple[Conflict, ...]


def revised(
    old: Iterable[Entry],
    old_removed: Iterable[Entry],
    edits: Edits,
    new: Plan,
    today: date,
    language: Language,
    new_language: Language,
) -> Revision:
    """The new plan with the edits of the old one.

    The old calendar was in `language`, the one to be written is in `new_language`.
    `old_removed` are entries that people had removed before; they stay out unless they are among
    the changed ones. Entries before `today` are those of the old calendar.
    """
    known = (tuple(old), tuple(old_removed))
    return _Reviser(*known, edits, new, today, language, new_language).revision()


class _Reviser:
    def __init__(
        self,
        old: tuple[Entry, ...],
        old_removed: tuple[Entry, ...],
        edits: Edits,
        new: Plan,
        today: date,
        language: Language,
        new_language: Language,
    ) -> None:
        self.old = old
        self.old_removed = old_removed
        self.edits = edits
        self.plan = new
        planned: list[Entry] = [*new.posts, *new.events]
        self.new = {entry.id: entry for entry in planned}
        self.today = today
        self.language: Language = language
        self.new_language: Language = new_language
        self.conflicts: list[Conflict] = []

    def revision(self) -> Revision:
        known = {entry.id: entry for entry in (*self.old_removed, *self.old)}
        gone = {entry.id for entry in self.old_removed if entry.id not in self.edits.changed}
        gone |= set(self.edits.removed)
        kept = [self._kept(entry) for name, entry in known.items() if name not in gone]
        entries = [entry for entry in kept if entry is not None]
        entries += [
            entry
            for name, entry in self.new.items()
            if name not in known and entry.day >= self.today
        ]
        entries += named(self.edits.added, {*known, *self.new})
        removed = tuple(self._removed(known[name]) for name in sorted(gone & set(known)))
        return Revision(self._with(entries, removed), tuple(sorted(self.conflicts, key=_order)))

    def _with(self, entries: list[Entry], removed: tuple[Entry, ...]) -> Plan:
        posts = [entry for entry in entries if isinstance(entry, Post)]
        events = [entry for entry in entries if isinstance(entry, Event)]
        return replace(
            self.plan,
            posts=tuple(sorted(posts, key=lambda p: (p.day, p.at, p.platform, p.id))),
            events=tuple(sorted(events, key=lambda e: (e.day, e.kind, e.id))),
            hours_of_production=fsum(post.hours for post in posts),
            removed=removed,
        )

    def _kept(self, old: Entry) -> Entry | None:
        """What becomes of an entry of the old calendar; None when nobody wants it any more."""
        wrote = self.edits.changed.get(old.id, {})
        as_left = with_fields(old, wrote)
        before = self._planned(old)
        left = planned_fields(as_left, self.language)
        by_hand = {
            field: left[field]
            for field in before
            if (field in old.planned or field in wrote) and left[field] != before[field]
        }
        if as_left.day < self.today:
            return replace(as_left, planned={field: before[field] for field in by_hand})
        new = self._matching(old)
        worked = any(value for value in (as_left.status, as_left.link, as_left.notes))
        if new is None:
            if not (by_hand or worked or old.own or as_left.status is not None):
                return None
            if not old.own:
                self.conflicts.append(Conflict("gone", as_left))
            planned = {field: before[field] for field in by_hand}
            return replace(as_left, planned=planned, own=True)
        now = planned_fields(new, self.language)
        by_hand = {field: value for field, value in by_hand.items() if value != now[field]}
        kept = {field: kept_fields(as_left)[field] for field in KEPT}
        result = with_fields(new, by_hand | kept)
        # Next time it is compared with a plan in the language that is written now.
        later = planned_fields(new, self.new_language)
        result = replace(result, planned={field: later[field] for field in by_hand})
        for field in _different(before, now):
            if field in by_hand:
                self._conflict("changed", result, field, before, now, by_hand[field])
            elif worked and left[field] != now[field]:
                self._conflict("worked", result, field, before, now)
        return result

    def _matching(self, old: Entry) -> Entry | None:
        """The entry of the new plan with the same id, if it is the same sort of entry."""
        new = self.new.get(old.id)
        return new if type(new) is type(old) else None

    def _removed(self, old: Entry) -> Entry:
        """What is remembered of a removed entry: what the plan says of it now."""
        before = self._planned(old)
        bare = replace(old, status=None, link="", notes="", planned={}, own=False)
        new = self._matching(old)
        if new is None or old.day < self.today:
            return with_fields(bare, {field: before[field] for field in old.planned})
        now = planned_fields(new, self.language)
        for field in _different(before, now):
            self._conflict("removed", old, field, before, now)
        return new

    def _planned(self, old: Entry) -> Fields:
        """What the old plan said of an entry, without what people wrote."""
        return planned_fields(old, self.language) | old.planned

    def _conflict(
        self, kind: str, entry: Entry, field: str, before: Fields, now: Fields, edited: str = ""
    ) -> None:
        self.conflicts.append(Conflict(kind, entry, field, before[field], now[field], edited))


def named(added: Iterable[Entry], taken: Iterable[str]) -> Iterator[Entry]:
    """Added entries with ids of their own: `added-1`, `added-2` ..., as far as they are free."""
    used = set(taken)
    number = 1
    for entry in added:
        while f"{_ADDED}{number}" in used:
            number += 1
        used.add(f"{_ADDED}{number}")
        yield replace(entry, id=f"{_ADDED}{number}", own=True)


def _different(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return [field for field in OF_POST if field in before and before[field] != now.get(field)]


def _order(conflict: Conflict) -> tuple[object, ...]:
    return (conflict.entry.day, conflict.entry.id, conflict.kind, conflict.field)
