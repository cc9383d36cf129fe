"""What of the answer counts, box by box."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from smm_expert.inference.strata import Finding
from smm_expert.interview.bounds import Bounds
from smm_expert.interview.boxes import ItemBounds
from smm_expert.interview.cone import Cone
from smm_expert.interview.possible import whole

Column = NDArray[np.floating[Any]]
Row = tuple[str, Finding, Column, Column]


class Outcomes(Struct, frozen=True):
    """Per counted thing (rows) and box (columns) the least and the most that it can be.

    Whether something is recommended, selected or excluded counts 0 or 1. `items` names the item
    of each row, `targets` the finding that it belongs to.
    """

    items: tuple[str, ...]
    targets: tuple[Finding, ...]
    least: NDArray[np.floating[Any]]
    most: NDArray[np.floating[Any]]

    @property
    def settled(self) -> NDArray[np.bool_]:
        """Where the least is the most."""
        found: NDArray[np.bool_] = self.least == self.most
        return found


def outcomes(cone: Cone, bounds: Bounds, *, thorough: bool) -> Outcomes:
    """The outcomes for the targets of the cone; `thorough` counts vetoes and certainties too."""
    rows: list[Row] = []
    count = bounds.count
    for target in cone.targets:
        shelf, name = target
        if shelf == "selection":
            for item in cone.items_of[name]:
                possible = bounds.selected[item]
                surely = ~whole(possible.false, count)
                rows.append((item, target, surely * 1.0, whole(possible.true, count) * 1.0))
            continue
        found = bounds.items[name]
        may, must = whole(found.may, count), whole(found.must, count)
        rows.append((name, target, must * 1.0, may * 1.0))
        if thorough:
            rows += [(name, target, *bound) for bound in _shown(found, may, must, count)]
    return _stacked(rows, count)


def _shown(
    found: ItemBounds, may: NDArray[np.bool_], must: NDArray[np.bool_], count: int
) -> Iterable[tuple[Column, Column]]:
    """Whether the item is excluded, and its certainty, which is shown with what is found of it."""
    may_be_out = ~whole(found.must_stand, count)
    must_be_out = ~whole(found.may_stand, count)
    yield must_be_out * 1.0, may_be_out * 1.0
    sometimes, always = may | may_be_out, must | must_be_out
    low = np.broadcast_to(found.low, count)
    high = np.broadcast_to(found.high, count)
    yield (
        np.where(always, low, np.where(sometimes, np.minimum(low, 0.0), 0.0)),
        np.where(always, high, np.where(sometimes, np.maximum(high, 0.0), 0.0)),
    )


def _stacked(rows: list[Row], count: int) -> Outcomes:
    if not rows:
        return Outcomes((), (), np.zeros((0, count)), np.zeros((0, count)))
    items, targets, least, most = zip(*rows, strict=True)
    return Outcomes(items, targets, np.stack(least), np.stack(most))


def together(parts: Sequence[Outcomes]) -> Outcomes:
    """The outcomes of several subjects, one below the other."""
    if len(parts) == 1:
        return parts[0]
    return Outcomes(
        tuple(item for part in parts for item in part.items),
        tuple(target for part in parts for target in part.targets),
        np.concatenate([part.least for part in parts]),
        np.concatenate([part.most for part in parts]),
    )
