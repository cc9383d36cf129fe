"""The scenarios of a base read and run: what `kb test` and `kb coverage` begin with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from smm_expert.cli.boundary import problems_reported
from smm_expert.model.problem import KnowledgeProblems, Location, Problem

if TYPE_CHECKING:
    from smm_expert.model.knowledge_base import KnowledgeBase
    from smm_expert.workbench.scenario import Scenario
    from smm_expert.workbench.scenario_run import ScenarioResult


def scenarios_of(folder: str | None) -> tuple[KnowledgeBase, tuple[Scenario, ...]]:
    """The base and its scenarios; problems, or no scenario at all, end the program with 2."""
    from smm_expert.kb.loader import default_folder, load_knowledge, scenario_files
    from smm_expert.workbench.scenario_reader import read_scenarios

    with problems_reported():
        knowledge = load_knowledge(folder)
        scenarios = read_scenarios(scenario_files(folder), knowledge)
        if not scenarios:
            place = Location(f"{folder or default_folder()}/tests")
            raise KnowledgeProblems([Problem(place, "no-scenarios")])
    return knowledge, scenarios


def results_of(
    scenarios: Sequence[Scenario], knowledge: KnowledgeBase, day: date | None
) -> tuple[ScenarioResult, ...]:
    """The scenarios run; those without a day of their own on `day`, by default today."""
    from smm_expert.workbench.scenario_run import run_scenarios

    with problems_reported():
        return run_scenarios(scenarios, knowledge, day or date.today())
