"""smm-expert recommend: one profile in, explained recommendations out."""

from __future__ import annotations

from datetime import date

import click

from smm_expert.cli.client import consulted
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import (
    OPTIONS,
    client_options,
    profile_argument,
)


@click.command(
    "recommend",
    options_metavar=OPTIONS,
    help=pick(
        "Recommend a strategy for the client whose PROFILE is given: a file in YAML or JSON, a "
        "filled brief, or - for standard input.",
        "Рекомендовать стратегию клиенту по его анкете. АНКЕТА — файл YAML или JSON, заполненный "
        "бриф либо - (стандартный ввод).",
    ),
    epilog=example("smm-expert recommend examples/clients/cafe.yaml --format json"),
)
@profile_argument
@click.option(
    "--explain",
    is_flag=True,
    help=pick(
        "Show every contribution with its reason and sources, not the main one only.",
        "Показать все доводы с причинами и источниками, а не только главный.",
    ),
)
@client_options
def command(
    profile: str,
    explain: bool,
    output_format: str,
    language: str | None,
    folder: str | None,
    as_of: date | None,
    include_drafts: bool,
) -> None:
    """Read, consult, render."""
    consultation = consulted(profile, folder, as_of, include_drafts=include_drafts)
    from smm_expert.report.recommendation import recommendation_text

    spoken = answer_language(language, consultation.profile)
    click.echo(
        recommendation_text(
            consultation, spoken, output_format, explain=explain, profile_path=profile
        )
    )
