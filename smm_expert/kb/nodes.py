"""A file under reading: its text, its values as nodes with places, the problems met so far."""

from __future__ import annotations

import math

from msgspec import Struct

from smm_expert.kb.plain_scalars import Scalar, plain_value
from smm_expert.kb.syntax_faults import Place
from smm_expert.model.problem import Location, Problem
from smm_expert.model.values import Number

MAX_PROBLEMS = 500


class Node(Struct, frozen=True):
    """A value with its place: a scalar, a list of nodes, or a mapping of key nodes to nodes.

    `width` is how many characters the caret underlines; `plain` tells an unquoted scalar.
    """

    value: Scalar | list[Node] | dict[str, Node]
    location: Location
    source: SourceText
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
        return self.source.problem(self.location, code, self.width, details)


class TooManyProblemsError(Exception):
    """Nobody mends so many at once, and the next ones may follow from the first.

    `problem` says that reading stopped; the others are where their readers put them.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.code)


class SourceText(Struct):
    """One text under the name its reader knows it by, with the problems met so far."""

    path: str
    text: str
    problems: list[Problem] = []
    _lines: list[str] | None = None
    _reported: int = 0

    @property
    def lines(self) -> list[str]:
        """The text, line by line."""
        if self._lines is None:
            self._lines = self.text.splitlines()
        return self._lines

    def line(self, number: int) -> str:
        """The text of a line, counted from 1; empty beyond the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def report(self, place: Place, code: str, width: int = 1, **details: object) -> None:
        """Note a problem at a place that counts from 0."""
        location = Location(self.path, place[0] + 1, place[1] + 1)
        self.problems.append(self.problem(location, code, width, details))

    def problem(
        self, location: Location, code: str, width: int, details: dict[str, object]
    ) -> Problem:
        """A problem somewhere in this text. Raises TooManyProblemsError when there is no end."""
        self._reported += 1
        if self._reported > MAX_PROBLEMS:
            limit = {"limit": str(MAX_PROBLEMS)}
            raise TooManyProblemsError(Problem(Location(self.path), "too-many-problems", limit))
        said = {name: str(value) for name, value in details.items()}
        return Problem(location, code, said, self.line(location.line), max(width, 1))


def as_number(node: Node) -> Number | None:
    """The finite number at the node, or None; true and false are no numbers."""
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if math.isfinite(value) else None


def shown(node: Node) -> str:
    """How a faulty value is quoted in a message."""
    if node.mapping is not None:
        return "{...}"
    if node.items is not None:
        return "[...]"
    if node.value is None:
        return "null"
    if isinstance(node.value, bool):
        return "true" if node.value else "false"
    text = str(node.value)
    if isinstance(node.value, str) and not node.plain and plain_value(text) != (text, None):
        # A quoted word is no number and no truth: show what makes the difference.
        text = f'"{text}"'
    return text if len(text) <= 60 else text[:57] + "..."
