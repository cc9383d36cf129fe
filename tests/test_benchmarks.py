"""The benchmarks run, and what they compare gives equal answers; no test judges how fast."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import experta_forms, one_client
from benchmarks.clips_form import ClipsForm
from benchmarks.cold_start import contestants, measured, stages
from benchmarks.experta_forms import FORMS, mistakes
from benchmarks.one_fact_forms import OurForm, PlainBigFact
from benchmarks.page import cell_text
from benchmarks.stock_form import Form
from benchmarks.synthetic import Client, Criterion, Rule, Workload, workload


@pytest.mark.parametrize("form", FORMS)
def test_each_form_fires_the_rules_that_the_plain_evaluation_fires(form: type[Form]) -> None:
    work = workload(rules=30, clients=15, seed=1)
    assert mistakes(form(work), work) == 0


def test_clips_fires_the_rules_that_the_plain_evaluation_fires() -> None:
    pytest.importorskip("clips")
    work = workload(rules=30, clients=15, seed=1)
    assert mistakes(ClipsForm(work), work) == 0


def test_the_plain_evaluation_fires_what_a_reader_of_the_rules_expects() -> None:
    rules = (
        Rule("quick-for-the-young", (Criterion("age", "at_most", 30),), finds="quick"),
        Rule(
            "shop",
            (
                Criterion("trade", "is", ("shop", "stall")),
                Criterion("trade", "is_not", ("stall",)),
            ),
        ),
        Rule("calm", (Criterion("goals", "none", ("sales",)), Criterion("quick", "not_found"))),
        Rule("brisk", (Criterion("goals", "any", ("sales",)), Criterion("quick", "found"))),
    )
    work = Workload(
        {"trade": ("shop", "stall"), "goals": ("sales", "trust")}, ("quick",), rules, ()
    )
    young: Client = {"age": 20, "trade": "shop", "goals": ("trust", "sales")}
    assert work.firings(young) == {"quick-for-the-young", "shop", "brisk"}
    assert work.firings({"age": 60, "trade": "stall", "goals": ()}) == {"calm"}
    assert work.firings({}) == frozenset()


def test_a_form_that_loses_a_rule_is_found_out() -> None:
    work = workload(rules=30, clients=15, seed=1)
    often = next(r.id for r in work.rules if any(r.id in work.firings(c) for c in work.clients))
    rules = tuple(rule for rule in work.rules if rule.id != often)
    forgetful = OurForm(Workload(work.values, work.flags, rules, work.clients))
    assert mistakes(forgetful, work) > 0


def test_the_part_on_forms_names_every_form_and_its_mistakes() -> None:
    text = experta_forms.section(sizes=(12,), clients=4, rounds=1)
    for form in FORMS:
        (line,) = [
            line for line in text.splitlines() if line.startswith(f"| {cell_text(form.title)} |")
        ]
        assert line.endswith("| 0 of 4 |")
    assert f"| {PlainBigFact.title} |" in text and "1.00×" in text


def test_the_bare_evaluator_gives_the_same_consultations_as_experta(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMM_EXPERT_CACHE", str(tmp_path))
    text = one_client.real_base(rounds=1)
    assert "experta, as shipped" in text and "the evaluator in its place" in text


def test_a_cold_start_is_measured_as_a_whole_and_in_its_steps(tmp_path: Path) -> None:
    found = contestants(tmp_path)
    pairs = measured({letter: found[letter] for letter in "AB"}, rounds=1)
    assert [len(pairs[letter]) for letter in "AB"] == [1, 1]
    assert all(wall > 0 for letter in "AB" for wall, _ in pairs[letter])
    assert all(spent > 0 for spent in stages(tmp_path, rounds=1).values())
