"""Options that several commands share, and the types of their values."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from smm_expert.cli.language import pick
from smm_expert.report.formats import FORMATS

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType):
    """A date as year-month-day."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The date that the words name."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(
                pick(
                    f"'{value}' is not a date. Write it as year-month-day: 2026-03-01.",
                    f"«{value}» — не дата. Запишите её как год-месяц-день: 2026-03-01.",
                ),
                param,
                ctx,
            )


def language_option(command: F) -> F:
    """`--lang en|ru`."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(["en", "ru"]),
        help=pick(
            "Language of the answer (default: the profile's, else the locale's).",
            "Язык ответа (по умолчанию — язык анкеты, затем системы).",
        ),
    )(command)


def knowledge_option(command: F) -> F:
    """`--knowledge DIR`."""
    return click.option(
        "--knowledge",
        "folder",
        metavar=pick("DIR", "ПАПКА"),
        help=pick(
            "Folder of the knowledge base (default: the one that comes with the program).",
            "Папка базы знаний (по умолчанию — встроенная).",
        ),
    )(command)


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
    return click.option(
        "--as-of",
        type=Day(),
        metavar=pick("DATE", "ДАТА"),
        help=pick(
            "Day whose rules and numbers count (default: today).",
            "День, на который берутся правила и цифры (по умолчанию — сегодня).",
        ),
    )(command)
