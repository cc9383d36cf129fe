"""A document as one stream of headings and blocks, each upright or across the paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from msgspec import Struct

from smm_expert.report.blocks import (
    Advice,
    Block,
    Bullets,
    Callout,
    Chapter,
    Document,
    MonthGrid,
    Paragraph,
    Section,
    Table,
)
from smm_expert.report.docx.columns import least_width


class Heading(Struct, frozen=True):
    """A heading that the contents name: `level` is 1 or 2, `anchor` its own."""

    text: str
    level: int
    anchor: int


class Piece(Struct, frozen=True):
    """A heading or a block, and whether its page lies across."""

    content: Heading | Block
    across: bool


def stream(document: Document, width: int, *, numbered: bool) -> list[Piece]:
    """All of a document in reading order; `width` is that of upright text.

    Where Word numbers the chapters itself (`numbered`), their titles are without a number.

    What is wider lies across. Headings and short texts before it go along, so that no page holds
    a heading alone, and so does what follows as far as the next heading.
    """
    anchors = count(1)
    return [
        piece
        for number, chapter in enumerate(document.chapters, 1)
        for piece in _chapter(chapter, number if numbered else 0, anchors, width)
    ]


def _chapter(chapter: Chapter, number: int, anchors: Iterator[int], width: int) -> Iterator[Piece]:
    title = chapter.title.removeprefix(f"{number}. ")
    contents: list[Heading | Block] = [Heading(title, 1, next(anchors))]
    for part in chapter.blocks:
        if isinstance(part, Section):
            contents.append(Heading(part.title, 2, next(anchors)))
            contents.extend(part.blocks)
        else:
            contents.append(part)
    across = [_wide(content, width) for content in contents]
    for at in reversed(range(len(contents) - 1)):
        across[at] = across[at] or (across[at + 1] and _light(contents[at]))
    for at in range(1, len(contents)):
        if across[at - 1] and not isinstance(contents[at], Heading | Advice):
            across[at] = True
    yield from map(Piece, contents, across)


def _wide(content: Heading | Block, width: int) -> bool:
    if isinstance(content, Table):
        return least_width((content.columns, *content.rows), content.numeric) > width
    return isinstance(content, MonthGrid)


def _light(content: Heading | Block) -> bool:
    return isinstance(content, Heading | Paragraph | Bullets | Callout)
