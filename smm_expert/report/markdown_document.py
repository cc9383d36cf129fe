"""A document as Markdown: CommonMark with the tables of GitHub, and no word of it is markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import isfinite

from smm_expert.model.text import Language
from smm_expert.report.blocks import (
    Advice,
    Bars,
    Block,
    Bullets,
    Callout,
    Chapter,
    Comparison,
    Day,
    Document,
    Facts,
    Ladder,
    MonthGrid,
    Paragraph,
    Reason,
    Section,
    Source,
    Table,
)
from smm_expert.report.made_on import made_on
from smm_expert.report.markdown_escapes import in_a_line, in_lines, link
from smm_expert.report.phrases import format_certainty, format_day
from smm_expert.wording.document_marks import ENTRY_KINDS, TONES

_BAR_LENGTH = 20


def markdown_document(document: Document) -> str:
    """The document under headings of up to four levels; it ends with a line feed."""
    language: Language = "ru" if document.language == "ru" else "en"
    writer = _Writer(language, document.labels)
    return "\n\n".join(block for block in writer.document(document) if block) + "\n"


class _Writer:
    """Writes the blocks of one document; an empty block is left out by whoever joins them."""

    def __init__(self, language: Language, labels: dict[str, str]) -> None:
        self.language: Language = language
        self.labels = labels

    def document(self, document: Document) -> Iterator[str]:
        yield _heading(1, document.title)
        yield in_lines(document.subtitle)
        yield in_lines(made_on(document))
        if document.chapters:
            yield _heading(2, self.labels["contents"])
            yield _list(in_a_line(chapter.title) for chapter in document.chapters)
        for chapter in document.chapters:
            yield from self._chapter(chapter)

    def _chapter(self, chapter: Chapter) -> Iterator[str]:
        yield _heading(2, chapter.title)
        for part in chapter.blocks:
            if isinstance(part, Section):
                yield _heading(3, part.title)
                for block in part.blocks:
                    yield from self._block(block, 4)
            else:
                yield from self._block(part, 3)

    def _block(self, block: Block, level: int) -> Iterator[str]:
        match block:
            case Paragraph():
                yield in_lines(block.text)
            case Bullets():
                # Another sign than that of other lists, so that two in a row stay two.
                yield _list(map(in_a_line, block.items), sign="*")
            case Callout():
                tone = TONES[block.tone if block.tone in TONES else "info"]
                yield f"> **{in_a_line(tone.said(self.language, {}))}.** {in_a_line(block.text)}"
            case Facts():
                yield _list(f"**{_strong(name)}:** {in_a_line(said)}" for name, said in block.rows)
            case Table():
                yield _caption(block.title)
                yield _plain_table(block)
            case Advice():
                yield from self._advice(block, level)
            case Bars():
                yield _caption(block.title)
                yield _bars(block)
            case Ladder():
                yield _caption(block.title)
                yield _list(
                    f"**{_strong(rung.label)}:** {in_a_line(rung.said)}" for rung in block.rungs
                )
            case MonthGrid():
                yield _caption(block.title)
                yield _list(self._days(block))
            case Comparison():
                yield _caption(block.title)
                yield _comparison(block)

    def _advice(self, block: Advice, level: int) -> Iterator[str]:
        yield _heading(level, block.title)
        certainty = format_certainty(block.certainty, self.language)
        said = in_a_line(f"{self.labels['certainty']} {certainty}")
        band = in_a_line(block.band)
        yield f"**{band}** · {said}" if band else said
        yield in_lines(block.summary)
        yield in_lines(block.how_to)
        yield in_lines(block.note)
        for label, against in (("reasons", False), ("against", True)):
            reasons = [reason for reason in block.reasons if reason.against == against]
            if reasons:
                yield _caption(self.labels[label])
                yield "\n".join(self._reason(reason) for reason in reasons)

    def _reason(self, reason: Reason) -> str:
        lines = [f"- {in_a_line(reason.text)}"]
        if reason.caveat:
            caveat = in_a_line(self.labels["caveat"])
            lines.append(f"  - {caveat}: {in_a_line(reason.caveat)}")
        if reason.sources:
            sources = in_a_line(self.labels["sources"])
            lines.append(f"  - {sources}: {'; '.join(map(_source, reason.sources))}")
        return "\n".join(lines)

    def _days(self, month: MonthGrid) -> Iterator[str]:
        """The days of the month on which something is, one a line."""
        for day in (day for week in month.weeks for day in week if day.entries):
            weekday = month.weekdays[day.day.weekday()]
            name = in_a_line(f"{format_day(day.day, self.language)}, {weekday}")
            yield f"**{name}:** {'; '.join(self._entries(day))}"

    def _entries(self, day: Day) -> Iterator[str]:
        for entry in day.entries:
            said = f"{entry.at} {entry.text}" if entry.at else entry.text
            kind = ENTRY_KINDS.get(entry.kind)
            if kind is not None:
                said = f"{said} ({kind.said(self.language, {})})"
            yield in_a_line(said)


def _heading(level: int, said: str) -> str:
    return f"{'#' * level} {in_a_line(said)}"


def _caption(said: str) -> str:
    return f"**{_strong(said)}**" if in_a_line(said) else ""


def _strong(said: str) -> str:
    """Something between asterisks, which must not be empty."""
    return in_a_line(said) or "—"


def _list(items: Iterable[str], sign: str = "-") -> str:
    return "\n".join(f"{sign} {item}" for item in items)


def _source(source: Source) -> str:
    return link(source.said, source.url)


def _plain_table(block: Table) -> str:
    rows = [list(row) for row in block.rows]
    return _table(block.columns, rows, block.numeric, bold_last=block.total)


def _bars(block: Bars) -> str:
    """Each bar of blocks; those of negative values are light."""
    values = [bar.value if isfinite(bar.value) else 0.0 for bar in block.bars]
    longest = max(map(abs, values), default=0.0) or 1.0
    rows = []
    for bar, value in zip(block.bars, values, strict=True):
        length = round(abs(value) / longest * _BAR_LENGTH) or (1 if value else 0)
        rows.append([bar.label, ("░" if value < 0 else "█") * length, bar.said])
    return _table(("", "", ""), rows, (2,)) if rows else ""


def _comparison(block: Comparison) -> str:
    rows = [[name, *(said for _, said in measures)] for name, measures in block.rows]
    return _table(("", *block.measures), rows, ())


def _table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    numeric: Sequence[int],
    *,
    bold_last: bool = False,
) -> str:
    """A table; a row that is too short is filled up, one too long makes the table wider."""
    count = max([len(columns), *map(len, rows)])
    if not count:
        return ""
    marks = ["---:" if at in numeric else "---" for at in range(count)]
    lines = [_row(columns, count), f"| {' | '.join(marks)} |"]
    for number, row in enumerate(rows, 1):
        lines.append(_row(row, count, bold=bold_last and number == len(rows)))
    return "\n".join(lines)


def _row(cells: Sequence[str], count: int, *, bold: bool = False) -> str:
    said = [in_a_line(cell) for cell in cells] + [""] * (count - len(cells))
    if bold:
        said = [f"**{cell}**" if cell else "" for cell in said]
    return f"| {' | '.join(said)} |"
