"""smm-expert plan: one profile in, the strategy to hand over out."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from smm_expert.cli.boundary import complain, problems_reported
from smm_expert.cli.client import consulted
from smm_expert.cli.folder import write_together
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import (
    OPTIONS,
    day_named,
    day_options,
    debug_option,
    folder_named,
    knowledge_option,
    language_option,
    profile_argument,
)

if TYPE_CHECKING:
    from smm_expert.inference.consultation import Consultation
    from smm_expert.model.look import Look
    from smm_expert.report.bundle import Template
    from smm_expert.strategy.plan import Plan

# As in report.bundle, which is imported only when there is something to write.
_FORMS = ("docx", "html", "md", "xlsx", "ics", "json", "schedulers")
_WEEKS = 12
_MOST_WEEKS = 104
# The last month of a plan is shown to its end and a bit beyond.
_LAST_START = date.max - timedelta(weeks=6)
_DOCX_ENDINGS = (".docx", ".dotx", ".docm", ".dotm")


def _forms_named(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> tuple[str, ...]:
    if value is None:
        return ()
    named = tuple(form.strip().lower() for form in value.split(",") if form.strip())
    wrong = [form for form in named if form not in _FORMS]
    if wrong or not named:
        known = ", ".join(_FORMS)
        said = pick(
            f"'{', '.join(wrong) or value}' is no form of a strategy. There are: {known}.",
            f"Нет такого вида документа: «{', '.join(wrong) or value}». Есть: {known}.",
        )
        raise click.BadParameter(said, context, parameter)
    return named


@click.command(
    "plan",
    options_metavar=OPTIONS,
    help=pick(
        "Write the strategy for the client whose PROFILE is given: a document of nine chapters, "
        "the content plan, budget and calendar, as files to hand over.",
        "Составить стратегию для клиента по его анкете: документ из девяти глав, контент-план, "
        "бюджет и календарь в файлах, которые можно передать заказчику.",
    ),
    epilog=example("smm-expert plan examples/clients/cafe.yaml --output cafe"),
)
@profile_argument
@click.option(
    "--output",
    callback=folder_named,
    metavar=pick("DIR", "ПАПКА"),
    help=pick(
        "Folder for the files; made if need be.", "Папка для файлов; создаётся, если нужно."
    ),
)
@click.option(
    "--update",
    callback=folder_named,
    metavar=pick("DIR", "ПАПКА"),
    help=pick(
        "Folder of an earlier plan: make it again and keep what people edited in the calendar of "
        "its plan.xlsx.",
        "Папка прежнего плана: составить его заново и сохранить правки, сделанные в календаре "
        "файла plan.xlsx.",
    ),
)
@click.option(
    "--formats",
    "forms",
    metavar=pick("LIST", "СПИСОК"),
    callback=_forms_named,
    help=pick(
        f"Which files, with commas: {', '.join(_FORMS)} (default: all; with --update those that "
        "are there).",
        f"Какие файлы, через запятую: {', '.join(_FORMS)} (по умолчанию — все; с --update — те, "
        "что уже есть).",
    ),
)
@click.option(
    "--start",
    metavar=pick("DATE", "ДАТА"),
    callback=day_named,
    help=pick(
        "First day of the plan (default: next Monday; with --update as before).",
        "Первый день плана (по умолчанию — ближайший понедельник; с --update — прежний).",
    ),
)
@click.option(
    "--weeks",
    type=click.IntRange(1, _MOST_WEEKS),
    metavar=pick("NUMBER", "ЧИСЛО"),
    help=pick(
        "How many weeks are planned (default: 12; with --update as before).",
        "Сколько недель планировать (по умолчанию — 12; с --update — как прежде).",
    ),
)
@click.option(
    "--time-zone",
    metavar=pick("ZONE", "ПОЯС"),
    help=pick(
        "Time zone of the readers, such as Asia/Almaty (default: the market's).",
        "Часовой пояс читателей, например Asia/Almaty (по умолчанию — пояс рынка).",
    ),
)
@click.option(
    "--template",
    metavar=pick("FILE", "ФАЙЛ"),
    help=pick(
        "An agency's own look: a YAML file with name, logo, accent and font, or a DOCX whose "
        "styles and header are kept.",
        "Фирменное оформление: файл YAML с ключами name, logo, accent и font либо DOCX, стили и "
        "колонтитулы которого сохранятся.",
    ),
)
@click.option(
    "--force",
    is_flag=True,
    help=pick("Overwrite files of the same names.", "Перезаписывать файлы с такими же именами."),
)
@language_option
@knowledge_option
@day_options
@debug_option
def command(
    profile: str,
    output: str | None,
    update: str | None,
    forms: tuple[str, ...],
    start: date | None,
    weeks: int | None,
    time_zone: str | None,
    template: str | None,
    force: bool,
    language: str | None,
    folder: str | None,
    as_of: date | None,
    include_drafts: bool,
) -> None:
    """Consult, plan, render, write."""
    target = _folder_of(output, update)
    _check_start(start, as_of or date.today(), weeks or _WEEKS, update)
    consultation = consulted(profile, folder, as_of, include_drafts=include_drafts)
    from smm_expert.cli.plan_update import edits_in, forms_in, hand_over, old_plan_in, revision_of
    from smm_expert.report.bundle import bundle

    spoken = answer_language(language, consultation.profile)
    if update is None:
        plan = _plan(consultation, start, weeks or _WEEKS, time_zone)
        with problems_reported(spoken):
            look, word = _template(template, forms or _FORMS)
            made = bundle(consultation, plan, spoken, forms or _FORMS, look=look, template=word)
        for place in write_together(target, made.files, force=force):
            click.echo(str(place))
        for remark in made.remarks:
            complain(remark)
        return
    with problems_reported(spoken):
        old = old_plan_in(target)
        window = old.window
        plan = _plan(
            consultation, start or window.start, weeks or window.weeks,
            time_zone or window.time_zone,
        )  # fmt: skip
        found = edits_in(target, old, plan, consultation)
        revision = revision_of(old, found, plan, consultation, spoken)
        forms = tuple(dict.fromkeys((*(forms or forms_in(target)), "xlsx", "json")))
        look, word = _template(template, forms)
        made = bundle(consultation, revision.plan, spoken, forms, look=look, template=word)
    hand_over(target, made, revision, found, consultation, spoken, forms)


def _folder_of(output: str | None, update: str | None) -> Path:
    """The folder named by one of the two options."""
    named = [name for name in (output, update) if name is not None]
    if len(named) != 1:
        said = pick(
            "name one folder: with --output for a new plan, or with --update to make one again.",
            "назовите одну папку: с --output для нового плана или с --update, чтобы обновить "
            "прежний.",
        )
        raise click.UsageError(said)
    return Path(named[0])


def _check_start(start: date | None, day: date, weeks: int, update: str | None) -> None:
    if start is not None and start < day and update is None:
        said = pick(
            f"--start {start} lies before {day}: a plan has no posts in the past.",
            f"--start {start} раньше {day}: публикаций в прошлом план не содержит.",
        )
        raise click.UsageError(said)
    if (start or day) > _LAST_START - timedelta(weeks=weeks):
        said = pick(
            f"no {weeks} weeks are left after {start or day}: the last year is {date.max.year}.",
            f"от {start or day} до конца последнего года, {date.max.year}, не хватит недель "
            f"на план: нужно {weeks}.",
        )
        raise click.UsageError(said)


def _plan(
    consultation: Consultation, start: date | None, weeks: int, time_zone: str | None
) -> Plan:
    from smm_expert.strategy.planner import plan_of

    try:
        return plan_of(consultation, start=start, weeks=weeks, time_zone=time_zone)
    except ValueError:
        said = pick(
            f"there is no time zone '{time_zone}'. Write it as in Europe/Moscow, Asia/Almaty.",
            f"нет часового пояса «{time_zone}». Запишите его так: Europe/Moscow, Asia/Almaty.",
        )
        raise click.UsageError(said) from None


def _template(path: str | None, forms: tuple[str, ...]) -> tuple[Look | None, Template | None]:
    """The look, or the DOCX, that the agency gives."""
    if path is None:
        return None, None
    is_word = Path(path).suffix.lower() in _DOCX_ENDINGS
    shaped = ("docx",) if is_word else ("docx", "html")
    if not set(shaped) & set(forms):
        said = pick(
            f"--template shapes {' and '.join(shaped)} only, which --formats does not ask for.",
            f"--template задаёт вид только {' и '.join(shaped)}, а в --formats этого нет.",
        )
        raise click.UsageError(said)
    if Path(path).is_dir():
        said = pick(
            f"the template '{path}' is a folder. Name the YAML or DOCX file in it.",
            f"шаблон «{path}» — это папка. Укажите файл YAML или DOCX в ней.",
        )
        raise click.UsageError(said)
    from smm_expert.intake.look_file import read_look

    if not is_word:
        return read_look(Path(path)), None
    from smm_expert.kb.files import unreadable
    from smm_expert.model.problem import TemplateProblems
    from smm_expert.report.bundle import Template

    try:
        return None, Template(path, Path(path).read_bytes())
    except (OSError, ValueError) as error:
        raise TemplateProblems([unreadable(path, error)]) from None
