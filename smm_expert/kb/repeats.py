"""One fault makes one problem: a value that is written wrongly is not judged any further."""

from __future__ import annotations

from collections.abc import Iterable

from smm_expert.model.problem import Problem

# Faults of a value as it is written: whatever else is wrong with the value follows from them.
_OF_WRITING = frozenset(
    [
        "alias",
        "tag",
        "truth-word",
        "clock-time",
        "octal-number",
        "exponent-number",
        "grouped-number",
        "long-number",
        "not-a-number",
        "trailing-zero",
        "control-character",
    ]
)


def each_fault_once(problems: Iterable[Problem]) -> list[Problem]:
    """The problems; of those with one value only the one with how it is written."""
    listed = list(problems)
    miswritten = {p.location for p in listed if p.code in _OF_WRITING}
    commas = [p for p in listed if p.code == "decimal-comma"]
    return [
        p
        for p in listed
        if p.code in _OF_WRITING
        or not (p.location in miswritten or any(_is_whole_part(p, comma) for comma in commas))
    ]


def _is_whole_part(problem: Problem, comma: Problem) -> bool:
    """Is it about the 0 of a `0,6` whose 6 became a key?"""
    here, there = problem.location, comma.location
    if (here.path, here.line) != (there.path, there.line):
        return False
    end, start = here.column - 1 + problem.width, there.column - 1
    return 0 < start - end < 4 and problem.line[end:start].strip() == ","
