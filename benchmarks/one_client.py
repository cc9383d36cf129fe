"""How many clients a second one ready engine answers, next to CLIPS and to no engine at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.clips_form import ClipsForm
from benchmarks.experta_forms import race
from benchmarks.one_fact_forms import OurForm, PlainBigFact
from benchmarks.page import number, paragraphs, table, times
from benchmarks.rounds import in_turns, milliseconds, ratio
from benchmarks.stock_form import Form
from benchmarks.synthetic import Client, Workload, workload
from smm_expert import Consultant, load_knowledge, read_profile_file
from smm_expert.inference.evaluation import evaluate
from smm_expert.inference.evidence import Evidence
from smm_expert.inference.program import Program
from smm_expert.inference.session import Engine
from smm_expert.inference.truth import Truth
from smm_expert.model.profile import Profile

CLIENTS = Path(__file__).parents[1] / "examples" / "clients"
DAY = date(2026, 11, 23)


class EvaluatorEngine:
    """Fires by evaluating every condition in turn: no experta, no network, the same program."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def begin(self) -> None:
        """There is nothing to forget."""

    def fire(self, stratum: int, evidence: Evidence) -> frozenset[str]:
        """The rules of the stratum whose condition is true."""
        return frozenset(
            rule.id
            for rule in self.program.strata[stratum]
            if evaluate(rule.when, evidence, self.program) is Truth.TRUE
        )


class NoEngine(Form):
    """The plain Python evaluation that the others are checked against."""

    title = "plain Python, every rule in turn"

    def __init__(self, work: Workload) -> None:
        self.work = work

    def fire(self, client: Client) -> frozenset[str]:
        """Evaluate."""
        return self.work.firings(client)


class _Stopwatch:
    """An engine whose seconds are added up."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.program = engine.program
        self.spent = 0.0

    def begin(self) -> None:
        start = perf_counter()
        self.engine.begin()
        self.spent += perf_counter() - start

    def fire(self, stratum: int, evidence: Evidence) -> frozenset[str]:
        start = perf_counter()
        fired = self.engine.fire(stratum, evidence)
        self.spent += perf_counter() - start
        return fired


def section(sizes: Sequence[int] = (50, 200, 1000), clients: int = 20, rounds: int = 7) -> str:
    """The part of the page."""
    parts = ["### The real knowledge base", real_base(rounds)]
    parts += ["### Synthetic rules, with CLIPS", paragraphs(_SYNTHETIC)]
    peers: list[type[Form]] = [OurForm, PlainBigFact, NoEngine]
    if find_spec("clips"):
        peers.append(ClipsForm)
    else:
        parts.append("CLIPS was not measured: clipspy is not installed.")
    rows = []
    for size in sizes:
        for placing in race(peers, workload(size, clients), rounds, base=OurForm):
            rate, wrong = number(1000 / placing.client), f"{placing.wrong} of {clients}"
            share = times(1 / placing.client_ratio)
            title = placing.form.title
            rows.append([f"{size:,} rules: {title}", rate, share, number(placing.build), wrong])
    parts.append(table(("engine", "clients/s", "of ours", "build, ms", "wrong clients"), rows))
    return "\n\n".join([*parts, paragraphs(_MEANING)])


def real_base(rounds: int) -> str:
    """Whole consultations of the example clients, with experta and with the bare evaluator."""
    knowledge = load_knowledge()
    profiles = [read_profile_file(str(p), knowledge) for p in sorted(CLIENTS.glob("*.yaml"))]
    ours, bare = Consultant(knowledge, DAY), Consultant(knowledge, DAY)
    bare.engine = EvaluatorEngine(bare.program)
    check(ours, bare, profiles)
    consultants = {"experta, as shipped": ours, "the evaluator in its place": bare}
    whole = in_turns(
        {name: partial(_consult_all, one, profiles) for name, one in consultants.items()}, rounds
    )
    firing = {
        name: median(_firing(one, profiles) for _ in range(rounds))
        for name, one in consultants.items()
    }
    base = whole["experta, as shipped"]
    rows = [
        [
            name,
            number(1000 / median(whole[name])),
            times(1 / ratio(whole[name], base)),
            number(median(whole[name])),
            number(firing[name]),
        ]
        for name in consultants
    ]
    runs = sum(max(1, len(profile.segments)) for profile in profiles)
    program = ours.program
    said = _REAL.format(
        clients=len(profiles),
        runs=runs,
        rules=sum(map(len, program.strata)),
        tests=len(program.tests),
        strata=len(program.strata),
        rounds=rounds,
    )
    columns = ("engine", "clients/s", "of experta", "a client, ms", "of it firing, ms")
    return f"{paragraphs(said)}\n\n{table(columns, rows)}"


def check(one: Consultant, other: Consultant, profiles: Sequence[Profile]) -> None:
    """Both give the same firings, certainties and waiting rules for every client."""
    for profile in profiles:
        for a, b in zip(one.consult(profile).runs, other.consult(profile).runs, strict=True):
            assert (a.firings, a.certainties, a.waiting) == (b.firings, b.certainties, b.waiting)


def _consult_all(consultant: Consultant, profiles: Sequence[Profile]) -> float:
    def all_of_them() -> None:
        for profile in profiles:
            consultant.consult(profile)

    return milliseconds(all_of_them) / len(profiles)


def _firing(consultant: Consultant, profiles: Sequence[Profile]) -> float:
    engine = consultant.engine
    stopwatch = _Stopwatch(engine)
    consultant.engine = stopwatch
    for profile in profiles:
        consultant.consult(profile)
    consultant.engine = engine
    return stopwatch.spent * 1000 / len(profiles)


_REAL = """
    {clients} example clients ({runs} runs, because a segment of an audience is judged alone),
    {rules} active rules with {tests} distinct tests in {strata} strata, one ready `Consultant`;
    reading the profile and printing are not in it. A consultation is more than firing: which
    rules wait and for what, the least premises of each firing, certainties, vetoes, selection and
    notices. Medians of {rounds} rounds in turns; firings, certainties and waiting rules
    were first checked to be equal.
"""

_SYNTHETIC = """
    CLIPS is the named peer: the engine that experta is modelled on, in C. The real base is not
    translated to it, because CLIPS has no third truth value: its rules could only be written over
    flags that Python would compute from the tests, and then Python would do the matching that is
    to be compared. So the rules are those of the part on forms, each written in its engine's own
    language (CLIPS: one client fact, native constraints, `not` for flags); all engines get Python
    values and give the set of rules that fired. Nothing is explained here.
"""

_MEANING = """
    experta is not there for its speed. Nothing is incremental from one client to the next, so its
    network has little to save: the same rules fire sooner when plain Python evaluates one after
    the other, and CLIPS, which is C, is faster than experta by far. At a prompt none of this
    shows: a whole consultation takes some hundredths of a second.
"""
