"""Contestants measured in turns, A B C A B C ..., so that a busy minute hits them all alike."""

from __future__ import annotations

import gc
from collections.abc import Callable, Hashable, Mapping, Sequence
from statistics import median
from time import perf_counter
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)
Times = dict[Name, list[float]]


def in_turns(contestants: Mapping[Name, Callable[[], float]], rounds: int) -> Times[Name]:
    """What each contestant gives, round by round."""
    found: Times[Name] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, measure in contestants.items():
            found[name].append(measure())
    return found


def milliseconds(work: Callable[[], object]) -> float:
    """How long the work takes; garbage is collected before it, not in it."""
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        work()
        return (perf_counter() - start) * 1000
    finally:
        gc.enable()


def ratios(times: Sequence[float], base: Sequence[float]) -> list[float]:
    """Round by round, smallest first: a noisy machine shifts both, but hardly what they make."""
    return sorted(one / other for one, other in zip(times, base, strict=True))


def ratio(times: Sequence[float], base: Sequence[float]) -> float:
    """The median of the ratios of the rounds."""
    return median(ratios(times, base))
