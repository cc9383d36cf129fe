"""Where a plan made again and people's edits differ, as text for a terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from smm_expert.report.markdown_escapes import in_a_line
from smm_expert.report.phrases import Phrases
from smm_expert.report.plan_words import PlanWords
from smm_expert.strategy.calendar_fields import POST, RESERVED
from smm_expert.strategy.plan import Event, Post
from smm_expert.strategy.revision import Conflict
from smm_expert.wording.plan_update import update_words


def conflicts_text(conflicts: Iterable[Conflict], phrases: Phrases) -> str:
    """The conflicts by entry, each on a line."""
    lines: list[str] = []
    for entry, said in _by_entry(conflicts, phrases):
        lines += [entry, *(f"  {line}" for line in said)]
    return "\n".join(lines)


def conflicts_markdown(conflicts: Iterable[Conflict], phrases: Phrases, day: date) -> str:
    """The conflicts as a page with a heading for each entry; `day` is that of the update."""
    language = phrases.language
    parts = [
        f"# {update_words('title', language)}",
        update_words("made", language, day=phrases.day(day)),
    ]
    for entry, said in _by_entry(conflicts, phrases):
        parts += [f"## {in_a_line(entry)}", "\n".join(f"* {in_a_line(line)}" for line in said)]
    return "\n\n".join(parts) + "\n"


def _by_entry(conflicts: Iterable[Conflict], phrases: Phrases) -> Iterator[tuple[str, list[str]]]:
    words = _Words(phrases)
    for _, of_entry in groupby(conflicts, key=lambda conflict: conflict.entry.id):
        together = list(of_entry)
        yield words.entry(together[0].entry), [words.conflict(one) for one in together]


class _Words:
    def __init__(self, phrases: Phrases) -> None:
        self.phrases = phrases
        self.words = PlanWords(phrases)

    def entry(self, entry: Post | Event) -> str:
        words, day = self.words, self.phrases.day(entry.day)
        if isinstance(entry, Event):
            what = f"{words.kind(entry.kind)}: {words.event(entry)}"
        else:
            what = f"{words.item(entry.platform)}: {words.topic(entry)}"
        details = {"day": day, "what": " ".join(what.split()), "id": entry.id}
        return update_words("entry", self.phrases.language, **details)

    def conflict(self, conflict: Conflict) -> str:
        field = self.words.label(conflict.field) if conflict.field else ""
        before, now, edited = (
            self._value(conflict.entry, conflict.field, value)
            for value in (conflict.before, conflict.now, conflict.edited)
        )
        return update_words(
            conflict.kind, self.phrases.language,
            field=field, before=before, now=now, edited=edited,
        )  # fmt: skip

    def _value(self, entry: Post | Event, field: str, value: str) -> str:
        """A field of an entry as people know it."""
        if field == "topic" and not value and isinstance(entry, Event):
            value = self.words.item(entry.item)
        if not value:
            return update_words("nothing", self.phrases.language)
        if field == "date":
            return self.phrases.day(date.fromisoformat(value))
        if field == "hours":
            return self.phrases.number(float(value))
        if field == "type" and isinstance(entry, Event):
            return self.words.kind(value)
        if field == "type" and value in (RESERVED, POST):
            return self.words.label(value)
        if field in ("platform", "rubric", "type"):
            return self.words.item(value)
        return " ".join(value.split())
