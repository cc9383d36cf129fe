"""A plan as files for one service; what does not fit is told, never cut."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from smm_expert.model.text import Language
from smm_expert.report.formats import as_csv, is_formula
from smm_expert.report.phrases import Phrases
from smm_expert.report.plan_words import PlanWords
from smm_expert.report.schedulers.description import TEXT_LIMITS, Column, Service, length_of
from smm_expert.strategy.plan import Event, Plan, Post
from smm_expert.wording.schedulers import LEFT_OUT, TO_DO

_LASTS = timedelta(minutes=30)


class Remark(Struct, frozen=True):
    """One thing that does not fit, or is left to do: data, worded by `said`.

    `code` names an entry of `wording.schedulers`; `left_out` tells whether posts are missing from
    the files.
    """

    code: str
    details: dict[str, str]

    @property
    def left_out(self) -> bool:
        """Is anything missing from the files because of it?"""
        return self.code in LEFT_OUT

    def said(self, language: Language) -> str:
        """The remark and what to do about it."""
        entry = {**LEFT_OUT, **TO_DO}[self.code]
        said = entry.said(language, self.details)
        mend = entry.mend(language, self.details)
        return f"{said}. {mend}" if mend else f"{said}."


class ImportFile(Struct, frozen=True):
    """One file to import, by the name that it should have."""

    name: str
    content: str


class Imports(Struct, frozen=True):
    """The files for one service, and the remarks on them."""

    files: tuple[ImportFile, ...]
    remarks: tuple[Remark, ...]


def imports_for(
    service: Service, plan: Plan, phrases: Phrases, *, now: datetime | None = None
) -> Imports:
    """The files of a plan for a service.

    `now` is the moment of the import in the plan's time zone, without one itself; what lies before
    it is left out. Without it nothing is taken for past, so that the same plan is the same files.
    """
    return _Imports(service, plan, PlanWords(phrases), now).made()


class _Imports:
    """Makes the files of one plan for one service."""

    def __init__(
        self, service: Service, plan: Plan, words: PlanWords, now: datetime | None
    ) -> None:
        self.service = service
        self.plan = plan
        self.words = words
        self.now = now
        self.remarks: list[Remark] = []

    def made(self) -> Imports:
        if self.service.whole_plan:
            entries: list[Post | Event] = [*self.plan.posts, *self.plan.events]
            files = self._files(None, entries)
            return Imports(tuple(files), tuple(self.remarks))
        posts = self._fitting(self._with_topic(self._taken()))
        self._media(posts)
        files = []
        if self.service.one_file_a_platform:
            for platform in dict.fromkeys(post.platform for post in posts):
                files += self._files(platform, [p for p in posts if p.platform == platform])
        else:
            files += self._files(None, posts)
        return Imports(tuple(files), tuple(self.remarks))

    def _remark(self, code: str, **details: object) -> None:
        told = {name: str(value) for name, value in details.items()}
        self.remarks.append(Remark(code, {"service": self.service.title, **told}))

    def _taken(self) -> list[Post]:
        """The posts on platforms that the service takes."""
        taken = [post for post in self.plan.posts if post.platform in self.service.platforms]
        others = [post for post in self.plan.posts if post.platform not in self.service.platforms]
        self._counted("platform-not-taken", others)
        return taken

    def _with_topic(self, posts: Sequence[Post]) -> list[Post]:
        """The posts that say something."""
        self._counted("no-topic", [post for post in posts if post.topic is None])
        return [post for post in posts if post.topic is not None]

    def _counted(self, code: str, posts: Iterable[Post]) -> None:
        """One remark for each platform with the number of its posts."""
        for platform, count in sorted(Counter(post.platform for post in posts).items()):
            self._remark(code, platform=self.words.item(platform), count=count)

    def _fitting(self, posts: Iterable[Post]) -> list[Post]:
        """The posts that can be imported; a remark for each other one."""
        fitting: list[Post] = []
        last: dict[str, Post] = {}
        for post in sorted(posts, key=lambda post: (_starts(post), post.id)):
            shared = post.platform if self.service.one_file_a_platform else ""
            if self._fits(post, last.get(shared)):
                fitting.append(post)
                last[shared] = post
        return fitting

    def _fits(self, post: Post, before: Post | None) -> bool:
        if self.now is not None and _starts(post) <= self.now:
            self._remark("in-the-past", post=post.id)
            return False
        text = self.words.topic(post)
        most, length = TEXT_LIMITS.get(post.platform), length_of(text)
        if most is not None and length > most:
            title = self.words.item(post.platform)
            self._remark("text-too-long", post=post.id, platform=title, length=length, most=most)
            return False
        minutes = self.service.minutes_apart
        if before is not None and _starts(post) - _starts(before) < timedelta(minutes=minutes):
            self._remark("too-close", post=post.id, other=before.id, minutes=minutes)
            return False
        if is_formula(text):
            self._remark("take-apostrophe-away", post=post.id)
        return True

    def _media(self, posts: Sequence[Post]) -> None:
        """What the reader has to add by hand."""
        self._counted("add-media", (p for p in posts if p.platform in self.service.needs_media))
        for platform in sorted({post.platform for post in posts}):
            for column in self.service.columns:
                if platform in column.platforms:
                    title = self.words.item(platform)
                    self._remark("fill-in", platform=title, column=column.head)

    def _files(self, platform: str | None, entries: Sequence[Post | Event]) -> list[ImportFile]:
        """The rows in as many files as the service's limit asks for."""
        columns = self.service.columns_for(platform)
        size = self.service.most_rows or max(1, len(entries))
        parts = [entries[at : at + size] for at in range(0, len(entries), size)]
        stem = self.service.id + (f"-{platform.partition('.')[2]}" if platform else "")
        return [
            ImportFile(
                f"{stem}.csv" if len(parts) == 1 else f"{stem}-{number}.csv",
                as_csv(
                    [column.head for column in columns],
                    [[self._cell(column, entry) for column in columns] for entry in part],
                )
                + "\n",
            )
            for number, part in enumerate(parts, 1)
        ]

    def _cell(self, column: Column, entry: Post | Event) -> str:
        if column.content == "fixed":
            return column.fixed
        if column.content == "empty":
            return ""
        if column.content == "channel-flag":
            return (
                "true" if isinstance(entry, Post) and entry.platform == column.flags else "false"
            )
        return _CONTENTS[column.content](self.service, self.words, entry)


