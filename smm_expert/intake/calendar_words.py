"""The words of a calendar in both languages, and which ids people mean by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from smm_expert.kb.suggestions import suggestion
from smm_expert.model.catalogue import Item
from smm_expert.model.text import LANGUAGES, Language
from smm_expert.strategy.calendar_fields import OTHER, POST, RESERVED
from smm_expert.wording.plan_files import FILE_LABELS, STATUSES
from smm_expert.wording.strategy import STRATEGY

COLUMNS = (
    "id", "date", "weekday", "time", "platform", "type", "rubric", "topic", "hours", "status",
    "link", "notes",
)  # fmt: skip
# Without these nobody can tell which row is which.
NEEDED = ("id", "date", "topic")
KINDS = (
    "promotion", "community", "review", "experiment", "milestone", "holiday", "season", "duty",
    OTHER,
)  # fmt: skip
_KIND_OF_ITEM = {"platform": "platform", "type": "content_type", "rubric": "rubric"}


def on_one_line(text: str) -> str:
    """The text without what no eye sees: line breaks, control characters, blanks in a row."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def folded(text: str) -> str:
    """The text as a name is compared: on one line, small and capital letters alike."""
    return on_one_line(text).casefold()


class CalendarWords:
    """Finds columns, items, kinds of events and statuses by what they are called."""

    def __init__(
        self, items: Mapping[str, Item], titles: Mapping[str, str], language: Language
    ) -> None:
        """`titles` are those of an older base, by id; names are suggested in `language`."""
        self._columns = _by_word(COLUMNS, _label)
        self._statuses = _by_word(STATUSES, lambda s: (STATUSES[s].en, STATUSES[s].ru))
        self._kinds = _by_word(KINDS, lambda kind: _both(STRATEGY[f"kind-{kind}"]))
        self._kinds |= {folded(kind): kind for kind in KINDS}
        self._no_topic = {word for code in ("free-slot", "untitled") for word in _words(code)}
        self._items = {f: _items(kind, items, titles) for f, kind in _KIND_OF_ITEM.items()}
        self._items["type"] |= _by_word((RESERVED, POST), _label)
        self._names = {
            field: [item.title.to(language) for item in items.values() if item.kind == kind]
            for field, kind in _KIND_OF_ITEM.items()
        }
        self._names["kind"] = [STRATEGY[f"kind-{kind}"].said(language, {}) for kind in KINDS]

    def column(self, heading: str) -> str | None:
        """`date` for `Date` and `Дата`."""
        return self._columns.get(folded(heading))

    def status(self, text: str) -> str:
        """The code of a status; one of people's own as they wrote it."""
        return self._statuses.get(folded(text), text)

    def kind(self, text: str) -> str | None:
        """The kind of event that is called so."""
        return self._kinds.get(folded(text))

    def item(self, field: str, text: str) -> str | None:
        """The id of the platform, type or rubric that is called so."""
        return self._items[field].get(folded(text))

    def suggestion(self, field: str, text: str) -> dict[str, str]:
        """Details of a problem: which platform, type, rubric or `kind` may have been meant."""
        return suggestion(text, self._names[field])

    def is_no_topic(self, text: str) -> bool:
        """Whether it is only said that there is no topic yet."""
        return folded(text) in self._no_topic


def _items(kind: str, items: Mapping[str, Item], titles: Mapping[str, str]) -> dict[str, str]:
    found = {folded(name): name for name in titles if name.startswith(f"{kind}.")}
    found |= {folded(titles[name]): name for name in titles if name.startswith(f"{kind}.")}
    of_kind = [item for item in items.values() if item.kind == kind]
    found |= {folded(item.id): item.id for item in of_kind}
    found |= {folded(item.title.to(lang)): item.id for item in of_kind for lang in LANGUAGES}
    return found


def _by_word(codes: Iterable[str], words: Callable[[str], Iterable[str]]) -> dict[str, str]:
    return {folded(word): code for code in codes for word in words(code)}


def _label(code: str) -> tuple[str, str]:
    return _both(FILE_LABELS[code])


def _both(entry: tuple[str, str, str, str]) -> tuple[str, str]:
    return entry[0], entry[1]


def _words(code: str) -> list[str]:
    return [folded(word) for word in _label(code)]
