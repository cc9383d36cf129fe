"""How long a person waits for one answer: whole processes, from start to end, in turns."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.page import number, paragraphs, table, times
from benchmarks.rounds import in_turns, ratio, ratios
from benchmarks.wheel import install, set_writable

CHECKOUT = Path(__file__).parents[1]
PROFILE = Path("examples", "clients", "cafe.yaml")
_GOAL = 2.5
_IMPORTS = """
import collections, collections.abc
collections.Mapping = collections.abc.Mapping
import click, yaml, tabulate, experta
"""


@dataclass(frozen=True)
class Contestant:
    """A process; `environment` is what differs from ours."""

    title: str
    arguments: Sequence[str]
    environment: Mapping[str, str] = field(default_factory=dict)
    folder: Path = CHECKOUT

    def run(self) -> subprocess.CompletedProcess[bytes]:
        """Run it to its end."""
        return subprocess.run(
            [sys.executable, *self.arguments],
            env={**_environment(), **self.environment},
            cwd=self.folder,
            capture_output=True,
            check=True,
        )


def contestants(scratch: Path, wheel: Path | None = None) -> dict[str, Contestant]:
    """The processes by letter; D and E only with a wheel."""
    scratch.joinpath("a-file").touch()
    recommend = ["-m", "smm_expert", "recommend", str(CHECKOUT / PROFILE), "--as-of", "2026-11-23"]
    warm = {"SMM_EXPERT_CACHE": str(scratch / "cache")}
    found = {
        "A": Contestant(
            "imports of click, PyYAML, tabulate, experta and nothing else", ["-c", _IMPORTS]
        ),
        "B": Contestant("`recommend`, warm cache", recommend, warm),
        "C": Contestant("`recommend`, cache switched off", recommend, {"SMM_EXPERT_CACHE": ""}),
    }
    if wheel is not None:
        path = {"PYTHONPATH": str(wheel)}
        nowhere = {**path, "SMM_EXPERT_CACHE": str(scratch / "a-file" / "cache")}
        warm = {**path, "SMM_EXPERT_CACHE": str(scratch / "wheel-cache")}
        found["D"] = Contestant(
            "read-only wheel, cache cannot be written", recommend, nowhere, scratch
        )
        found["E"] = Contestant("read-only wheel, warm cache", recommend, warm, scratch)
        for letter in "DE":
            where = Contestant(
                "",
                ["-c", "import smm_expert as s; print(s.__file__)"],
                found[letter].environment,
                scratch,
            )
            assert where.run().stdout.decode().startswith(str(wheel)), "this is not the wheel"
    return found


def measured(found: Mapping[str, Contestant], rounds: int) -> dict[str, list[tuple[float, float]]]:
    """Wall and processor milliseconds of each process, after a run that fills caches.

    All that answer give the same answer.
    """
    answers = {one.run().stdout for letter, one in found.items() if letter != "A"}
    assert len(answers) == 1 and answers != {b""}, "not the same answer everywhere"
    pairs: dict[str, list[tuple[float, float]]] = {letter: [] for letter in found}

    def clocked(letter: str) -> float:
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
        found[letter].run()
        wall, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
        processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        pairs[letter].append((wall * 1000, processor * 1000))
        return wall

    found["A"].run()
    in_turns({letter: partial(clocked, letter) for letter in found}, rounds)
    return pairs


def stages(scratch: Path, rounds: int) -> dict[str, float]:
    """Median milliseconds of each step of B."""
    recommend = ["recommend", str(PROFILE), "--as-of", "2026-11-23"]
    warm = {"SMM_EXPERT_CACHE": str(scratch / "cache")}
    all_spent: dict[str, list[float]] = {}
    for _ in range(rounds + 1):
        process = Contestant(
            "", ["-m", "benchmarks.stages", str(perf_counter()), *recommend], warm
        )
        spent = json.loads(process.run().stderr.splitlines()[-1])
        spent["end"] = (perf_counter() - spent.pop("ended")) * 1000
        for step, milliseconds in spent.items():
            all_spent.setdefault(step, []).append(milliseconds)
    # The first round fills caches.
    return {step: median(spent[1:]) for step, spent in all_spent.items()}


def section(rounds: int = 21) -> str:
    """The part of the page."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        wheel, remark = scratch / "wheel" / "installed", ""
        try:
            install(CHECKOUT, scratch / "wheel")
        except subprocess.CalledProcessError:
            remark = "D and E were not measured: pip could not build or install a wheel here."
        try:
            found = contestants(scratch, None if remark else wheel)
            pairs = measured(found, rounds)
            steps = stages(scratch, rounds)
        finally:
            set_writable(wheel, True)
    parts = [
        paragraphs(_INTRODUCTION.format(rounds=rounds)),
        table(_COLUMNS, [_row(letter, found[letter], pairs) for letter in found]),
        paragraphs(f"{_verdict(pairs)} {remark}"),
        "### Where the time of B goes",
        paragraphs(_STAGES),
        _steps_table(steps),
        paragraphs(_MEANING),
    ]
    return "\n\n".join(parts)


