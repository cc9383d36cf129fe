"""smm-expert how: the derivation of one recommendation."""

from __future__ import annotations

import sys
from datetime import date

import click

from smm_expert.cli.boundary import EXIT_WRONG_USE, complain
from smm_expert.cli.client import consulted
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import (
    OPTIONS,
    client_options,
    item_argument,
    profile_argument,
)


@click.command(
    "how",
    options_metavar=OPTIONS,
    help=pick(
        "Explain how the ITEM came by its certainty for the client of PROFILE: the rules, the "
        "facts they matched, the reasons and sources. The ITEM is an id (platform.vk) or a title "
        "(VK).",
        "Объяснить, откуда у элемента такая уверенность для клиента из анкеты: правила, "
        "совпавшие факты, причины и источники. ЭЛЕМЕНТ — имя (platform.vk) или название "
        "(ВКонтакте).",
    ),
    epilog=example("smm-expert how examples/clients/cafe.yaml platform.vk"),
)
@profile_argument
@item_argument
@client_options
def command(
    profile: str,
    item: str,
    output_format: str,
    language: str | None,
    folder: str | None,
    as_of: date | None,
    include_drafts: bool,
) -> None:
    """Read, consult, explain, render."""
    from smm_expert.explanation.how import how
    from smm_expert.report.asked_names import item_asked_for, unknown_item_text
    from smm_expert.report.derivation import derivation_text

    consultation = consulted(profile, folder, as_of, include_drafts=include_drafts)
    knowledge = consultation.program.knowledge
    spoken = answer_language(language, consultation.profile)
    found = item_asked_for(item, knowledge)
    if found is None:
        complain(unknown_item_text(item, knowledge, spoken))
        sys.exit(EXIT_WRONG_USE)
    click.echo(derivation_text(how(consultation, found), consultation, spoken, output_format))