def _starts(post: Post) -> datetime:
    return datetime.combine(post.day, post.at)


def _title(service: Service, words: PlanWords, entry: Post | Event) -> str:
    if isinstance(entry, Post):
        return f"{words.item(entry.platform)}: {words.topic(entry)}"
    return f"{words.kind(entry.kind)}: {words.event(entry)}"


def _text(service: Service, words: PlanWords, entry: Post | Event) -> str:
    return words.topic(entry) if isinstance(entry, Post) else words.event(entry)


def _details(service: Service, words: PlanWords, entry: Post | Event) -> str:
    if isinstance(entry, Event):
        return ""
    details = (words.post_type(entry), words.item(entry.rubric))
    return ", ".join(detail for detail in details if detail)


def _moment(service: Service, words: PlanWords, entry: Post | Event) -> str:
    return _starts(entry).strftime(service.moment_format) if isinstance(entry, Post) else ""


def _date(service: Service, words: PlanWords, entry: Post | Event) -> str:
    return entry.day.strftime(service.date_format)


def _time(service: Service, words: PlanWords, entry: Post | Event) -> str:
    return entry.at.strftime(service.time_format) if isinstance(entry, Post) else ""


def _end_date(service: Service, words: PlanWords, entry: Post | Event) -> str:
    if isinstance(entry, Post):
        return (_starts(entry) + _LASTS).strftime(service.date_format)
    return (entry.until or entry.day).strftime(service.date_format)


def _end_time(service: Service, words: PlanWords, entry: Post | Event) -> str:
    if isinstance(entry, Event):
        return ""
    return (_starts(entry) + _LASTS).strftime(service.time_format)


def _all_day(service: Service, words: PlanWords, entry: Post | Event) -> str:
    return "False" if isinstance(entry, Post) else "True"


_CONTENTS: dict[str, Callable[[Service, PlanWords, Post | Event], str]] = {
    "title": _title,
    "text": _text,
    "details": _details,
    "moment": _moment,
    "date": _date,
    "time": _time,
    "end-date": _end_date,
    "end-time": _end_time,
    "all-day": _all_day,
}
