"""A group of commands that guesses which one a misspelt name means."""

from __future__ import annotations

import click

from smm_expert.cli.language import pick


class GuessingGroup(click.Group):
    """click itself guesses only in its later versions, and never names imported on demand."""

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
