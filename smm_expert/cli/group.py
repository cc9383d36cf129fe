"""A group of commands: imported when called, guessed when misspelt."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from smm_expert.cli.language import pick


class LazyGroup(click.Group):
    """Imports a command's module when it is called, and guesses which one a slip means.

    `members` maps a command to its module below `smm_expert.cli` and its line in the help. click
    itself guesses only in its later versions, and never names imported on demand.
    """

    def __init__(self, *args: Any, members: Mapping[str, tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.members = members

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help."""
        return list(self.members)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, its module imported now."""
        if cmd_name not in self.members:
            return None
        module = import_module(f"smm_expert.cli.{self.members[cmd_name][0]}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section(pick("Commands", "Команды")):
            formatter.write_dl([(name, said) for name, (_, said) in self.members.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named first. Raises UsageError when there is none of that name."""
        name, known = args[0], self.list_commands(ctx)
        if name not in known and not name.startswith("-") and not ctx.resilient_parsing:
            from smm_expert.kb.suggestions import nearest

            close = nearest(name, known)
            guess = pick(f" Did you mean '{close}'?", f" Возможно, имелось в виду «{close}»?")
            said = pick(f"No such command '{name}'.", f"Нет такой команды: «{name}».")
            ctx.fail(said + (guess if close else ""))
        return super().resolve_command(ctx, args)
