"""smm-expert kb show: one thing of the knowledge base by its name."""

from __future__ import annotations

import sys

import click

from smm_expert.cli.boundary import EXIT_WRONG_USE, complain, problems_reported
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import OPTIONS, answer_options


@click.command(
    "show",
    options_metavar=OPTIONS,
    help=pick(
        "Show a rule, table, fact, item, parameter, source, scale or kind by its NAME: what it "
        "says, where it stands, what uses it.",
        "Показать по имени правило, таблицу, факт, элемент, параметр, источник, шкалу или вид: "
        "что там сказано, где записано, что этим пользуется.",
    ),
    epilog=example("smm-expert kb show platform.vk"),
)
@click.argument("name", metavar=pick("NAME", "ИМЯ"))
@answer_options
def command(name: str, output_format: str, language: str | None, folder: str | None) -> None:
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
