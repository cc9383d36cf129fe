"""smm-expert consult: questions in the terminal, or answers from a script, then the strategy."""

from __future__ import annotations

import gc
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from smm_expert.cli.beginning import check_place, opening, save_option_checked, settle
from smm_expert.cli.boundary import (
    EXIT_FINE,
    EXIT_INTERRUPTED,
    EXIT_WRONG_USE,
    complain,
    problems_reported,
)
from smm_expert.cli.dialogue import Dialogue, Ending, Lines
from smm_expert.cli.ending import End
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import OPTIONS, client_options
from smm_expert.cli.saving import Saving
from smm_expert.intake.profile_file import STANDARD_INPUT
from smm_expert.interview.interview import Interview
from smm_expert.interview.question import Topic
from smm_expert.kb.loader import load_knowledge
from smm_expert.report.asked_names import unknown_name_text
from smm_expert.report.interview_text import missing_text
from smm_expert.report.phrases import Phrases
from smm_expert.report.recommendation import recommendation_text
from smm_expert.wording import interview as wording

if TYPE_CHECKING:
    from smm_expert.model.knowledge_base import KnowledgeBase


@click.command(
    "consult",
    options_metavar=OPTIONS,
    help=pick(
        "Ask about the business, question by question, then recommend a strategy. Only what can "
        "still change the recommendations is asked. Answers are saved as they come; questions go "
        "to standard error, the recommendations to standard output. Where standard input is no "
        "terminal, its lines are the answers.",
        "Расспросить о бизнесе и рекомендовать стратегию. Задаются только вопросы, которые ещё "
        "могут изменить рекомендации. Каждый ответ сразу сохраняется; вопросы идут в поток "
        "ошибок, рекомендации — в стандартный вывод. Если стандартный ввод не терминал, его "
        "строки считаются ответами.",
    ),
    epilog=example("smm-expert consult --answers examples/clients/cafe.yaml"),
)
@click.option(
    "--answers",
    metavar=pick("FILE", "ФАЙЛ"),
    help=pick(
        "Begin with these answers: a profile, or a consultation to go on with.",
        "Начать с этих ответов: анкета или консультация, которую нужно продолжить.",
    ),
)
@click.option(
    "--save",
    metavar=pick("FILE", "ФАЙЛ"),
    callback=save_option_checked,
    help=pick(
        "Save the answers here; if the file exists, go on with it (default in a terminal: "
        "smm-answers.yaml).",
        "Сохранять ответы сюда; если файл есть, продолжить с ним (в терминале по умолчанию "
        "smm-answers.yaml).",
    ),
)
@click.option(
    "--thorough",
    is_flag=True,
    help=pick(
        "Ask too what can change no more than how certain a recommendation is.",
        "Спрашивать и то, что меняет только уверенность в рекомендациях.",
    ),
)
@click.option(
    "--focus",
    metavar=pick("KIND[,KIND]", "ВИД[,ВИД]"),
    help=pick(
        "Ask only what matters for these kinds of recommendations, such as platform.",
        "Спрашивать только важное для этих видов рекомендаций, например platform.",
    ),
)
@click.option(
    "--ui",
    type=click.Choice(("plain", "arrows")),
    default="plain",
    help=pick(
        "Type the answers, or choose them with the arrow keys.",
        "Вводить ответы или выбирать их стрелками.",
    ),
)
@client_options
def command(
    answers: str | None,
    save: str | None,
    thorough: bool,
    focus: str | None,
    ui: str,
    output_format: str,
    language: str | None,
    folder: str | None,
    as_of: date | None,
    include_drafts: bool,
) -> None:
    """Begin, ask, end, render."""
    # The program runs without collecting cycles, which is for short runs; this one may be long.
    gc.enable()
    day = as_of or date.today()
    interactive = _is_terminal(sys.stdin) and _is_terminal(sys.stderr)
    if answers == STANDARD_INPUT and interactive:
        said = pick(
            "In a terminal standard input is for your answers: name a file with --answers.",
            "В терминале стандартный ввод нужен для ваших ответов: укажите файл в --answers.",
        )
        raise click.UsageError(said)
    lines = Lines(
        typed=interactive,
        readable=interactive or not _is_terminal(sys.stdin),
        arrows=ui == "arrows" and interactive and _arrows_are_there(),
    )
    with problems_reported():
        knowledge = load_knowledge(folder)
        kinds = _kinds(focus, knowledge)
        beginning = settle(answers, save, knowledge, lines)
    found = beginning.answers
    spoken = answer_language(language, found.profile)
    check_place(beginning, spoken)
    asked = Interview(
        knowledge,
        day,
        profile=found.profile,
        not_known=[Topic(fact, segment) for fact, segment in found.not_known],
        thorough=thorough,
        focus=kinds,
        include_drafts=include_drafts,
    )
    phrases = Phrases(asked.consultant.program, spoken)
    saving = Saving(beginning.path, asked, day, spoken, original=beginning.original)
    options = {"--knowledge": folder, "--as-of": as_of, "--lang": language}
    named = [word for name, said in options.items() if said for word in (name, str(said))]
    drafts = ["--include-drafts"] if include_drafts else []
    end = End(
        beginning,
        saving,
        phrases,
        thorough=thorough,
        kinds=kinds,
        answer_options=(*named, *drafts),
    )
    try:
        opening(beginning, spoken, typed=lines.typed)
        dialogue = Dialogue(asked, phrases, saving, lines)
        ending = dialogue.run()
    except KeyboardInterrupt:
        complain("")
        end.leave(EXIT_INTERRUPTED)
    if ending is Ending.WRONG:
        complain(wording.said("line-wrong", spoken, line=lines.number))
        end.leave(EXIT_WRONG_USE)
    if ending is Ending.MISSING:
        complain("")
        complain(missing_text(asked.matters(), phrases))
        end.leave(EXIT_WRONG_USE)
    if ending is Ending.QUIT:
        end.leave(EXIT_FINE)
    end.tell(ending)
    text = recommendation_text(
        asked.consultation(),
        answer_language(language, asked.profile),
        output_format,
        profile_path=None if beginning.path is None else str(beginning.path),
    )
    click.echo(text)


def _arrows_are_there() -> bool:
    """Is what `--ui arrows` needs installed? Raises UsageError, with the command, if not."""
    from smm_expert.cli.arrows import is_installed

    if not is_installed():
        said = pick(
            'The arrow keys need one more package: pip install "smm-expert[arrows]"',
            'Для выбора стрелками нужен ещё один пакет: pip install "smm-expert[arrows]"',
        )
        raise click.UsageError(said)
    return True


def _kinds(focus: str | None, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The kinds that `--focus` names by id or by title. Raises BadParameter."""
    names = {
        name.casefold(): kind.id
        for kind in knowledge.kinds.values()
        for name in (kind.title.en, kind.title.ru, kind.id)
    }
    asked = [] if focus is None else [name.strip() for name in focus.split(",")]
    for name in asked:
        if name.casefold() not in names:
            said = unknown_name_text(name, knowledge.kinds, answer_language(None))
            raise click.BadParameter(said, param_hint="'--focus'")
    return tuple(dict.fromkeys(names[name.casefold()] for name in asked))


def _is_terminal(stream: object) -> bool:
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return False
