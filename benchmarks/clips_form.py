"""The same rules written for CLIPS, in its own language, run through clipspy."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from benchmarks.stock_form import Form, by_fact
from benchmarks.synthetic import Client, Criterion, Rule, Workload

_HEAD = """
(deftemplate found (slot flag))
(deftemplate client {slots})
"""
_FIRED = "(defglobal ?*fired* = (create$))"


class ClipsForm(Form):
    """One client fact whose patterns CLIPS compiles, and a fact for each flag that is found.

    Negation of a flag is CLIPS's own `not`; the rules that test flags have a lower salience. When
    the process ends, clipspy reports memory that it did not free: that is its own affair.
    """

    title = "CLIPS (clipspy)"

    def __init__(self, work: Workload) -> None:
        clips: Any = import_module("clips")
        self.symbol = clips.Symbol
        self.sets = {t.fact for r in work.rules for t in r.tests if t.verb in ("any", "none")}
        facts = {t.fact for r in work.rules for t in r.tests if not t.of_flag}
        slots = [
            f"({'multislot' if fact in self.sets else 'slot'} {fact} (default unknown))"
            for fact in sorted({*facts, *work.values})
        ]
        self.known = {*facts, *work.values}
        self.environment = clips.Environment()
        for construct in (*_HEAD.format(slots=" ".join(slots)).strip().splitlines(), _FIRED):
            self.environment.build(construct)
        for rule in work.rules:
            self.environment.build(_defrule(rule, self.sets))

    def fire(self, client: Client) -> frozenset[str]:
        """Reset, assert the client, run, read the global."""
        self.environment.reset()
        self.environment.find_template("client").assert_fact(
            **{fact: self._word(value) for fact, value in client.items() if fact in self.known}
        )
        self.environment.run()
        return frozenset(map(str, self.environment.find_global("fired").value))

    def _word(self, value: object) -> object:
        if isinstance(value, tuple):
            return tuple(map(self.symbol, value))
        return self.symbol(value) if isinstance(value, str) else value


def _defrule(rule: Rule, sets: set[str]) -> str:
    slots, flags = [], []
    for fact, tests in by_fact(rule).items():
        if tests[0].of_flag:
            flag = f"(found (flag {fact}))"
            flags.append(flag if tests[0].verb == "found" else f"(not {flag})")
        else:
            slots.append(f"({fact} {_constraint(fact, tests)})")
    found = f"(assert (found (flag {rule.finds})))" if rule.finds else ""
    return (
        f"(defrule {rule.id} (declare (salience {0 if rule.second else 1})) "
        f"(client {' '.join(slots)}) {' '.join(flags)} => "
        f"(bind ?*fired* (create$ ?*fired* {rule.id})) {found})"
    )


def _constraint(fact: str, tests: tuple[Criterion, ...]) -> str:
    operand = tests[0].operand
    if not isinstance(operand, tuple):
        bounds = " ".join(
            f"({'>=' if test.verb == 'at_least' else '<='} ?{fact} {test.operand})"
            for test in tests
        )
        return f"?{fact}&:(and (numberp ?{fact}) {bounds})"
    if tests[0].verb == "is":
        return "|".join(operand)
    if tests[0].verb == "is_not":
        return "&".join(f"~{word}" for word in ("unknown", *operand))
    members = " ".join(f"(member$ {word} $?{fact})" for word in operand)
    if tests[0].verb == "any":
        return f"$?{fact}&:(or {members} FALSE)"
    return f"$?{fact}&:(not (or {members} (member$ unknown $?{fact})))"
