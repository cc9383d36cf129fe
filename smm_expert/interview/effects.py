"""How much hangs on each open question: sampled completions, and one answer exchanged in each."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from smm_expert.interview.boxes import Codes
from smm_expert.interview.outcomes import Outcomes
from smm_expert.interview.prospects import Prospects
from smm_expert.interview.question import Topic

# How often a sampled client does not know an answer.
_NOT_KNOWN = 0.15
_BOXES = 800
_LEAST_ROUNDS = 20


class Effects(Struct, frozen=True):
    """What the samples show.

    `effect[topic]` is the mean number of items that change when the answer to the topic is another
    one, all other answers staying as they are; `decides[topic]` are the items that changed in some
    sample. `ahead` is the mean number of items that all open answers together change.
    """

    effect: Mapping[Topic, float]
    decides: Mapping[Topic, tuple[str, ...]]
    ahead: float

    @property
    def relevant(self) -> frozenset[Topic]:
        """The topics whose answers changed something in some sample."""
        return frozenset(topic for topic, effect in self.effect.items() if effect > 0)


def sampled_effects(prospects: Prospects, *, boxes: int = _BOXES) -> Effects:
    """The effects of all open topics, from about as many boxes; the same at every call."""
    topics = prospects.topics
    rounds = max(_LEAST_ROUNDS, boxes // (len(topics) + 1))
    luck = Random(len(topics))
    sizes = {topic: prospects.answer_count(topic) for topic in topics}
    base = {topic: _draws(luck, sizes[topic], rounds) for topic in topics}
    # Box 0: nothing more is known. Then the completions, then per topic each with another answer.
    codes = {t: np.concatenate([[0], np.tile(base[t], len(topics) + 1)]) for t in topics}
    for place, topic in enumerate(topics):
        start = 1 + rounds * (place + 1)
        codes[topic][start : start + rounds] = _others(luck, base[topic], sizes[topic])
    found = prospects.outcomes(codes, 1 + rounds * (len(topics) + 1), concrete=True)
    items, values = _by_item(found)
    effect: dict[Topic, float] = {}
    decides: dict[Topic, tuple[str, ...]] = {}
    completions = values[:, 1 : 1 + rounds]
    for place, topic in enumerate(topics):
        start = 1 + rounds * (place + 1)
        changed = _changed(items, values[:, start : start + rounds] != completions)
        effect[topic] = float(changed.sum()) / rounds
        decides[topic] = tuple(np.unique(items)[changed.any(axis=1)].tolist())
    ahead = _changed(items, completions != values[:, :1])
    return Effects(effect, decides, float(ahead.sum()) / rounds)


def _draws(luck: Random, size: int, rounds: int) -> Codes:
    return np.array(
        [
            0 if luck.random() < _NOT_KNOWN else 1 + int(luck.random() * (size - 1))
            for _ in range(rounds)
        ]
    )


def _others(luck: Random, codes: Codes, size: int) -> Codes:
    """For each code another one of as many."""
    steps = np.array([1 + int(luck.random() * (size - 1)) for _ in codes], dtype=np.intp)
    found: Codes = (codes + steps) % size
    return found


def _by_item(found: Outcomes) -> tuple[NDArray[np.str_], NDArray[np.floating]]:
    """The rows, those of one item next to each other."""
    items = np.array(found.items, dtype=str)
    order = np.argsort(items, kind="stable")
    return items[order], found.least[order]


def _changed(items: NDArray[np.str_], differs: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Per distinct item and box whether one of the item's rows differs."""
    if not len(items):
        return np.zeros((0, differs.shape[1]), dtype=bool)
    starts = np.flatnonzero(np.append([True], items[1:] != items[:-1]))
    found: NDArray[np.bool_] = np.logical_or.reduceat(differs, starts, axis=0)
    return found
