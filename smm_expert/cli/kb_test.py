"""smm-expert kb test: the scenarios of a base, and why the failed ones failed."""

from __future__ import annotations

import sys
from datetime import date

import click

from smm_expert.cli.boundary import EXIT_FINDINGS, EXIT_FINE, EXIT_WRONG_USE, complain
from smm_expert.cli.kb_scenarios import results_of, scenarios_of
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import OPTIONS, scenario_options


@click.command(
    "test",
    options_metavar=OPTIONS,
    help=pick(
        "Run the scenarios under tests/ of the knowledge base, all or those with a NAME in their "
        "id. Exits with 1 when one fails, and shows the rules behind it.",
        "Прогнать сценарии базы знаний, все или те, в имени которых есть ИМЯ. "
        "Если сценарий не прошёл, код завершения 1; показаны правила, из-за которых так вышло.",
    ),
    epilog=example("smm-expert kb test cafe"),
)
@click.argument("names", metavar=pick("[NAME]...", "[ИМЯ]..."), nargs=-1)
@scenario_options
def command(
    names: tuple[str, ...],
    as_of: date | None,
    output_format: str,
    language: str | None,
    folder: str | None,
) -> None:
    """Read, run, render."""
    from smm_expert.report.asked_names import unknown_name_text
    from smm_expert.report.scenario_results import results_text

    spoken = answer_language(language)
    knowledge, scenarios = scenarios_of(folder)
    for name in names:
        if not any(name in scenario.id for scenario in scenarios):
            complain(unknown_name_text(name, [scenario.id for scenario in scenarios], spoken))
            sys.exit(EXIT_WRONG_USE)
    asked = [s for s in scenarios if not names or any(name in s.id for name in names)]
    results = results_of(asked, knowledge, as_of)
    click.echo(results_text(results, spoken, output_format))
    failed = any(result.misses for result in results)
    sys.exit(EXIT_FINDINGS if failed else EXIT_FINE)
