"""What is certain, what is possible and what is ruled out, whatever the open answers will be."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class Prospect(Enum):
    """How an item stands while answers are open.

    SETTLED_IN: recommended, and no answer can change that; IN_SO_FAR: recommended on what is
    known, an answer may end it; POSSIBLE: not recommended so far, an answer may bring it;
    SETTLED_OUT: no answer can bring it.
    """

    SETTLED_IN = "settled-in"
    IN_SO_FAR = "in-so-far"
    POSSIBLE = "possible"
    SETTLED_OUT = "settled-out"


class ItemOutlook(Struct, frozen=True):
    """The prospect of one item, with what is found of it so far.

    `hangs_on` are the open facts that can change it.
    """

    item: str
    prospect: Prospect
    certainty: float
    selected: bool
    hangs_on: tuple[str, ...] = ()
