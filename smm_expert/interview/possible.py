"""Which truth values a condition can still take, for many boxes of answers at once.

A box gives each fact one state or leaves it open. A mask says of every box whether something is
possible in it; a plain `True` or `False` says it of all of them, and costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Mask = bool | NDArray[np.bool_]


# One for all boxes, or one for each.
Certainty = float | NDArray[np.float64]


class Possible(NamedTuple):
    """Can it be true, can it be unknown, can it be false? At least one holds in every box."""

    true: Mask
    unknown: Mask
    false: Mask

    @property
    def is_determined(self) -> bool:
        """Is it one and the same value in every box?"""
        masks = (self.true, self.unknown, self.false)
        return sum(mask is True for mask in masks) == sum(mask is not False for mask in masks) == 1

    @property
    def surely_true(self) -> Mask:
        """The boxes in which it can be nothing but true."""
        return invert(either(self.unknown, self.false))

    @property
    def surely_unknown(self) -> Mask:
        """The boxes in which it can be nothing but unknown."""
        return invert(either(self.true, self.false))


TRUE = Possible(True, False, False)
UNKNOWN = Possible(False, True, False)
FALSE = Possible(False, False, True)


def both(a: Mask, b: Mask) -> Mask:
    """a and b."""
    if a is False or b is False:
        return False
    if a is True:
        return b
    return a if b is True else a & b


def either(a: Mask, b: Mask) -> Mask:
    """a or b."""
    if a is True or b is True:
        return True
    if a is False:
        return b
    return a if b is False else a | b


def invert(a: Mask) -> Mask:
    """not a."""
    return (not a) if isinstance(a, bool) else ~a


def either_of(masks: Iterable[Mask]) -> Mask:
    """Where one of them holds."""
    found: Mask = False
    for mask in masks:
        found = either(found, mask)
        if found is True:
            break
    return found


def both_of(masks: Iterable[Mask]) -> Mask:
    """Where all of them hold."""
    found: Mask = True
    for mask in masks:
        found = both(found, mask)
        if found is False:
            break
    return found


def crisp(can_hold: Mask, can_fail: Mask) -> Possible:
    """A test that is never unknown."""
    return Possible(can_hold, False, can_fail)


def opposite(a: Possible) -> Possible:
    """The possible values of `not`."""
    return Possible(a.false, a.unknown, a.true)


def all_of(parts: Iterable[Possible]) -> Possible:
    """The possible values of the least of independent parts."""
    true, unknown, false, lasting = _joined(parts)
    return Possible(true, both(unknown, lasting), false)


def any_of(parts: Iterable[Possible]) -> Possible:
    """The possible values of the greatest of independent parts."""
    return opposite(all_of(opposite(part) for part in parts))


def _joined(parts: Iterable[Possible]) -> tuple[Mask, Mask, Mask, Mask]:
    """All true, one unknown, one false, none false: each as far as it is possible."""
    true: Mask = True
    unknown: Mask = False
    false: Mask = False
    lasting: Mask = True
    for part in parts:
        true = both(true, part.true)
        unknown = either(unknown, part.unknown)
        false = either(false, part.false)
        lasting = both(lasting, either(part.true, part.unknown))
        if lasting is False:
            return False, False, True, False
    return true, unknown, false, lasting


def reaches(certainty: Certainty, bound: float) -> Mask:
    """Where the certainty is at least the bound."""
    return settled(certainty >= bound)


def whole(mask: Mask, boxes: int) -> NDArray[np.bool_]:
    """The mask with an element for every box."""
    return np.full(boxes, mask) if isinstance(mask, bool) else mask


def settled(mask: Any) -> Mask:
    """The mask as a plain truth value where it is the same in every box."""
    if isinstance(mask, bool | np.bool_):
        return bool(mask)
    if mask.all():
        return True
    return mask if mask.any() else False
