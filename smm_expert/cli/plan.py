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
    day_options,
    debug_option,
    knowledge_option,
    language_option,
    profile_argument,
)

if TYPE_CHECKING:
    from smm_expert.model.look import Look
    from smm_expert.report.bundle import Template

# As in report.bundle, which is imported only when there is something to write.
_FORMS = ("docx", "html", "md", "xlsx", "ics", "json", "schedulers")
_MOST_WEEKS = 104
# The last month of a plan is shown to its end and a bit beyond.
_LAST_START = date.max - timedelta(weeks=6)
_DOCX_ENDINGS = (".docx", ".dotx", ".docm", ".dotm")


def _forms_named(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> tuple[str, ...]:
    if value is None:
        return _FORMS
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


def _day_named(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        said = pick(
            f"'{value}' is not a date. Write it as year-month-day: 2026-03-01.",
            f"«{value}» — не дата. Запишите её как год-месяц-день: 2026-03-01.",
        )
        raise click.BadParameter(said, context, parameter) from None


def _folder_named(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if value.strip():
        return value
    said = pick("name a folder.", "назовите папку.")
    raise click.BadParameter(said, context, parameter)


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
    required=True,
    callback=_folder_named,
    metavar=pick("DIR", "ПАПКА"),
    help=pick(
        "Folder for the files; made if need be.", "Папка для файлов; создаётся, если нужно."
    ),
)
@click.option(
    "--formats",
    "forms",
    metavar=pick("LIST", "СПИСОК"),
    callback=_forms_named,
    help=pick(
        f"Which files, with commas: {', '.join(_FORMS)} (default: all).",
        f"Какие файлы, через запятую: {', '.join(_FORMS)} (по умолчанию — все).",
    ),
)
@click.option(
    "--start",
    metavar=pick("DATE", "ДАТА"),
    callback=_day_named,
    help=pick(
        "First day of the plan (default: next Monday).",
        "Первый день плана (по умолчанию — ближайший понедельник).",
    ),
)
@click.option(
    "--weeks",
    type=click.IntRange(1, _MOST_WEEKS),
    metavar=pick("NUMBER", "ЧИСЛО"),
    default=12,
    show_default=True,
    help=pick("How many weeks are planned.", "Сколько недель планировать."),
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
    output: str,
    forms: tuple[str, ...],
    start: date | None,
    weeks: int,
    time_zone: str | None,
    template: str | None,
    force: bool,
    language: str | None,
    folder: str | None,
    as_of: date | None,
    include_drafts: bool,
) -> None:
    """Consult, plan, render, write."""
    day = as_of or date.today()
    if start is not None and start < day:
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
    consultation = consulted(profile, folder, as_of, include_drafts=include_drafts)
    from smm_expert.report.bundle import bundle
    from smm_expert.strategy.planner import plan_of

    spoken = answer_language(language, consultation.profile)
    try:
        plan = plan_of(consultation, start=start, weeks=weeks, time_zone=time_zone)
    except ValueError:
        said = pick(
            f"there is no time zone '{time_zone}'. Write it as in Europe/Moscow, Asia/Almaty.",
            f"нет часового пояса «{time_zone}». Запишите его так: Europe/Moscow, Asia/Almaty.",
        )
        raise click.UsageError(said) from None
    with problems_reported(spoken):
        look, word = _template(template, forms)
        made = bundle(consultation, plan, spoken, forms, look=look, template=word)
    for place in write_together(Path(output), made.files, force=force):
        click.echo(str(place))
    for remark in made.remarks:
        complain(remark)


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
