"""How wide the columns of a table are: as wide as their texts need, in twentieths of a point."""

from __future__ import annotations

from collections.abc import Sequence

# A letter of 9 points is about so wide, Cyrillic included; the padding of a cell on both sides.
_LETTER = 104
_PADDING = 220
_LONGEST_WORD = 16
_LONGEST_TEXT = 60
_LONGEST_NUMBER = 18


def column_widths(rows: Sequence[Sequence[str]], numeric: Sequence[int], width: int) -> list[int]:
    """The widths of all columns, which add up to `width`; the first row holds the names."""
    columns = _columns(rows)
    if not columns:
        return []
    least = [_least(cells, at in numeric) for at, cells in enumerate(columns)]
    wish = [max(low, _wish(cells)) for low, cells in zip(least, columns, strict=True)]
    if sum(least) >= width:
        shares = [low * width / sum(least) for low in least]
    elif sum(wish) > width:
        give = (width - sum(least)) / (sum(wish) - sum(least))
        shares = [low + (high - low) * give for low, high in zip(least, wish, strict=True)]
    else:
        shares = [high * width / sum(wish) for high in wish]
    widths = [int(share) for share in shares]
    widths[0] += width - sum(widths)
    return widths


def least_width(rows: Sequence[Sequence[str]], numeric: Sequence[int]) -> int:
    """How wide the table must be for words and numbers to stay whole."""
    return sum(_least(cells, at in numeric) for at, cells in enumerate(_columns(rows)))


def _columns(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    count = max(map(len, rows))
    return [[row[at] for row in rows if at < len(row)] for at in range(count)]


def _least(cells: list[str], numeric: bool) -> int:
    """As wide as the longest word; a number is never broken."""
    if numeric:
        longest = min(max(map(len, cells)), _LONGEST_NUMBER)
        words = max((len(word) for word in cells[0].split()), default=0)
        longest = max(min(longest, _LONGEST_NUMBER), min(words, _LONGEST_WORD))
    else:
        longest = max((len(word) for cell in cells for word in cell.split()), default=0)
        longest = min(longest, _LONGEST_WORD)
    return max(longest, 3) * _LETTER + _PADDING


def _wish(cells: list[str]) -> int:
    """Between the usual and the longest text, so that one long cell does not rule a column."""
    lengths = [min(len(cell), _LONGEST_TEXT) for cell in cells]
    usual = sum(lengths) / len(lengths)
    return round((usual + max(lengths)) / 2) * _LETTER + _PADDING
