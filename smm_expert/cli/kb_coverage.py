"""smm-expert kb coverage: what no scenario of a base shows."""

from __future__ import annotations

import sys
from datetime import date

import click

from smm_expert.cli.boundary import EXIT_FINDINGS, EXIT_FINE
from smm_expert.cli.kb_scenarios import results_of, scenarios_of
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import OPTIONS, scenario_options


@click.command(
    "coverage",
    options_metavar=OPTIONS,
    help=pick(
        "List the stable rules that fire in no scenario or in every one, and the items that no "
        "scenario has recommended. Exits with 1 when there are any.",
        "Перечислить правила, которые не срабатывают ни в одном сценарии или срабатывают во "
        "всех, и элементы, которые нигде не рекомендованы. Если такие есть, код завершения 1.",
    ),
    epilog=example("smm-expert kb coverage"),
)
@scenario_options
def command(
    as_of: date | None, output_format: str, language: str | None, folder: str | None
) -> None:
    """Read, run, count, render."""
    from smm_expert.report.coverage import coverage_text
    from smm_expert.workbench.coverage import coverage

    knowledge, scenarios = scenarios_of(folder)
    found = coverage(knowledge, results_of(scenarios, knowledge, as_of))
    click.echo(coverage_text(found, answer_language(language), output_format))
    sys.exit(EXIT_FINE if found.is_complete else EXIT_FINDINGS)
