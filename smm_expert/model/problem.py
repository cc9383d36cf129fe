"""What is wrong with a file a user wrote: a place, a code and the values the message names."""

from __future__ import annotations

from collections.abc import Iterable

from smm_expert.model.record import Record


class Location(Record, frozen=True, order=True):
    """A place in a file; line and column count from 1, 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        if not self.line:
            return self.path
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def offset(self) -> int:
        """Where in its line the place begins, from 0."""
        return self.column - 1


class Cell(Location, frozen=True, order=True):
    """A cell of a spreadsheet, named as its user sees it: B14.

    `sheet` is empty where nobody needs to be told which.
    """

    sheet: str = ""

    def __str__(self) -> str:
        if not self.line:
            return self.path
        sheet = f"{self.sheet}!" if self.sheet else ""
        return f"{self.path}:{sheet}{column_letters(self.column)}{self.line}"

    @property
    def offset(self) -> int:
        """A cell is quoted whole."""
        return 0


def column_letters(column: int) -> str:
    """The letters over a column: A is 1, AA is 27."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


class Problem(Record, frozen=True):
    """One fault: data, never raised by itself.

    `code` names the entry of `wording.problems` that words it, `details` fills its blanks, `line`
    is the text of the faulty line and `width` how many characters of it are at fault.
    """

    location: Location
    code: str
    details: dict[str, str] = {}
    line: str = ""
    width: int = 1

    @property
    def order(self) -> tuple[Location, str, tuple[tuple[str, str], ...]]:
        """By place, then by code: the order in which problems are shown."""
        return (self.location, self.code, tuple(sorted(self.details.items())))


class ProblemsFound(Exception):
    """One or more files cannot be used; carries every problem, sorted by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        unique = {problem.order: problem for problem in problems}
        self.problems = tuple(unique[key] for key in sorted(unique))
        super().__init__("; ".join(f"{p.location}: {p.code}" for p in self.problems))


class KnowledgeProblems(ProblemsFound):
    """The knowledge base is malformed."""


class LookProblems(ProblemsFound):
    """An agency's look is malformed."""


class ProfileProblems(ProblemsFound):
    """A client profile is malformed."""


class TemplateProblems(ProblemsFound):
    """An agency's template cannot be used."""


class PlanProblems(ProblemsFound):
    """A plan that people worked on cannot be read."""
