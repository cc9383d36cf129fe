"""What a consultation begins with and where its answers go: `--answers`, `--save`, or neither."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from msgspec import Struct

from smm_expert.cli.boundary import EXIT_WRONG_USE, complain
from smm_expert.cli.dialogue import Lines
from smm_expert.cli.language import startup_language
from smm_expert.cli.saving import reason_of
from smm_expert.intake.answers_file import (
    Answers,
    check_writable,
    free_name,
    read_answers,
)
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.profile import Profile
from smm_expert.model.text import Language
from smm_expert.report.problems import problem_text
from smm_expert.report.tables import paragraph
from smm_expert.wording import interview as wording

DEFAULT = Path("smm-answers.yaml")


class Beginning(Struct, frozen=True):
    """The answers to begin with, and the file to keep all answers in (None: nowhere).

    `continued` is the file that is gone on with, `started_from` another that was read; `original`
    says that the file to save in must be kept beside itself before it is written.
    """

    answers: Answers
    path: Path | None
    continued: Path | None = None
    started_from: str | None = None
    original: bool = False
    moved: Path | None = None


def settle(
    answers: str | None, save: str | None, knowledge: KnowledgeBase, lines: Lines
) -> Beginning:
    """Read what is to be read. Raises ProfileProblems; ends the program when told to."""
    given = read_answers(answers, knowledge) if answers is not None else None
    if save is not None and (answers is None or Path(save) != Path(answers)):
        return _named(Path(save), answers, given, knowledge)
    if given is not None and answers is not None and (given.begun or save is not None):
        path = Path(answers)
        return Beginning(given, path, continued=path, original=given.aged or not given.begun)
    usual = DEFAULT if lines.typed else None
    if given is not None:
        # Nobody named the answers of the last time: leave them alone.
        taken = usual is not None and usual.exists()
        return Beginning(given, free_name(DEFAULT) if taken else usual, started_from=answers)
    if usual is None or not usual.exists():
        return Beginning(Answers(Profile({})), usual)
    return _found(usual, knowledge, lines)


def _named(
    path: Path, answers: str | None, given: Answers | None, knowledge: KnowledgeBase
) -> Beginning:
    """`--save` names the file: gone on with if it exists; it counts before `--answers`."""
    if not path.exists():
        return Beginning(given or Answers(Profile({})), path, started_from=answers)
    kept = read_answers(str(path), knowledge)
    original = kept.aged or not kept.begun
    if given is not None:
        profile = Profile(
            {**given.profile.facts, **kept.profile.facts},
            kept.profile.segments or given.profile.segments,
            kept.profile.decisions
            if kept.profile.decisions != Profile({}).decisions
            else given.profile.decisions,
        )
        not_known = tuple(
            place
            for place in dict.fromkeys((*given.not_known, *kept.not_known))
            if place[0] not in profile.facts or place[1] is not None
        )
        kept = Answers(profile, not_known, True, kept.aged, (*given.lost, *kept.lost))
    return Beginning(kept, path, continued=path, started_from=answers, original=original)


def _found(path: Path, knowledge: KnowledgeBase, lines: Lines) -> Beginning:
    """The file of the last time is there: ask whether to go on with it."""
    language = startup_language()
    other = free_name(path)
    complain(wording.said("old-file", language, path=path))
    complain(wording.said("old-file-choices", language, other=other))
    while (line := lines.read()) is not None:
        choice = line.strip().rstrip(".)")
        if choice == "1":
            kept = read_answers(str(path), knowledge)
            original = kept.aged or not kept.begun
            return Beginning(kept, path, continued=path, original=original)
        if choice == "2":
            path.rename(other)
            return Beginning(Answers(Profile({})), path, moved=other)
        complain(wording.said("old-file-again", language))
    sys.exit(0)


def check_place(beginning: Beginning, language: Language) -> None:
    """End the program when answers could not be saved, before anybody has given one."""
    path = beginning.path
    if path is None:
        return
    try:
        check_writable(path)
    except (OSError, ValueError) as error:
        why = reason_of(error, language) if isinstance(error, OSError) else ""
        why = why or wording.reason("", language)
        complain(paragraph(wording.said("cannot-save", language, path=path, reason=why)))
        sys.exit(EXIT_WRONG_USE)


def opening(beginning: Beginning, language: Language, *, typed: bool) -> None:
    """Say what this is, what is known already and where answers go."""

    def tell(code: str, **details: object) -> None:
        complain(paragraph(wording.said(code, language, **details)))

    found = beginning.answers
    if typed:
        tell("welcome")
    if beginning.moved is not None:
        tell("old-file-moved", other=beginning.moved)
    number = len(found.profile.facts) + len(found.not_known)
    number += sum(len(segment.facts) for segment in found.profile.segments)
    answers = wording.answers(number, language)
    if beginning.continued is not None:
        tell("continued", path=beginning.continued, answers=answers)
        if beginning.started_from is not None:
            names = {"save": beginning.continued, "answers": beginning.started_from}
            tell("save-before-answers", **names)
    elif beginning.started_from is not None:
        tell("started-from", path=beginning.started_from, answers=answers)
    if found.aged and found.begun:
        tell("aged", path=beginning.continued or beginning.started_from)
    if found.lost:
        tell("lost")
        complain("\n\n".join(problem_text(problem, language) for problem in found.lost))
    if typed:
        tell(*("not-saved",) if beginning.path is None else ("saved-in",), path=beginning.path)
        tell("keys")


def save_option_checked(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """`--save` names a file of YAML."""
    from smm_expert.cli.language import pick

    if value is not None and Path(value).suffix.lower() not in (".yaml", ".yml"):
        said = pick(
            f"'{value}' must end in .yaml: answers are saved as YAML.",
            f"имя «{value}» должно кончаться на .yaml: ответы сохраняются в YAML.",
        )
        raise click.BadParameter(said, context, parameter)
    return value