def _row(
    letter: str, one: Contestant, pairs: Mapping[str, list[tuple[float, float]]]
) -> list[str]:
    wall, processor = zip(*pairs[letter], strict=True)
    base_wall, base_processor = zip(*pairs["A"], strict=True)
    spread = ratios(wall, base_wall)
    return [
        f"{letter}: {one.title}",
        number(median(wall)),
        times(ratio(wall, base_wall)),
        f"{spread[0]:.2f}-{spread[-1]:.2f}",
        number(median(processor)),
        times(ratio(processor, base_processor)),
    ]


def _verdict(pairs: Mapping[str, list[tuple[float, float]]]) -> str:
    found = ratio([wall for wall, _ in pairs["B"]], [wall for wall, _ in pairs["A"]])
    met = "met" if found < _GOAL else "**missed**"
    return f"The goal, B below {_GOAL} times A, is {met}: {found:.2f}."


def _steps_table(steps: Mapping[str, float]) -> str:
    whole = sum(steps.values())
    rows = [
        [said, number(steps[step]), f"{steps[step] / whole:.0%}"] for step, said in _STEPS.items()
    ]
    return table(("step", "ms", "share"), [*rows, ["all", number(whole), "100%"]])


def _environment() -> dict[str, str]:
    """Ours, but with bytecode written, as where a person works, and English spoken."""
    left_out = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "LC_ALL": "C.UTF-8"}


_COLUMNS = ("process", "wall, ms", "of A", "least-most", "processor, ms", "of A")

_STEPS = {
    "interpreter": "Python starts",
    "packages": "import click, PyYAML, tabulate and experta",
    "modules": "import our modules and msgspec",
    "command": "command line: options, language, printing",
    "knowledge": "find, read and hash the knowledge files",
    "decode": "read the base from the cache",
    "profile": "read and check the profile",
    "program": "compile the program: strata, parameters, tests",
    "network": "build experta's network",
    "run": "run: firings, waiting rules, premises, certainties, selection",
    "report": "write the answer",
    "end": "Python ends",
}

_INTRODUCTION = """
    Whole processes, {rounds} rounds in turns (A B C ... A B C ...), bytecode and file system
    warm. A is the yardstick: what the four required packages cost to import, before any
    work is done. B to E are `python -m smm_expert`, which is what the script `smm-expert` runs,
    and print the same answer for `examples/clients/cafe.yaml`, which was checked.
    *Of A* is the median of the ratios of the rounds, *least-most* their span.

    D and E run from a wheel that was built from the checkout and installed into a folder without
    the right to write; in D the folder of the cache cannot be made, because its parent is a file.
"""

_STAGES = """
    The same command with a clock in it, in processes of its own, after the rounds above: medians,
    whose sum is not the time of B. Read the shares.
"""

_MEANING = """
    What A takes is in B too: Python and the four packages. The rest is ours, and grows with the
    knowledge base. Without a cache every answer reads and checks all YAML files again, which is C
    and D: an installation whose cache folder cannot be written works, but each answer takes that
    long. Set `SMM_EXPERT_CACHE` to a folder that can be written and D becomes E.
"""
