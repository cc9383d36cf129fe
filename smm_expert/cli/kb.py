"""smm-expert kb: what a rule author does with the knowledge base."""

from __future__ import annotations

import sys
from datetime import date

import click

from smm_expert.cli.boundary import (
    EXIT_FINDINGS,
    EXIT_FINE,
    EXIT_WRONG_USE,
    complain,
    problems_reported,
)
from smm_expert.cli.group import GuessingGroup
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import (
    COMMAND,
    OPTIONS,
    day_option,
    debug_option,
    format_option,
    group_options,
    knowledge_option,
    language_option,
)
from smm_expert.model.problem import KnowledgeProblems

# Then there is nothing to check.
_UNREADABLE = ("no-knowledge-folder", "no-file", "no-permission", "not-a-file", "unreadable-file")


@click.group(
    "kb",
    cls=GuessingGroup,
    invoke_without_command=True,
    options_metavar=OPTIONS,
    subcommand_metavar=COMMAND,
    help=pick("Check and look into the knowledge base.", "Проверить и показать базу знаний."),
    epilog=example("smm-expert kb check"),
)
@group_options
@click.pass_context
def command(context: click.Context) -> None:
    """Without a command, print the help."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@command.command(
    "check",
    options_metavar=OPTIONS,
    short_help=pick("Check every file.", "Проверить все файлы."),
    help=pick(
        "Check every file of the knowledge base. Exits with 1 when something is wrong.",
        "Проверить все файлы базы знаний. При ошибках код завершения 1.",
    ),
    epilog=example("smm-expert kb check --knowledge knowledge"),
)
@click.option(
    "--strict",
    is_flag=True,
    help=pick(
        "Exit with 1 for remarks too, not only for errors.",
        "Код завершения 1 и при замечаниях, а не только при ошибках.",
    ),
)
@day_option(
    pick("Day to judge dates by (default: today).", "На какой день (по умолчанию сегодня).")
)
@format_option
@language_option
@knowledge_option
@debug_option
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
        if any(problem.code in _UNREADABLE for problem in found.problems):
            with problems_reported():
                raise
        click.echo(check_text(None, found.problems, (), spoken, output_format))
        sys.exit(EXIT_FINDINGS)
    click.echo(check_text(knowledge, (), findings, spoken, output_format))
    sys.exit(EXIT_FINDINGS if strict and findings else EXIT_FINE)


@command.command(
    "show",
    options_metavar=OPTIONS,
    short_help=pick("Show one thing by its name.", "Показать что-то одно по имени."),
    help=pick(
        "Show a rule, table, fact, item, parameter, source or kind by its NAME: what it says, "
        "where it stands, what uses it.",
        "Показать по имени правило, таблицу, факт, элемент, параметр, источник или вид: что там "
        "сказано, где записано, что этим пользуется.",
    ),
    epilog=example("smm-expert kb show platform.vk"),
)
@click.argument("name", metavar=pick("NAME", "ИМЯ"))
@format_option
@language_option
@knowledge_option
@debug_option
def show_command(name: str, output_format: str, language: str | None, folder: str | None) -> None:
    """Load, find, render."""
    from smm_expert.kb.loader import load_knowledge
    from smm_expert.report.asked_names import unknown_name_text
    from smm_expert.report.knowledge_card_text import card_text
    from smm_expert.report.knowledge_cards import card, names

    spoken = answer_language(language)
    with problems_reported():
        knowledge = load_knowledge(folder)
    found = card(name, knowledge, spoken)
    if found is None:
        complain(unknown_name_text(name, names(knowledge), spoken))
        sys.exit(EXIT_WRONG_USE)
    click.echo(card_text(found, spoken, output_format))
