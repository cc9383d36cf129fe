"""smm-expert brief: the questionnaire, empty, for a client to fill in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from smm_expert.cli.boundary import problems_reported
from smm_expert.cli.language import answer_language, example, pick
from smm_expert.cli.options import OPTIONS, debug_option, knowledge_option, language_option

_FORMATS = ("xlsx", "md", "yaml")
_BY_ENDING = {".xlsx": "xlsx", ".md": "md", ".markdown": "md", ".yaml": "yaml", ".yml": "yaml"}
_STANDARD_OUTPUT = "-"


@click.command(
    "brief",
    options_metavar=OPTIONS,
    help=pick(
        "Write an empty brief: every question of the knowledge base, for the client to answer. "
        "The filled file is read wherever a profile is.",
        "Создать пустой бриф: все вопросы базы знаний, на которые отвечает клиент. Заполненный "
        "файл годится везде, где нужна анкета.",
    ),
    epilog=example(
        pick("smm-expert brief --output brief.xlsx", "smm-expert brief --output бриф.xlsx")
    ),
)
@click.option(
    "--format",
    "brief_format",
    type=click.Choice(_FORMATS),
    help=pick(
        "xlsx (a spreadsheet), md (a text with boxes to tick) or yaml (default: by the name of "
        "the file, else md).",
        "xlsx (таблица), md (текст с клеточками для отметок) или yaml (по умолчанию — по имени "
        "файла, иначе md).",
    ),
)
@click.option(
    "--output",
    metavar=pick("FILE", "ФАЙЛ"),
    help=pick(
        "File to write (default: standard output).", "Куда записать (по умолчанию — на экран)."
    ),
)
@click.option(
    "--force",
    is_flag=True,
    help=pick(
        "Overwrite the file if it exists; a filled brief would be lost.",
        "Перезаписать файл, если он есть; заполненный бриф при этом пропадёт.",
    ),
)
@language_option
@knowledge_option
@debug_option
def command(
    brief_format: str | None,
    output: str | None,
    force: bool,
    language: str | None,
    folder: str | None,
) -> None:
    """Load, lay out, write."""
    chosen = _format_of(brief_format, output)
    path = None if output in (None, _STANDARD_OUTPUT) else Path(str(output))
    _check_target(chosen, output, path, force=force)
    from smm_expert.kb.loader import load_knowledge
    from smm_expert.report.brief import brief_bytes, written_text

    with problems_reported():
        knowledge = load_knowledge(folder)
    spoken = answer_language(language)
    content = brief_bytes(knowledge, spoken, chosen)
    if path is None:
        click.echo(content, nl=False)
        return
    with path.open("wb" if force else "xb") as file:
        file.write(content)
    click.echo(written_text(knowledge, spoken, str(output)))


def _format_of(asked: str | None, output: str | None) -> str:
    """What is asked for, else what the name of the file says, else Markdown."""
    named = _BY_ENDING.get(Path(output).suffix.lower()) if output else None
    if asked is not None and named is not None and asked != named:
        raise click.UsageError(
            pick(
                f"--format {asked} does not fit the name of the file, '{output}'.",
                f"--format {asked} не подходит к имени файла «{output}».",
            )
        )
    return asked or named or "md"


def _check_target(chosen: str, output: str | None, path: Path | None, *, force: bool) -> None:
    """Refuse what would fill a terminal with bytes or destroy answers, before any work is done."""
    to_terminal = output == _STANDARD_OUTPUT and sys.stdout is not None and sys.stdout.isatty()
    if chosen == "xlsx" and (output is None or to_terminal):
        raise click.UsageError(
            pick(
                "a spreadsheet cannot be shown in a terminal: name a file, such as "
                "--output brief.xlsx.",
                "таблицу нельзя показать на экране: укажите файл, например --output бриф.xlsx.",
            )
        )
    if path is not None and path.exists() and not force:
        raise click.UsageError(
            pick(
                f"'{path}' exists already and may be filled in: choose another name, or --force "
                "to overwrite it.",
                f"Файл «{path}» уже есть и, может быть, заполнен: выберите другое имя или "
                "--force, чтобы перезаписать его.",
            )
        )
