"""YAML becomes nodes with places; the traps of YAML 1.1 become problems. PyYAML lives here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml
from msgspec import Struct

from smm_expert.model.problem import Location, Problem

Scalar = str | int | float | bool | None
MAX_CHARACTERS = 5_000_000
MAX_DEPTH = 60
MAX_BRACKETS = 500

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TRUTH_WORDS = frozenset(["yes", "no", "on", "off", "y", "n"])
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_EXPONENT = re.compile(r"[-+]?[0-9.]+[eE][-+]?[0-9]+")
_CLOCK = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9]*)?")
_OCTAL = re.compile(r"[-+]?0[0-9_]+|0[xob][0-9a-fA-F_]+")
_GROUPED = re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(\.[0-9_]*)?")
_NOT_A_NUMBER = re.compile(r"[-+]?\.(inf|nan)", re.IGNORECASE)


class Node(Struct, frozen=True):
    """A value with its place: a scalar, a list of nodes, or a mapping of key nodes to nodes.

    `width` is how many characters the caret underlines; `plain` tells an unquoted scalar.
    """

    value: Scalar | list[Node] | dict[str, Node]
    location: Location
    source: YamlSource
    width: int = 1
    plain: bool = False
    keys: dict[str, Node] = {}

    @property
    def mapping(self) -> dict[str, Node] | None:
        """The entries when this is a mapping."""
        return self.value if isinstance(self.value, dict) else None

    @property
    def items(self) -> list[Node] | None:
        """The elements when this is a list."""
        return self.value if isinstance(self.value, list) else None

    def problem(self, code: str, **details: object) -> Problem:
        """A problem at this place."""
        return Problem(
            self.location,
            code,
            {name: str(value) for name, value in details.items()},
            self.source.line(self.location.line),
            self.width,
        )


class YamlSource(Struct):
    """One text of YAML under the name its reader knows it by, with the problems met so far."""

    path: str
    text: str
    problems: list[Problem] = []
    _lines: list[str] | None = None

    def line(self, number: int) -> str:
        """The text of a line, counted from 1; empty beyond the end."""
        if self._lines is None:
            self._lines = self.text.splitlines()
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def node(self) -> Node | None:
        """The document; None when it is empty or cannot be read (see `problems`)."""
        if len(self.text) > MAX_CHARACTERS:
            self._report(0, 0, "file-too-large", limit=str(MAX_CHARACTERS))
            return None
        if not self._is_shallow():
            return None
        try:
            composed = yaml.compose(self.text, Loader=_LOADER)
        except yaml.MarkedYAMLError as error:
            self._report_syntax(error)
            return None
        except yaml.YAMLError:
            self._report_unprintable()
            return None
        if composed is None:
            return None
        return self._convert(composed, seen=set())

    def _is_shallow(self) -> bool:
        """Refuse brackets nested beyond reason before any parser recurses into them."""
        depth = deepest = 0
        for character in self.text:
            if character in "[{":
                depth += 1
                deepest = max(deepest, depth)
            elif character in "]}":
                depth -= 1
        if deepest > MAX_BRACKETS:
            self._report(0, 0, "nested-too-deep", limit=str(MAX_DEPTH))
            return False
        return True

    def _report(self, line: int, column: int, code: str, **details: str) -> None:
        location = Location(self.path, line, column)
        self.problems.append(Problem(location, code, details, self.line(line)))

    def _report_syntax(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = (error.problem or error.context or "").strip()
        text = self.line(line)
        if "\t" in text[: max(column, len(text) - len(text.lstrip()))]:
            self._report(line, text.index("\t") + 1, "tab")
        elif "mapping values are not allowed" in said:
            self._report(line, column, "colon-in-text")
        elif "undefined alias" in said:
            self._report(line, column, "alias")
        else:
            self._report(line, column, "yaml-syntax", said=said)

    def _report_unprintable(self) -> None:
        for number, text in enumerate(self.text.split("\n"), start=1):
            for column, character in enumerate(text, start=1):
                if not (character.isprintable() or character in "\t\r\ufeff\u00a0\u2028\u2029"):
                    code = f"U+{ord(character):04X}"
                    self._report(number, column, "control-character", character=code)
                    return
        self._report(1, 1, "yaml-syntax", said="unreadable characters")

    def _convert(self, composed: yaml.Node, seen: set[int], depth: int = 0) -> Node:
        start, end = composed.start_mark, composed.end_mark
        location = Location(self.path, start.line + 1, start.column + 1)
        width = end.column - start.column if end.line == start.line else 1
        node = Node(None, location, self, max(width, 1))
        if depth > MAX_DEPTH:
            self.problems.append(node.problem("nested-too-deep", limit=MAX_DEPTH))
            return node
        if id(composed) in seen:
            self._report_aliases()
            return node
        seen.add(id(composed))
        if isinstance(composed, yaml.MappingNode):
            return self._mapping(composed, location, seen, depth)
        if isinstance(composed, yaml.SequenceNode):
            elements = [self._convert(part, seen, depth + 1) for part in composed.value]
            return Node(elements, location, self)
        return self._scalar(composed, node)

    def _mapping(
        self, composed: yaml.MappingNode, location: Location, seen: set[int], depth: int
    ) -> Node:
        entries: dict[str, Node] = {}
        keys: dict[str, Node] = {}
        for key_node, value_node in composed.value:
            mark = key_node.start_mark
            place = Location(self.path, mark.line + 1, mark.column + 1)
            value = self._convert(value_node, seen, depth + 1)
            if not isinstance(key_node, yaml.ScalarNode):
                key = Node(None, place, self)
                self.problems.append(key.problem("key-not-a-word"))
                continue
            name = key_node.value
            key = Node(name, place, self, max(len(name), 1))
            if name == "<<" and not key_node.style:
                self.problems.append(key.problem("alias"))
            elif name in entries:
                first = keys[name].location
                self.problems.append(key.problem("duplicate-key", key=name, first=first.line))
            else:
                entries[name] = value
                keys[name] = key
        return Node(entries, location, self, keys=keys)

    def _scalar(self, composed: yaml.ScalarNode, node: Node) -> Node:
        text: str = composed.value
        if composed.tag.startswith("tag:yaml.org,2002:python") or (
            not composed.tag.startswith("tag:yaml.org,2002:")
        ):
            self.problems.append(node.problem("tag", tag=composed.tag))
            return node
        plain = not composed.style
        value = text if not plain else self._plain_value(text, node)
        return Node(value, node.location, self, node.width, plain)

    def _plain_value(self, text: str, node: Node) -> Scalar:
        """Resolve an unquoted scalar as YAML 1.2 does, and report what YAML 1.1 would bend."""
        lowered = text.lower()
        if lowered in ("", "~", "null"):
            return None
        if lowered in ("true", "false"):
            return lowered == "true"
        if _INTEGER.fullmatch(text):
            return int(text) if len(text) < 40 else text
        if _DECIMAL.fullmatch(text):
            if text.endswith("0") and not text.endswith(".0"):
                self.problems.append(node.problem("trailing-zero", text=text))
            return float(text)
        for pattern, code in (
            (_CLOCK, "clock-time"),
            (_OCTAL, "octal-number"),
            (_EXPONENT, "exponent-number"),
            (_GROUPED, "grouped-number"),
            (_NOT_A_NUMBER, "not-a-number"),
        ):
            if pattern.fullmatch(text):
                self.problems.append(node.problem(code, text=text))
                return text
        if lowered in _TRUTH_WORDS:
            self.problems.append(node.problem("truth-word", text=text))
        return text

    def _report_aliases(self) -> None:
        if any(problem.code == "alias" for problem in self.problems):
            return
        for event in self._alias_events():
            mark = event.start_mark
            self._report(mark.line + 1, mark.column + 1, "alias")

    def _alias_events(self) -> Iterator[yaml.Event]:
        for event in yaml.parse(self.text, Loader=_LOADER):
            if isinstance(event, yaml.AliasEvent):
                yield event


def read_source(path: str, content: bytes) -> YamlSource:
    """The bytes of a file as a source; a file that is not UTF-8 is a problem with its place."""
    try:
        return YamlSource(path, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        source = YamlSource(path, "")
        location = Location(path, line, column)
        shown = content.splitlines()[line - 1].decode("cp1251", errors="replace")[:120]
        source.problems.append(Problem(location, "not-utf-8", {}, shown))
        return source


def dump(data: object) -> str:
    """Plain data as YAML, keys in the order given, Cyrillic as it is."""
    text: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100)
    return text
