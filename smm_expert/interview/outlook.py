"""What is certain, what is possible and what is ruled out, whatever the open answers will be."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import numpy as np
from msgspec import Struct

from smm_expert.interview.bounds import Bounds
from smm_expert.interview.cone import cone_of
from smm_expert.interview.prospects import Prospects, Subject


class Prospect(Enum):
    """How an item stands while answers are open.

    SETTLED_IN: recommended, and no answer can change that; IN_SO_FAR: recommended on what is
    known, an answer may end it; POSSIBLE: not recommended so far, an answer may bring it;
    SETTLED_OUT: no answer can bring it. An item that is settled may be held for an open one, where
    only rules that exclude each other could change it; never the other way round.
    """

    SETTLED_IN = "settled-in"
    IN_SO_FAR = "in-so-far"
    POSSIBLE = "possible"
    SETTLED_OUT = "settled-out"


_RANK = (Prospect.SETTLED_IN, Prospect.IN_SO_FAR, Prospect.POSSIBLE, Prospect.SETTLED_OUT)


class ItemOutlook(Struct, frozen=True):
    """The prospect of one item, with what is found of it so far.

    `hangs_on` are the open facts that can change it.
    """

    item: str
    prospect: Prospect
    certainty: float
    selected: bool
    hangs_on: tuple[str, ...] = ()


def outlooks(prospects: Prospects) -> list[ItemOutlook]:
    """The outlook of every counted item, in id order; of several segments the best counts."""
    found: dict[str, ItemOutlook] = {}
    for subject in prospects.subjects:
        for outlook in _of_subject(prospects, subject):
            other = found.get(outlook.item)
            found[outlook.item] = outlook if other is None else _better(outlook, other)
    return [found[item] for item in sorted(found)]


def _better(one: ItemOutlook, other: ItemOutlook) -> ItemOutlook:
    first, second = sorted((one, other), key=lambda o: (_RANK.index(o.prospect), -o.certainty))
    return ItemOutlook(
        first.item,
        first.prospect,
        first.certainty,
        first.selected or second.selected,
        tuple(sorted({*first.hangs_on, *second.hangs_on})),
    )


def _of_subject(prospects: Prospects, subject: Subject) -> Iterator[ItemOutlook]:
    now, ever = subject.as_known(), subject.over_all()
    program, fixed = prospects.ground.program, subject.forecaster.fixed
    for shelf, item in prospects.ground.cone.targets:
        if shelf != "item":
            continue
        prospect = _prospect(item, now, ever)
        # Of what is settled nothing is open, so its cone tests no fact.
        facts = cone_of(program, [("item", item)], fixed).facts
        selected = now.selected[item].true if item in now.selected else False
        yield ItemOutlook(
            item,
            prospect,
            float(np.max(now.items[item].low)),
            bool(np.all(selected)),
            tuple(fact for fact in facts if fact in subject.topics),
        )


def _prospect(item: str, now: Bounds, ever: Bounds) -> Prospect:
    bounds = ever.items[item]
    if bool(np.all(now.items[item].may)):
        return Prospect.SETTLED_IN if bounds.must is True else Prospect.IN_SO_FAR
    return Prospect.SETTLED_OUT if bounds.may is False else Prospect.POSSIBLE
