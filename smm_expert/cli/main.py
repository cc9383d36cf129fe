"""smm-expert: the group of commands. A command's module is imported when it is called."""

from __future__ import annotations

import gc
import gettext
import os
import sys
from importlib import import_module
from pathlib import Path

import click

from smm_expert.cli.boundary import EXIT_INTERRUPTED, speak_utf8, stop_quietly
from smm_expert.cli.language import pick, startup_language
from smm_expert.version import VERSION

# Command -> (module, help line).
_COMMANDS = {
    "recommend": (
        "recommend",
        pick("Recommend a strategy for one client.", "Рекомендовать стратегию одному клиенту."),
    ),
    "how": (
        "how",
        pick(
            "Explain how a recommendation came about.", "Объяснить, откуда взялась рекомендация."
        ),
    ),
    "kb": (
        "kb",
        pick("Check and look into the knowledge base.", "Проверить и показать базу знаний."),
    ),
}


class _Commands(click.Group):
    """A group that imports a command only when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"smm_expert.cli.{_COMMANDS[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(pick("Commands", "Команды")):
            formatter.write_dl([(name, said) for name, (_, said) in _COMMANDS.items()])


@click.group(
    cls=_Commands,
    help=pick(
        "Recommend a social media marketing strategy, every line of which can be asked why.",
        "Рекомендует стратегию продвижения в соцсетях и объясняет каждую её строку.",
    ),
    epilog=pick(
        "Example: smm-expert recommend examples/clients/cafe.yaml",
        "Пример: smm-expert recommend examples/clients/cafe.yaml",
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(VERSION, prog_name="smm-expert")
def cli() -> None:
    """The group itself does nothing."""


def main() -> None:
    """The entry point of the program."""
    # One answer is small and the process ends with it: collecting cycles would only cost time.
    gc.disable()
    speak_utf8()
    _translate_click()
    try:
        cli(prog_name="smm-expert")
    except BrokenPipeError:
        stop_quietly()
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)


def _translate_click() -> None:
    """click asks gettext for its own words; give it ours."""
    os.environ["LANGUAGE"] = startup_language()
    gettext.bindtextdomain("messages", str(Path(__file__).parent / "locale"))
