"""smm-expert kb: what a rule author does with the knowledge base."""

from __future__ import annotations

import click

from smm_expert.cli.group import LazyGroup
from smm_expert.cli.language import example, pick
from smm_expert.cli.options import COMMAND, OPTIONS, group_options

# Command -> (module, help line).
_COMMANDS = {
    "check": ("kb_check", pick("Check every file.", "Проверить все файлы.")),
    "test": (
        "kb_test",
        pick("Run the scenarios of the base.", "Прогнать сценарии базы."),
    ),
    "coverage": (
        "kb_coverage",
        pick("Show what no scenario shows.", "Показать, чего не показывают сценарии."),
    ),
    "show": ("kb_show", pick("Show one thing by its name.", "Показать что-то одно по имени.")),
}


@click.group(
    "kb",
    cls=LazyGroup,
    members=_COMMANDS,
    invoke_without_command=True,
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    help=pick(
        "Check, test and look into the knowledge base.",
        "Проверить, испытать и показать базу знаний.",
    ),
    epilog=example("smm-expert kb check"),
)
@group_options
@click.pass_context
def command(context: click.Context) -> None:
    """Without a command, print the help."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
