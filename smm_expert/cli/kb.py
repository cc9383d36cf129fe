"""smm-expert kb: what a rule author does with the knowledge base."""

from __future__ import annotations

import sys
from datetime import date
from importlib import import_module

import click

from smm_expert.cli.boundary import EXIT_FINDINGS, EXIT_FINE, EXIT_WRONG_USE, problems_reported
from smm_expert.cli.language import answer_language, pick
from smm_expert.cli.options import Day, format_option, knowledge_option, language_option
from smm_expert.model.problem import KnowledgeProblems


class _KnowledgeCommands(click.Group):
    """A group whose headings speak the language of the session."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(pick("Commands", "Команды")):
            formatter.write_dl(
                [(name, self.commands[name].get_short_help_str(60)) for name in self.commands]
            )


@click.group(
    "kb",
    cls=_KnowledgeCommands,
    help=pick("Check and look into the knowledge base.", "Проверить и показать базу знаний."),
    epilog=pick("Example: smm-expert kb check", "Пример: smm-expert kb check"),
)
def command() -> None:
    """The group itself does nothing."""


@command.command(
    "check",
    help=pick(
        "Check every file of the knowledge base. Exits with 1 when something is wrong.",
        "Проверить все файлы базы знаний. При ошибках код завершения 1.",
    ),
    epilog=pick(
        "Example: smm-expert kb check --knowledge knowledge",
        "Пример: smm-expert kb check --knowledge knowledge",
    ),
)
@click.option(
    "--strict",
    is_flag=True,
    help=pick(
        "Exit with 1 for remarks too, not only for errors.",
        "Код завершения 1 и при замечаниях, а не только при ошибках.",
    ),
)
@click.option(
    "--as-of",
    type=Day(),
    metavar=pick("DATE", "ДАТА"),
    help=pick("Day to judge dates by (default: today).", "На какой день (по умолчанию сегодня)."),
)
@format_option
@language_option
@knowledge_option
def check_command(
    strict: bool,
    as_of: date | None,
    output_format: str,
    language: str | None,
    folder: str | None,
) -> None:
    """Load without a cache, check, render."""
    from smm_expert.kb.loader import load_knowledge
    from smm_expert.report.findings import check_text
    from smm_expert.workbench.check import check

    spoken = answer_language(language)
    try:
        knowledge = load_knowledge(folder, cached=False)
        findings = check(knowledge, as_of or date.today())
    except KnowledgeProblems as found:
        click.echo(check_text(None, found.problems, (), spoken, output_format))
        sys.exit(EXIT_FINDINGS)
    click.echo(check_text(knowledge, (), findings, spoken, output_format))
    sys.exit(EXIT_FINDINGS if strict and findings else EXIT_FINE)


@command.command(
    "show",
    help=pick(
        "Show a rule, fact, item, parameter, source or kind by its NAME: what it says, where it "
        "stands, what uses it.",
        "Показать правило, факт, элемент, параметр, источник или вид по имени NAME: что там "
        "сказано, где записано, что этим пользуется.",
    ),
    epilog=pick(
        "Example: smm-expert kb show platform.vk",
        "Пример: smm-expert kb show platform.vk",
    ),
)
@click.argument("name")
@format_option
@language_option
@knowledge_option
def show_command(name: str, output_format: str, language: str | None, folder: str | None) -> None:
    """Load, find, render."""
    from smm_expert.kb.loader import load_knowledge
    from smm_expert.report.unknown_names import unknown_name_text

    cards = import_module("smm_expert.report.knowledge_cards")
    spoken = answer_language(language)
    with problems_reported():
        knowledge = load_knowledge(folder)
    card = cards.card(name, knowledge, spoken)
    if card is None:
        names = cards.names(knowledge)
        print(unknown_name_text(name, names, spoken), file=sys.stderr)
        sys.exit(EXIT_WRONG_USE)
    click.echo(cards.card_text(card, spoken, output_format))
