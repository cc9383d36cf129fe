"""The certainty of an item between two bounds, when some of its rules may fire and may not.

The same products as `inference.appraisal`, in the same order: where every rule's firing is
settled both bounds are the certainty that an engine gives, bit for bit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from smm_expert.inference.program import CompiledRule
from smm_expert.interview.possible import Certainty, Mask, both, either, invert
from smm_expert.model.rules import Combine, Recommend

# Products of the same factors in another order differ by less than this.
_ROUNDING = 1e-12


class Support(Struct, frozen=True):
    """One rule's certainty for an item."""

    rule: CompiledRule
    certainty: float

    @property
    def side(self) -> bool:
        """Is it for the item?"""
        return self.certainty > 0


class Rivals(Struct, frozen=True):
    """The supports of an item, by place, that come from one table of which not all rows count.

    Each level holds rows of one narrowness, from the narrowest down (one level when narrowness
    does not count), and each level's rows run from the strongest; `superseded` rows never count.
    """

    levels: tuple[tuple[int, ...], ...]
    superseded: tuple[int, ...]


class Weighing(Struct, frozen=True):
    """How one item's supports make its certainty; `supports` in the order of multiplication."""

    item: str
    supports: tuple[Support, ...]
    rivals: tuple[Rivals, ...]


def weighing(item: str, rules: Iterable[CompiledRule]) -> Weighing:
    """The weighing of an item that the rules, in id order, support or oppose."""
    supports = tuple(
        Support(rule, part.certainty)
        for rule in rules
        for part in rule.rule.then
        if isinstance(part, Recommend) and part.item == item
    )
    tables: dict[str, list[int]] = {}
    for place, support in enumerate(supports):
        rule = support.rule.rule
        if rule.table is not None and rule.combine is not Combine.ALL:
            tables.setdefault(rule.table, []).append(place)
    rivals = tuple(_rivals(supports, places) for places in tables.values() if len(places) > 1)
    return Weighing(item, supports, rivals)


def _rivals(supports: tuple[Support, ...], places: list[int]) -> Rivals:
    levels: dict[int, list[int]] = {}
    for place in places:
        rule = supports[place].rule.rule
        level = rule.narrowness if rule.combine is Combine.NARROWEST else 0
        levels.setdefault(level, []).append(place)
    superseded = [
        place
        for rows in levels.values()
        for place in rows
        if _is_superseded(place, rows, supports)
    ]
    kept = []
    for level in sorted(levels, reverse=True):
        rows = [place for place in levels[level] if place not in superseded]
        rows.sort(key=lambda place: (-abs(supports[place].certainty), supports[place].rule.id))
        kept.append(tuple(rows))
    return Rivals(tuple(kept), tuple(superseded))


def _is_superseded(place: int, rows: list[int], supports: tuple[Support, ...]) -> bool:
    rule = supports[place].rule.rule
    return rule.combine is Combine.NARROWEST and any(
        (other.valid_from or date.min) > (rule.valid_from or date.min) and other.when == rule.when
        for other in (supports[row].rule.rule for row in rows)
    )


def certainty_bounds(
    item: Weighing, may: Mapping[str, Mask], must: Mapping[str, Mask]
) -> tuple[Certainty, Certainty]:
    """The lowest and the highest certainty that remain possible, to four decimals.

    `may` and `must` say of each rule where it can fire and where it cannot but fire.
    """
    can_count = [may[support.rule.id] for support in item.supports]
    must_count = [must[support.rule.id] for support in item.supports]
    for rivals in item.rivals:
        _let_rivals_count(item, rivals, can_count, must_count)
    # Per side the product when as much as possible counts, and when as little as possible does.
    most: dict[bool, Certainty] = {True: 1.0, False: 1.0}
    least: dict[bool, Certainty] = {True: 1.0, False: 1.0}
    for support, can, surely in zip(item.supports, can_count, must_count, strict=True):
        factor = 1 - abs(support.certainty)
        most[support.side] = _times(most[support.side], factor, can)
        least[support.side] = _times(least[support.side], factor, surely)
    low = (1 - least[True]) - (1 - most[False])
    high = (1 - most[True]) - (1 - least[False])
    slack = np.where(low < high, _ROUNDING, 0.0)
    return rounded(low - slack), rounded(high + slack)


def _times(product: Certainty, factor: float, counts: Mask) -> Certainty:
    if isinstance(counts, bool):
        return product * factor if counts else product
    return product * np.where(counts, factor, 1.0)


def _let_rivals_count(
    item: Weighing, rivals: Rivals, can_count: list[Mask], must_count: list[Mask]
) -> None:
    """Of the rows that may fire let those count that do when most counts, and when least does."""
    may, must = list(can_count), list(must_count)
    narrower_may: Mask = False
    narrower_must: Mask = False
    for place in rivals.superseded:
        can_count[place] = must_count[place] = False
    for level in rivals.levels:
        for side in (True, False):
            stronger_may: Mask = narrower_must
            stronger_must: Mask = narrower_may
            for place in level:
                if item.supports[place].side is side:
                    can_count[place] = both(may[place], invert(stronger_may))
                    must_count[place] = both(must[place], invert(stronger_must))
                    stronger_may = either(stronger_may, may[place])
                    stronger_must = either(stronger_must, must[place])
        for place in level:
            narrower_may = either(narrower_may, may[place])
            narrower_must = either(narrower_must, must[place])


def rounded(certainty: Certainty) -> Certainty:
    """To four decimals as Python rounds, which looks at the decimal digits."""
    if not isinstance(certainty, np.ndarray) or certainty.ndim == 0:
        return round(float(certainty), 4) + 0.0
    scaled = certainty * 10_000
    found: NDArray[np.float64] = np.rint(scaled) / 10_000 + 0.0
    # numpy rounds the scaled number, which near a tie can fall on the other side.
    near_tie = np.abs(np.abs(scaled - np.trunc(scaled)) - 0.5) < 1e-6
    for place in np.flatnonzero(near_tie):
        found[place] = round(float(certainty[place]), 4) + 0.0
    return found
