"""Whole shares that add up: by weight, the largest remainders first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def split(total: int, weights: Sequence[float]) -> list[int]:
    """`total` in whole parts by weight; they add up to it (method of the largest remainder).

    Of equal remainders the earlier part gets more. Without any weight all parts are alike.
    """
    if not weights:
        return []
    whole = sum(weights)
    exact = [total * w / whole if whole > 0 else total / len(weights) for w in weights]
    parts = [int(part) for part in exact]
    order = sorted(range(len(parts)), key=lambda n: (parts[n] - exact[n], n))
    for place in order[: total - sum(parts)]:
        parts[place] += 1
    return parts


def split_by_key(total: int, weights: Mapping[str, float]) -> dict[str, int]:
    """The same for named weights."""
    return dict(zip(weights, split(total, list(weights.values())), strict=True))


def in_turn(counts: Mapping[str, int]) -> list[str]:
    """Each name as often as it counts, spread as evenly as can be.

    The next is the one that is furthest behind its share; of equal ones the earlier name.
    """
    total = sum(counts.values())
    order: list[str] = []
    done = dict.fromkeys(counts, 0)
    for place in range(total):
        behind = {
            name: counts[name] * (place + 1) / total - done[name]
            for name in counts
            if done[name] < counts[name]
        }
        name = max(behind, key=lambda n: behind[n])
        done[name] += 1
        order.append(name)
    return order
