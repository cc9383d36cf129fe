"""smm-expert kb check: every problem of a knowledge base, and what in it is idle or old."""

from __future__ import annotations

import sys
from datetime import date

import click

from smm_expert.cli.boundary import EXIT_FINDINGS, EXIT_FINE, problems_reported
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import OPTIONS, answer_options, day_option
from smm_expert.model.problem import KnowledgeProblems

# Then there is nothing to check.
_UNREADABLE = ("no-knowledge-folder", "no-file", "no-permission", "not-a-file", "unreadable-file")


@click.command(
    "check",
    options_metavar=OPTIONS,
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
@answer_options
def command(
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
