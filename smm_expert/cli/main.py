"""smm-expert: the group of commands. A command's module is imported when it is called."""

from __future__ import annotations

import gc
import gettext
import os
import sys
from pathlib import Path

import click

from smm_expert.cli.boundary import failures_reported, leave_at_once, speak_utf8
from smm_expert.cli.group import LazyGroup
from smm_expert.cli.language import example, pick, startup_language
from smm_expert.cli.options import COMMAND, OPTIONS, group_options
from smm_expert.version import VERSION

_NAME = "smm-expert"
_COMPLETION = "_SMM_EXPERT_COMPLETE"
# Command -> (module, help line).
_COMMANDS = {
    "consult": (
        "consult",
        pick(
            "Ask questions, then recommend a strategy.", "Расспросить и рекомендовать стратегию."
        ),
    ),
    "recommend": (
        "recommend",
        pick("Recommend a strategy for one client.", "Рекомендовать стратегию одному клиенту."),
    ),
    "plan": (
        "plan",
        pick(
            "Write the strategy of one client as files to hand over.",
            "Составить стратегию клиента в файлах для передачи заказчику.",
        ),
    ),
    "how": (
        "how",
        pick(
            "Explain how a recommendation came about.", "Объяснить, откуда взялась рекомендация."
        ),
    ),
    "brief": (
        "brief",
        pick("Write an empty brief for a client.", "Создать пустой бриф для клиента."),
    ),
    "kb": (
        "kb",
        pick(
            "Check, test and look into the knowledge base.",
            "Проверить, испытать и показать базу знаний.",
        ),
    ),
}


@click.group(
    cls=LazyGroup,
    members=_COMMANDS,
    invoke_without_command=True,
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    help=pick(
        "Recommend a social media marketing strategy, every line of which can be asked why.",
        "Рекомендует стратегию продвижения в соцсетях и объясняет каждую её строку.",
    ),
    epilog=example("smm-expert recommend examples/clients/cafe.yaml"),
    # Older versions of click name the first of these in their hints, newer ones the longest.
    context_settings={"help_option_names": ["--help", "-h"]},
)
@group_options
@click.version_option(
    VERSION,
    message="%(prog)s %(version)s",
    help=pick("Show the version and exit.", "Показать версию и выйти."),
)
@click.pass_context
def cli(context: click.Context) -> None:
    """Without a command, print the help."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def main() -> None:
    """The entry point of the program; it ends the process."""
    # One answer is small and the process ends with it: collecting cycles would only cost time.
    gc.disable()
    speak_utf8()
    _translate_click()
    with failures_reported():
        if os.environ.get(_COMPLETION):
            _complete(os.environ[_COMPLETION])
        # click's own `main` would end a broken pipe with 1 and Ctrl-C likewise.
        with cli.make_context(_NAME, sys.argv[1:]) as context:
            cli.invoke(context)
    leave_at_once()


def _complete(instruction: str) -> None:
    from click.shell_completion import shell_complete

    sys.exit(shell_complete(cli, {}, _NAME, _COMPLETION, instruction))


def _translate_click() -> None:
    """click asks gettext for its own words; give it ours."""
    os.environ["LANGUAGE"] = startup_language()
    gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))
