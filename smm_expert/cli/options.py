"""Arguments and options that several commands share, and the checks of their values."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from smm_expert.cli.language import pick
from smm_expert.model.text import LANGUAGES
from smm_expert.report.formats import FORMATS

F = TypeVar("F", bound=Callable[..., Any])

# What click would write in English into each usage line.
OPTIONS = pick("[OPTIONS]", "[ПАРАМЕТРЫ]")
COMMAND = pick("COMMAND [ARGS]...", "КОМАНДА [АРГУМЕНТЫ]...")
_LANGUAGE = "smm_expert.language"


def profile_argument(command: F) -> F:
    """`PROFILE`, a file or `-`."""
    return click.argument(
        "profile", metavar=pick("PROFILE", "АНКЕТА"), callback=_announce_standard_input
    )(command)


def item_argument(command: F) -> F:
    """`ITEM`, its id or its title."""
    return click.argument("item", metavar=pick("ITEM", "ЭЛЕМЕНТ"))(command)


def language_option(command: F) -> F:
    """`--lang en|ru`."""
    return _language(expose_value=True)(command)


def group_options(command: F) -> F:
    """`--lang` and `--debug` before the command, where they mean the same as after it."""
    return _language(expose_value=False)(_debug(hidden=False)(command))


def debug_option(command: F) -> F:
    """`--debug`, which is listed in the help of groups only; `boundary` reads it."""
    return _debug(hidden=True)(command)


def knowledge_option(command: F) -> F:
    """`--knowledge DIR`."""
    return click.option(
        "--knowledge",
        "folder",
        metavar=pick("DIR", "ПАПКА"),
        callback=folder_named,
        help=pick(
            "Folder of the knowledge base (default: the one that comes with the program).",
            "Папка базы знаний (по умолчанию — встроенная).",
        ),
    )(command)


def answer_options(command: F) -> F:
    """`--format`, `--lang`, `--knowledge` and `--debug`: what every answer can be asked with."""
    return format_option(language_option(knowledge_option(debug_option(command))))


def client_options(command: F) -> F:
    """The options of an answer about a client: those of every answer, and its day."""
    return format_option(language_option(knowledge_option(day_options(debug_option(command)))))


def scenario_options(command: F) -> F:
    """The options of a command that runs scenarios."""
    said = pick(
        "Day of the scenarios that name none (default: today).",
        "День для сценариев без своей даты (по умолчанию сегодня).",
    )
    return day_option(said)(answer_options(command))


def format_option(command: F) -> F:
    """`--format table|json|yaml|markdown|csv`."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(FORMATS),
        default="table",
        show_default=True,
        help=pick("Format of the answer.", "Формат ответа."),
    )(command)


def day_options(command: F) -> F:
    """`--as-of DATE` and `--include-drafts`."""
    command = click.option(
        "--include-drafts",
        is_flag=True,
        help=pick("Let draft rules fire too.", "Применять и правила-черновики."),
    )(command)
    return day_option(
        pick(
            "Day whose rules and numbers count (default: today).",
            "День, на который берутся правила и цифры (по умолчанию — сегодня).",
        )
    )(command)


def day_option(said: str) -> Callable[[F], F]:
    """`--as-of DATE`, helped by what is said."""
    metavar = pick("DATE", "ДАТА")
    return click.option("--as-of", metavar=metavar, callback=day_named, help=said)


def _language(*, expose_value: bool) -> Callable[[F], F]:
    return click.option(
        "--lang",
        "language",
        type=click.Choice(LANGUAGES, case_sensitive=False),
        callback=_last_said_language,
        expose_value=expose_value,
        help=pick(
            "Language of the answer (default: the profile's, else the locale's).",
            "Язык ответа (по умолчанию — язык анкеты, затем системы).",
        ),
    )


def _debug(*, hidden: bool) -> Callable[[F], F]:
    return click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        hidden=hidden,
        help=pick(
            "If the program fails, show where in its code (SMM_EXPERT_DEBUG=1 does too).",
            "При сбое программы показать место в её коде (как и SMM_EXPERT_DEBUG=1).",
        ),
    )


def _last_said_language(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    # The contexts of a program and its command share `meta`.
    if value is not None:
        context.meta[_LANGUAGE] = value
    said: str | None = context.meta.get(_LANGUAGE)
    return said


def day_named(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> date | None:
    """The day that an option names. Raises BadParameter when it is none."""
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        said = pick(
            f"'{value}' is not a date. Write it as year-month-day: 2026-03-01.",
            f"«{value}» — не дата. Запишите её как год-месяц-день: 2026-03-01.",
        )
        raise click.BadParameter(said, context, parameter) from None


def folder_named(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> str | None:
    """The folder that an option names. Raises BadParameter for an empty name."""
    # An unset shell variable would otherwise mean the current folder.
    if value is not None and not value.strip():
        said = pick("the name of the folder is empty.", "имя папки пустое.")
        raise click.BadParameter(said, context, parameter)
    return value


def _announce_standard_input(
    context: click.Context, parameter: click.Parameter, value: str
) -> str:
    from smm_expert.intake.profile_file import STANDARD_INPUT

    if value != STANDARD_INPUT or context.resilient_parsing:
        return value
    if sys.stdin is None:
        said = pick("standard input is closed.", "стандартный ввод закрыт.")
        raise click.BadParameter(said, context, parameter)
    if sys.stdin.isatty():
        said = pick(
            "Type the profile in YAML; end it with Ctrl-D (on Windows: Ctrl-Z, Enter).",
            "Наберите анкету в YAML и закончите её Ctrl-D (в Windows: Ctrl-Z, Enter).",
        )
        click.echo(said, err=True)
    return value
