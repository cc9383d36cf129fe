"""What the YAML parser complains of -> the fault as its author would see it, and its place.

The parser says what it had hoped for; an author wants to know what he did. The words matched here
are those of libyaml and of PyYAML's own parser.
"""

from __future__ import annotations

import re

from msgspec import Struct

# Line and column, both from 0.
Place = tuple[int, int]


class Scalar(Struct, frozen=True):
    """The last text that was read before the complaint."""

    start: Place
    end: Place
    quoted: bool


class Complaint(Struct, frozen=True):
    """What the parser said, where, and what it was reading since when.

    `opened` is the innermost bracket that is still open.
    """

    said: str
    at: Place
    since: Place | None
    last: Scalar | None
    opened: Place | None


class SyntaxFault(Struct, frozen=True):
    """A problem code with its place and details."""

    place: Place
    code: str
    details: dict[str, str] = {}


# How deep a file of ours may be nested; newer parsers stop by themselves, though far deeper.
MAX_DEPTH = 60
_WORD = re.compile(r"[\w.:-]+|.")
_ESCAPES = ("unknown escape character", "hexdecimal", "hexadecimal", "invalid Unicode character")
_QUOTES = ("unexpected end of stream", "unexpected document indicator", "document separator")
_INDENTATION = ("did not find expected key", "'-' indicator", "expected <block end>")
_BRACKETS = ("',' or ']'", "',' or '}'")
_FIRST_CHARACTERS = (
    "cannot start any token",
    "alphabetic or numeric",
    "whitespace or line break",
    "tag",
    "comment or line break",
    "mapping keys are not allowed",
)


def fault_of(complaint: Complaint, lines: list[str]) -> SyntaxFault:
    """The fault behind a complaint about the text of these lines."""
    said, at, since = complaint.said, complaint.at, complaint.since or complaint.at
    if "nesting depth" in said:
        return SyntaxFault(at, "nested-too-deep", {"limit": str(MAX_DEPTH)})
    tab = _tab(complaint, lines)
    if tab is not None:
        return SyntaxFault(tab, "tab")
    if "mapping values are not allowed" in said:
        return _second_colon(complaint, lines)
    if any(words in said for words in _ESCAPES):
        return SyntaxFault((at[0], lines[at[0]].rfind("\\", 0, at[1] + 1)), "bad-escape")
    if any(words in said for words in _QUOTES):
        return SyntaxFault(since, "quote-unclosed")
    if any(words in said for words in _BRACKETS):
        return _in_brackets(complaint, lines)
    if any(words in said for words in _INDENTATION):
        if _follows_quotes(complaint, lines):
            return SyntaxFault(at, "text-after-quote")
        if at[1] > _indentation(at, lines):
            return SyntaxFault(at, "misplaced-character", {"character": _word(at, lines)})
        return SyntaxFault(at, "indentation")
    if "sequence entries are not allowed" in said:
        return SyntaxFault(at, "list-on-key-line")
    if "could not find expected ':'" in said:
        return SyntaxFault(since, "line-without-colon")
    if "document start" in said:
        return SyntaxFault(at, "several-documents")
    if "node content" in said:
        return _nothing_here(complaint, lines)
    if any(words in said for words in _FIRST_CHARACTERS):
        character = _character(since, lines)
        return SyntaxFault(since, "first-character", {"character": character})
    return SyntaxFault(at, "yaml-syntax")


def _second_colon(complaint: Complaint, lines: list[str]) -> SyntaxFault:
    """`a: b: c`, or a line without a colon that swallowed the line after it."""
    last, at = complaint.last, complaint.at
    if last is not None and not last.quoted and last.start[0] < last.end[0] == at[0]:
        line, column = last.start
        if not lines[line][:column].strip(" -"):
            return SyntaxFault(last.start, "line-without-colon")
        return SyntaxFault((at[0], _indentation(at, lines)), "indentation")
    return SyntaxFault(at, "colon-in-text")


def _in_brackets(complaint: Complaint, lines: list[str]) -> SyntaxFault:
    opened = complaint.since or complaint.opened
    if _follows_quotes(complaint, lines):
        return SyntaxFault(complaint.at, "text-after-quote")
    if opened is not None and opened[0] < complaint.at[0]:
        # What stands deeper than the bracket's own line is still meant to be inside.
        if _indentation(complaint.at, lines) <= _indentation(opened, lines):
            return SyntaxFault(opened, "bracket-unclosed")
    is_colon = _character(complaint.at, lines) == ":"
    return SyntaxFault(complaint.at, "colon-in-text" if is_colon else "comma-missing")


def _follows_quotes(complaint: Complaint, lines: list[str]) -> bool:
    """Did a quoted text end on this line just before the complaint?"""
    last, (line, column) = complaint.last, complaint.at
    if last is None or not last.quoted or last.end[0] != line or line >= len(lines):
        return False
    return not lines[line][last.end[1] : column].strip()


def _nothing_here(complaint: Complaint, lines: list[str]) -> SyntaxFault:
    word = _word(complaint.at, lines)
    if not word:
        return SyntaxFault(complaint.opened or complaint.at, "bracket-unclosed")
    return SyntaxFault(complaint.at, "misplaced-character", {"character": word})


def _tab(complaint: Complaint, lines: list[str]) -> Place | None:
    """A tab at the place, or in the indentation of its line; inside brackets tabs are allowed."""
    line, column = complaint.at
    text = lines[line] if line < len(lines) else ""
    indentation = text[: _indentation(complaint.at, lines)]
    if complaint.opened is None and "\t" in indentation:
        return line, indentation.index("\t")
    return complaint.at if text[column : column + 1] == "\t" else None


def _indentation(place: Place, lines: list[str]) -> int:
    text = lines[place[0]] if place[0] < len(lines) else ""
    return len(text) - len(text.lstrip())


def _word(place: Place, lines: list[str]) -> str:
    line, column = place
    found = _WORD.match(lines[line], column) if line < len(lines) else None
    return found.group() if found else ""


def _character(place: Place, lines: list[str]) -> str:
    line, column = place
    return lines[line][column : column + 1] if line < len(lines) else ""
