"""Where the time of one `smm-expert recommend` goes: the real command, its steps timed inside.

Run as a process of its own, `python -m benchmarks.stages <seconds at start> <arguments ...>`: the
answer goes to standard output as ever, the milliseconds of each step to standard error as JSON.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from time import perf_counter
from types import ModuleType
from typing import Any

# Step -> where the function stands that takes it, as the command finds it.
_STEPS = {
    "knowledge": ("smm_expert.kb.loader", "load_knowledge"),
    "decode": ("smm_expert.kb.cache", "read"),
    "profile": ("smm_expert.intake.profile_file", "read_profile_file"),
    "program": ("smm_expert.inference.consult", "compile_program"),
    "network": ("smm_expert.inference.experta_engine", "ExpertaEngine"),
    "run": ("smm_expert.inference.consult", "run"),
    "report": ("smm_expert.report.recommendation", "recommendation_text"),
}
_MODULES = (
    "smm_expert.cli.main",
    "smm_expert.cli.recommend",
    "smm_expert.report.recommendation_table",
)


def main() -> None:
    """Take the steps and tell how long each took."""
    gc.disable()
    started = float(sys.argv[1])
    spent = {"interpreter": (perf_counter() - started) * 1000}
    sys.argv = ["smm-expert", *sys.argv[2:]]
    clock = _Clock(spent)
    clock.lap("packages", _import_packages)
    clock.lap("modules", _import_modules)
    for step, (module, name) in _STEPS.items():
        clock.watch(step, import_module(module), name)
    leave = clock.lap("command", _command)
    inner = sum(spent[step] for step in _STEPS if step != "decode")
    spent["command"] -= inner
    spent["knowledge"] -= spent["decode"]
    spent["ended"] = perf_counter()
    print(json.dumps(spent), file=sys.stderr, flush=True)
    leave()


class _Clock:
    """Adds up the milliseconds of each step."""

    def __init__(self, spent: dict[str, float]) -> None:
        self.spent = spent

    def lap(self, step: str, work: Callable[..., Any], *given: Any, **named: Any) -> Any:
        start = perf_counter()
        try:
            return work(*given, **named)
        finally:
            self.spent[step] = self.spent.get(step, 0.0) + (perf_counter() - start) * 1000

    def watch(self, step: str, module: ModuleType, name: str) -> None:
        """Time every call of the module's function."""
        work = getattr(module, name)
        self.spent[step] = 0.0
        setattr(module, name, lambda *given, **named: self.lap(step, work, *given, **named))


def _import_packages() -> None:
    import collections
    import collections.abc

    import click  # noqa: F401
    import tabulate  # noqa: F401
    import yaml  # noqa: F401

    collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]
    import experta  # noqa: F401

    del collections.Mapping  # type: ignore[attr-defined]


def _import_modules() -> None:
    for module in (*_MODULES, *(module for module, _ in _STEPS.values())):
        import_module(module)


class _Answered(Exception):
    """The command is done, and would now end the process."""


def _command() -> Callable[[], Any]:
    """Run the command; returns what ends the process."""
    command: Any = import_module("smm_expert.cli.main")
    leave: Callable[[], Any] = command.leave_at_once

    def answered() -> None:
        raise _Answered

    command.leave_at_once = answered
    with suppress(_Answered):
        command.main()
    return leave


if __name__ == "__main__":
    main()
