"""YAML becomes nodes with places; the traps of YAML 1.1 become problems. PyYAML lives here."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import yaml

from smm_expert.kb.encodings import WHOLE_FILE, read_text_into
from smm_expert.kb.files import MAX_BYTES
from smm_expert.kb.nodes import Node, SourceText, TooManyProblemsError
from smm_expert.kb.plain_scalars import plain_value
from smm_expert.kb.syntax_faults import MAX_DEPTH, Complaint, Place, fault_of
from smm_expert.kb.syntax_faults import Scalar as LastScalar
from smm_expert.model.problem import Location

__all__ = ["Node", "YamlSource", "dump", "read_source"]

MAX_CHARACTERS = MAX_BYTES // 4
MAX_VALUES = 200_000

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_WORD = re.compile(r"[\w.:-]+")
_TAG = re.compile(r"\S+")
_HASHTAG = re.compile(r"\s+#[^\s#]")
# JSON writes a character beyond U+FFFF, such as an emoji, as a pair of escapes.
_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.I)


class YamlSource(SourceText):
    """One text of YAML under the name its reader knows it by, with the problems met so far."""

    def node(self) -> Node | None:
        """The document; None when it is empty or cannot be read (see `problems`)."""
        if len(self.text) > MAX_CHARACTERS:
            self.report(WHOLE_FILE, "file-too-large", limit=MAX_CHARACTERS)
            return None
        composer = _Composer(self)
        try:
            return composer.document()
        except _BeyondLimitsError:
            return None
        except TooManyProblemsError as error:
            self.problems.append(error.problem)
        except yaml.MarkedYAMLError as error:
            self._report_syntax(error, composer)
        except yaml.YAMLError:
            self._report_unprintable()
        return None

    def _report_syntax(self, error: yaml.MarkedYAMLError, composer: _Composer) -> None:
        mark = error.problem_mark or error.context_mark
        since = error.context_mark
        complaint = Complaint(
            said=error.problem or error.context or "",
            at=composer.place(mark) if mark else (0, 0),
            since=composer.place(since) if since else None,
            last=composer.last,
            opened=composer.opened[-1] if composer.opened else None,
        )
        fault = fault_of(complaint, self.lines)
        line, column = fault.place
        word = _WORD.match(self.line(line + 1), column)
        width = len(word.group()) if word else 1
        self.report(fault.place, fault.code, width, **fault.details)

    def _report_unprintable(self) -> None:
        for number, text in enumerate(self.text.split("\n")):
            if found := _CONTROL.search(text):
                name = f"U+{ord(found.group()):04X}"
                self.report((number, found.start()), "control-character", character=name)
                return
        self.report((0, 0), "yaml-syntax")


class _BeyondLimitsError(Exception):
    """More than any file of ours needs; raised before memory or the stack runs out."""


class _Composer:
    """Nodes out of the parser's events, which come one by one however deep a file is nested."""

    def __init__(self, source: YamlSource) -> None:
        self.source = source
        self.last: LastScalar | None = None
        self.opened: list[Place] = []
        self.values = 0
        self.shifted = _columns_of_pairs(source.text)
        text = _PAIR.sub(_joined, source.text) if self.shifted else source.text
        self.events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)

    def document(self) -> Node | None:
        """The one document of the text; None when there is nothing in it."""
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self.source.report(self.place(event.start_mark), "several-documents", 3)
                    return None
                root = self.node(next(self.events), 0)
        return None if root is None or root.value is None else root

    def node(self, event: Any, depth: int) -> Node:
        """The node that begins with the event."""
        place = self.place(event.start_mark)
        self._check_limits(place, depth)
        self._check_properties(event, place)
        if isinstance(event, yaml.AliasEvent):
            # Never followed: a few lines of aliases can stand for billions of nodes.
            name = f"*{event.anchor}"
            return Node(name, self._location(place), self.source, len(name))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if event.flow_style:
            self.opened.append(place)
        keys: dict[str, Node] = {}
        value: list[Node] | dict[str, Node]
        if isinstance(event, yaml.MappingStartEvent):
            value, end = self._mapping(keys, depth)
        else:
            value, end = self._list(depth)
        if event.flow_style:
            self.opened.pop()
        width = self._width(place, self.place(end) if event.flow_style else None)
        return Node(value, self._location(place), self.source, width, keys=keys)

    def _list(self, depth: int) -> tuple[list[Node], Any]:
        elements = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            elements.append(self.node(event, depth + 1))
        return elements, event.end_mark

    def _mapping(self, keys: dict[str, Node], depth: int) -> tuple[dict[str, Node], Any]:
        entries: dict[str, Node] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, depth)
            value = self.node(next(self.events), depth + 1)
            if key is None:
                continue
            name = str(key.value)
            if name in entries:
                first = keys[name].location.line
                self.source.problems.append(key.problem("duplicate-key", key=name, first=first))
            else:
                entries[name], keys[name] = value, key
        return entries, event.end_mark

    def _key(self, event: Any, depth: int) -> Node | None:
        """A key is a word as it stands: `no: ...` and `2026: ...` are names."""
        if not isinstance(event, yaml.ScalarEvent):
            key = self.node(event, depth + 1)
            if not isinstance(event, yaml.AliasEvent):
                self.source.problems.append(key.problem("key-not-a-word"))
            return None
        place, end = self.place(event.start_mark), self.place(event.end_mark)
        self._check_properties(event, place)
        self.last = LastScalar(place, end, bool(event.style))
        if event.value == "<<" and not event.style:
            self.source.report(place, "alias", 2)
            return None
        return Node(event.value, self._location(place), self.source, self._width(place, end))

    def _scalar(self, event: Any, place: Place) -> Node:
        end = self.place(event.end_mark)
        self.last = LastScalar(place, end, bool(event.style))
        value, trap = (event.value, None) if event.style else plain_value(event.value)
        width = self._width(place, end)
        node = Node(value, self._location(place), self.source, width, not event.style)
        if trap is not None:
            self.source.problems.append(node.problem(trap, text=event.value))
        elif isinstance(value, str) and (found := _CONTROL.search(value)):
            name = f"U+{ord(found.group()):04X}"
            self.source.problems.append(node.problem("control-character", character=name))
        elif isinstance(value, str) and node.plain:
            line = self.source.line(end[0] + 1)
            if hashtag := _HASHTAG.match(line, end[1]):
                start = hashtag.end() - 2
                self.source.report((end[0], start), "hash-in-text", len(line.rstrip()) - start)
        return node

    def _check_limits(self, place: Place, depth: int) -> None:
        self.values += 1
        if depth > MAX_DEPTH:
            self.source.report(place, "nested-too-deep", limit=MAX_DEPTH)
        elif self.values > MAX_VALUES:
            self.source.report(WHOLE_FILE, "too-many-values", limit=MAX_VALUES)
        else:
            return
        raise _BeyondLimitsError

    def _check_properties(self, event: Any, place: Place) -> None:
        if event.anchor is not None:
            self.source.report(place, "alias", len(event.anchor) + 1)
        if getattr(event, "tag", None) is not None:
            written = _TAG.match(self.source.line(place[0] + 1), place[1])
            width = len(written.group()) if written else 1
            name = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.source.report(place, "tag", width, tag=name)

    def place(self, mark: Any) -> Place:
        """The place that a mark of the parser means in the text as it was written."""
        before = bisect_right(self.shifted.get(mark.line, ()), mark.column)
        return mark.line, mark.column + 2 * before

    def _location(self, place: Place) -> Location:
        return Location(self.source.path, place[0] + 1, place[1] + 1)

    def _width(self, place: Place, end: Place | None) -> int:
        """What a caret underlines: up to the end, but only on the first line."""
        if end is not None and end[0] == place[0]:
            return max(end[1] - place[1], 1)
        text = self.source.line(place[0] + 1).rstrip()
        comment = text.find(" #", place[1])
        return max(len(text[:comment].rstrip() if comment >= 0 else text) - place[1], 1)


def _joined(pair: re.Match[str]) -> str:
    high, low = int(pair[2], 16), int(pair[3], 16)
    return f"{pair[1]}\\U{0x10000 + ((high - 0xD800) << 10) + low - 0xDC00:08X}"


def _columns_of_pairs(text: str) -> dict[int, list[int]]:
    """Per line, where its joined pairs end, each of which is two characters shorter then."""
    if not _PAIR.search(text):
        return {}
    return {
        number: [pair.end() - 2 * nth for nth, pair in enumerate(_PAIR.finditer(line), 1)]
        for number, line in enumerate(text.splitlines())
    }


def read_source(path: str, content: bytes) -> YamlSource:
    """The bytes of a file as a source; when they are no text in UTF-8, `problems` says so."""
    source = YamlSource(path, "")
    if len(content) > MAX_BYTES:
        source.report(WHOLE_FILE, "file-too-large", limit=MAX_CHARACTERS)
    else:
        read_text_into(source, content)
    return source


def dump(data: object) -> str:
    """Plain data as YAML, keys in the order given, Cyrillic as it is."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100)
    return text
