"""Ticks in boxes and numbers in an order: what the client marked in a list of answers."""

from __future__ import annotations

import re

from msgspec import Struct

from smm_expert.kb.nodes import Node
from smm_expert.model.problem import Problem
from smm_expert.wording.brief import CROSSES, NO_WORDS, YES_WORDS

_PLACE = re.compile(r"([0-9]{1,3})(?:\.0+|[.)])?")


class Mark(Struct):
    """One box of a list: `node` is what stands in it and where, `answer` what it stands for.

    `none` marks the box that says that no answer of the list fits.
    """

    node: Node
    answer: Node
    none: bool = False

    @property
    def said(self) -> str:
        """What stands in the box, in small letters."""
        return "" if self.node.value is None else str(self.node.value).strip().lower()

    @property
    def filled(self) -> bool:
        """Is anything in the box at all?"""
        return self.said != ""


def ticked(marks: list[Mark], problems: list[Problem], *, several: bool) -> list[Node] | None:
    """What the ticked boxes stand for, in order: none known to fit when the list is empty.

    None when it is not clear (then `problems` says why); without `several` it is exactly one.
    """
    chosen = []
    sound = True
    for mark in marks:
        if mark.said in YES_WORDS or mark.said in CROSSES:
            chosen.append(mark)
        elif mark.filled and mark.said not in NO_WORDS:
            problems.append(mark.node.problem("not-a-tick", found=mark.node.value))
            sound = False
    if not sound:
        return None
    nothing = [mark for mark in chosen if mark.none]
    if nothing and len(chosen) > 1:
        problems.append(nothing[0].node.problem("none-and-some"))
        return None
    if nothing:
        return []
    if not chosen:
        if several and all(mark.filled for mark in marks if not mark.none):
            return []
        first = next(mark for mark in marks if mark.filled)
        problems.append(first.node.problem("only-noes"))
        return None
    if not several and len(chosen) > 1:
        problems.append(chosen[1].node.problem("several-ticked"))
        return None
    return [mark.answer for mark in chosen]


def ranked(marks: list[Mark], problems: list[Problem]) -> list[Node] | None:
    """What the numbered boxes stand for, 1 first; None when the order is not clear.

    `marks` are the filled boxes, at least one.
    """
    filled = marks
    marks = [mark for mark in filled if mark.said not in NO_WORDS]
    if not marks:
        problems.append(filled[0].node.problem("only-noes"))
        return None
    if len(marks) == 1 and (marks[0].said in YES_WORDS or marks[0].said in CROSSES):
        return [marks[0].answer]
    places: dict[int, Mark] = {}
    sound = True
    for mark in marks:
        number = _PLACE.fullmatch(mark.said)
        if number is None or int(number[1]) == 0:
            problems.append(mark.node.problem("not-a-place", found=mark.node.value))
            sound = False
        elif int(number[1]) in places:
            problems.append(mark.node.problem("place-twice", place=int(number[1])))
            sound = False
        else:
            places[int(number[1])] = mark
    return [places[place].answer for place in sorted(places)] if sound else None
