"""A document as chapters of blocks: what DOCX, HTML and Markdown are written from.

Everything here is said in one language already. A writer decides how a block looks, never what it
says.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Paragraph(Struct, frozen=True, tag="paragraph"):
    """A paragraph of plain text."""

    text: str


class Bullets(Struct, frozen=True, tag="bullets"):
    """A list of short texts."""

    items: tuple[str, ...]


class Callout(Struct, frozen=True, tag="callout"):
    """Something not to be overlooked; `tone` is `info`, `warning` or `good`."""

    text: str
    tone: str = "info"


class Facts(Struct, frozen=True, tag="facts"):
    """Names and values side by side."""

    rows: tuple[tuple[str, str], ...]


class Table(Struct, frozen=True, tag="table"):
    """A table; `numeric` names the columns (from 0) that hold numbers, `total` marks a last row
    that sums up.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    numeric: tuple[int, ...] = ()
    total: bool = False


class Source(Struct, frozen=True):
    """Where a reason is known from; `url` may be empty."""

    said: str
    url: str = ""


class Reason(Struct, frozen=True):
    """Why something is recommended (or, with `against`, what speaks against it)."""

    text: str
    sources: tuple[Source, ...] = ()
    caveat: str = ""
    against: bool = False


class Advice(Struct, frozen=True, tag="advice"):
    """One recommendation, which unfolds to its reasons.

    `certainty` is 0 to 1, `band` its word; `how_to` and `note` may be empty.
    """

    title: str
    summary: str
    certainty: float
    band: str
    reasons: tuple[Reason, ...]
    how_to: str = ""
    note: str = ""


class Bar(Struct, frozen=True):
    """One bar: a label, its length in any unit, and what is written beside it."""

    label: str
    value: float
    said: str


class Bars(Struct, frozen=True, tag="bars"):
    """A bar chart; all bars begin at 0, and negative ones go to the left."""

    title: str
    bars: tuple[Bar, ...]


class Rung(Struct, frozen=True):
    """One KPI from where it stands to where it should get: texts, and three numbers to draw.

    `low`, `mid` and `high` are None where there is no target.
    """

    label: str
    said: str
    low: float | None = None
    mid: float | None = None
    high: float | None = None
    baseline: float | None = None


class Ladder(Struct, frozen=True, tag="ladder"):
    """KPIs with the ranges of their targets."""

    title: str
    rungs: tuple[Rung, ...]


class Entry(Struct, frozen=True):
    """Something on one day: a time or nothing, a short text, and a `kind` for its colour.

    `kind` is `post`, `reserved`, `promotion`, `community`, `review`, `experiment`, `milestone`,
    `holiday`, `season` or `duty`.
    """

    text: str
    kind: str
    at: str = ""


class Day(Struct, frozen=True):
    """One day of a month grid; `inside` tells whether it belongs to month and plan."""

    day: date
    inside: bool
    entries: tuple[Entry, ...] = ()


class MonthGrid(Struct, frozen=True, tag="month"):
    """A calendar month: weeks of seven days, from Monday on."""

    title: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[Day, ...], ...]


class Comparison(Struct, frozen=True, tag="comparison"):
    """Things compared by the same measures, each 0 to 1 for drawing, with what is written."""

    title: str
    measures: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[float, str], ...]], ...]


Block = (
    Paragraph | Bullets | Callout | Facts | Table | Advice | Bars | Ladder | MonthGrid | Comparison
)


class Chapter(Struct, frozen=True):
    """A chapter; `id` is the same in every language (`goals`, `audience` ...)."""

    id: str
    title: str
    blocks: tuple[Block | Section, ...]


class Section(Struct, frozen=True, tag="section"):
    """A part of a chapter under a heading of its own."""

    title: str
    blocks: tuple[Block, ...]


class Document(Struct, frozen=True):
    """A whole document: title page and chapters, in `language`.

    `labels` are the few words that writers need themselves: `contents`, `reasons`, `sources`,
    `caveat`, `against`, `certainty`, `page`.
    """

    title: str
    subtitle: str
    language: str
    made: str
    chapters: tuple[Chapter, ...]
    labels: dict[str, str]
