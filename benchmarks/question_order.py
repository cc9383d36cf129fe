"""Small interviews against the best order there is: mean numbers of questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from statistics import mean

from msgspec import Struct

from benchmarks.page import number, paragraphs, table
from tests.interview.brute_force import Choices, SmallClient

_CLIENTS = 60
_MOST_COMPLETIONS = 300


class Lengths(Struct, frozen=True):
    """Mean numbers of questions for one small client over all its complete answers."""

    best: float
    ours: float
    fixed: float
    form: int


def lengths(client: SmallClient) -> Lengths:
    """The lengths of the interview, of the best adaptive order, and of a fixed one."""
    vectors = list(product(*(range(1, len(client.values[f])) for f in client.open_facts)))
    ours = mean(sum(1 for *_, asked in client.steps(v) if asked) for v in vectors)
    fixed = mean(_fixed_order(client, vector) for vector in vectors)
    return Lengths(_best(client), ours, fixed, len(client.open_facts))


def _fixed_order(client: SmallClient, answers: Choices) -> int:
    for asked in range(len(answers) + 1):
        now = (*answers[:asked], *(0 for _ in answers[asked:]))
        if not client.can_change(now, tuple(client.open_facts[:asked])):
            return asked
    raise AssertionError("nothing can change when everything is answered")


def _best(client: SmallClient) -> float:
    """The mean of the best adaptive order, every answer being equally likely."""
    facts = client.open_facts

    @cache
    def left(now: Choices) -> float:
        closed = tuple(fact for fact, choice in zip(facts, now, strict=True) if choice)
        if not client.can_change(now, closed):
            return 0.0
        return 1 + min(
            mean(left((*now[:place], answer, *now[place + 1 :])) for answer in answers)
            for place, answers in _open(client, now)
        )

    return left((0,) * len(facts))


def _open(client: SmallClient, now: Choices) -> Iterator[tuple[int, range]]:
    for place, fact in enumerate(client.open_facts):
        if not now[place]:
            yield place, range(1, len(client.values[fact]))


def small_clients(count: int) -> Iterator[SmallClient]:
    """Random clients with three open questions or more, of which something can change."""
    found = 0
    seed = 5000
    while found < count:
        client = SmallClient(seed, 6 + seed % 16, most=_MOST_COMPLETIONS)
        seed += 1
        nothing = (0,) * len(client.open_facts)
        if len(client.open_facts) > 2 and client.can_change(nothing, ()):
            found += 1
            yield client


def section(told: Callable[[str], None]) -> str:
    """The part of the page."""
    found = []
    for client in small_clients(_CLIENTS):
        found.append(lengths(client))
        told(f"small clients: {len(found)} of {_CLIENTS}")
    best, ours, fixed = (mean(getattr(x, n) for x in found) for n in ("best", "ours", "fixed"))
    form = mean(x.form for x in found)
    at_best = sum(x.ours <= x.best + 1e-9 for x in found)
    rows = [
        ["best adaptive order, by trying all", number(best), "1.00"],
        ["`consult`", number(ours), f"{ours / best:.2f}"],
        [
            "order of the vocabulary, until nothing can change",
            number(fixed),
            f"{fixed / best:.2f}",
        ],
        ["a form with every question", number(form), f"{form / best:.2f}"],
    ]
    said = f"""
        {_CLIENTS} random knowledge bases and clients with three open questions or more, small
        enough for every completion to be judged (at most {_MOST_COMPLETIONS}) by a naive
        evaluator. All answers are equally likely. `consult` weighs effect against effort and keeps
        themes together, so it need not be the shortest; for {at_best} of {_CLIENTS} clients it is.
    """
    return paragraphs(said) + "\n\n" + table(["order", "mean questions", "of the best"], rows)
