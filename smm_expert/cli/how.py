"""smm-expert how: the derivation of one recommendation."""

from __future__ import annotations

import sys
from datetime import date

import click

from smm_expert.cli.boundary import EXIT_WRONG_USE, problems_reported
from smm_expert.cli.language import answer_language, pick
from smm_expert.cli.options import day_options, format_option, knowledge_option, language_option


@click.command(
    "how",
    help=pick(
        "Explain how the ITEM (such as platform.vk) came by its certainty for the client of "
        "PROFILE: the rules, the facts they matched, the reasons and sources.",
        "Объяснить, откуда у элемента ITEM (например, platform.vk) такая уверенность для клиента "
        "из PROFILE: правила, совпавшие факты, причины и источники.",
    ),
    epilog=pick(
        "Example: smm-expert how examples/clients/cafe.yaml platform.vk",
        "Пример: smm-expert how examples/clients/cafe.yaml platform.vk",
    ),
)
@click.argument("profile")
@click.argument("item")
@format_option
@language_option
@knowledge_option
@day_options
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
    from smm_expert.inference.consult import Consultant
    from smm_expert.intake.profile_file import read_profile_file
    from smm_expert.kb.loader import load_knowledge
    from smm_expert.report.derivation import derivation_text
    from smm_expert.report.unknown_names import unknown_name_text

    with problems_reported():
        knowledge = load_knowledge(folder)
        client = read_profile_file(profile, knowledge)
        spoken = answer_language(language, client)
        if item not in knowledge.items:
            print(unknown_name_text(item, knowledge.items, spoken), file=sys.stderr)
            sys.exit(EXIT_WRONG_USE)
        day = as_of or date.today()
        consultation = Consultant(knowledge, day, include_drafts=include_drafts).consult(client)
    click.echo(derivation_text(how(consultation, item), consultation, spoken, output_format))
