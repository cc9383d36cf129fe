"""What the form in which rules are written for experta costs, and which forms go wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

from benchmarks.joined_forms import ClassPerFact, Tutorial
from benchmarks.one_fact_forms import Alternatives, OnePredicateARule, OurForm, PlainBigFact
from benchmarks.page import number, paragraphs, table, times
from benchmarks.rounds import in_turns, milliseconds, ratio
from benchmarks.stock_form import Form
from benchmarks.synthetic import Client, Workload, workload

FORMS: tuple[type[Form], ...] = (
    PlainBigFact,
    OurForm,
    OnePredicateARule,
    ClassPerFact,
    Tutorial,
    Alternatives,
)
_BUILDS = 3
# Enough clients a round to be measurable, few enough for the slow forms.
_RULE_CLIENTS = 3000


@dataclass(frozen=True)
class Placing:
    """How a form did: milliseconds, the same as multiples of the base's, and its mistakes."""

    form: type[Form]
    build: float
    build_ratio: float
    client: float
    client_ratio: float
    wrong: int


def race(
    forms: Sequence[type[Form]], work: Workload, rounds: int, base: type[Form]
) -> list[Placing]:
    """Check every form against the plain evaluation, then time all in turns."""
    builds = in_turns(
        {form: partial(milliseconds, partial(form, work)) for form in forms}, _BUILDS
    )
    ready = {form: form(work) for form in forms}
    wrong = {form: mistakes(one, work) for form, one in ready.items()}
    few = work.clients[: max(5, _RULE_CLIENTS // len(work.rules))]
    runs = in_turns({form: partial(_a_client, one, few) for form, one in ready.items()}, rounds)
    return [
        Placing(
            form,
            median(builds[form]),
            ratio(builds[form], builds[base]),
            median(runs[form]),
            ratio(runs[form], runs[base]),
            wrong[form],
        )
        for form in forms
    ]


def mistakes(form: Form, work: Workload) -> int:
    """For how many clients other rules fire than should."""
    return sum(form.fire(client) != work.firings(client) for client in work.clients)


def _a_client(form: Form, clients: Sequence[Client]) -> float:
    def all_of_them() -> None:
        for client in clients:
            form.fire(client)

    return milliseconds(all_of_them) / len(clients)


def section(sizes: Sequence[int] = (50, 200, 1000), clients: int = 60, rounds: int = 5) -> str:
    """The part of the page."""
    parts = [paragraphs(_INTRODUCTION.format(rounds=rounds, builds=_BUILDS))]
    for size in sizes:
        work = workload(size, clients)
        forms = [form for form in FORMS if size <= form.most_rules]
        placings = race(forms, work, rounds, base=PlainBigFact)
        fired = sum(len(work.firings(client)) for client in work.clients) / clients
        parts += [f"### {size:,} rules", table(_COLUMNS, [_row(p, clients) for p in placings])]
        parts.append(paragraphs(f"On average {fired:.0f} rules fire for a client."))
    parts.append(paragraphs(_MEANING))
    return "\n\n".join(parts)


_COLUMNS = ("form", "build, ms", "of plain", "a client, ms", "of plain", "wrong clients")


def _row(placing: Placing, clients: int) -> list[str]:
    wrong = f"{placing.wrong} of {clients}"
    return [
        placing.form.title,
        number(placing.build),
        times(placing.build_ratio),
        number(placing.client),
        times(placing.client_ratio),
        f"**{wrong}**" if placing.wrong else wrong,
    ]


_INTRODUCTION = """
    The same seeded rules in several forms: conjunctions of one to four tests of some 27 facts; a
    fifth of the rules find a flag, a third test a flag or its absence. Before it is timed, each
    form is run on every client and its firings compared with a plain Python evaluation; *wrong
    clients* counts those for whom other rules fired. Medians of {rounds} rounds in turns
    ({builds} builds), garbage collection outside the timed stretch, in one process.

    *Plain* is one fact a client with a shared `P()` for each tested slot, on experta as it comes:
    for experta alone the fastest there is, or near it. *Of plain* is the median of the ratios of
    the rounds; below 1 is faster.
"""

_MEANING = """
    What smm-expert adds to the plain form is a network that is built without rewriting rules to a
    normal form, tests that pass tokens on uncopied, an agenda without priorities, and no polling
    of rules that no fact has reached: see `smm_expert/inference/experta_engine.py`. What fires is
    the same.

    Wrong firings come from experta 1.9.4 itself: an activation whose NOT has become false
    is looked for at three places of the agenda only, and fires when it stands elsewhere.
    It takes many rules of one salience to happen, so a form can look right at 200 rules and be
    wrong at 1,000. Forms without NOT, which settle each flag before they declare it, cannot
    meet it.

    In tutorial style a predicate must also bear values of facts that it is not about: experta may
    test the slot `value` before the slot `name`, and an exception comes out of `declare()`.

    `L(a) | L(b)` makes a rule of each combination of alternatives: it is left out above
    200 rules. Class-level caches of experta keep what is built; the builds of the other forms
    are therefore never freed, ours are.
"""
