"""Where a run ends: whatever goes wrong becomes a message on stderr and an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import NoReturn, TextIO

import click

from smm_expert.cli.language import pick, startup_language
from smm_expert.model.problem import ProblemsFound
from smm_expert.model.text import Language
from smm_expert.version import VERSION

EXIT_FINE = 0
EXIT_FINDINGS = 1
EXIT_WRONG_USE = 2
EXIT_BUG = 70
EXIT_INTERRUPTED = 130


@contextlib.contextmanager
def problems_reported(language: Language | None = None) -> Iterator[None]:
    """Print the problems of unreadable input to stderr and exit with 2."""
    try:
        yield
    except ProblemsFound as found:
        from smm_expert.report.problems import problems_text

        complain(problems_text(found.problems, language or startup_language()))
        sys.exit(EXIT_WRONG_USE)


@contextlib.contextmanager
def failures_reported() -> Iterator[None]:
    """End the program as it should end for whatever a command did not deal with itself."""
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.Exit as left:
        sys.exit(left.exit_code)
    except click.ClickException as wrong_use:
        wrong_use.show()
        sys.exit(EXIT_WRONG_USE)
    except (KeyboardInterrupt, click.Abort):
        complain("")
        sys.exit(EXIT_INTERRUPTED)
    except BrokenPipeError:
        _write_no_more(sys.stdout)
        sys.exit(EXIT_FINE)
    except OSError as error:
        _trace_if_asked()
        _write_no_more(sys.stdout)
        place = error.filename or pick(
            "the answer could not be written", "не удалось записать ответ"
        )
        complain(f"{place}: {error.strerror or error}")
        sys.exit(EXIT_WRONG_USE)
    except Exception as error:
        _trace_if_asked()
        complain(_bug_report(error))
        sys.exit(EXIT_BUG)


def leave_at_once() -> NoReturn:
    """End a run that went well, its answer written out.

    Taking the interpreter down object by object costs a fifth of a cold start, for nothing.
    """
    with contextlib.suppress(OSError, AttributeError):
        sys.stderr.flush()
    os._exit(EXIT_FINE)


def complain(message: str) -> None:
    """Print to stderr; where there is none, nowhere rather than among the answers."""
    try:
        click.echo(message, err=True)
    except OSError:
        _write_no_more(sys.stderr)


def speak_utf8() -> None:
    """Write UTF-8 whatever the code page, as Windows would not when output is redirected."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _bug_report(error: Exception) -> str:
    said = f"{type(error).__name__}: {error}"
    return pick(
        f"This is a bug in smm-expert {VERSION} ({said}): please report this line and the "
        "command you typed, with --debug added for the details.",
        f"Это ошибка в самой программе smm-expert {VERSION} ({said}): пришлите нам эту строку "
        "и набранную команду, добавив к ней --debug для подробностей.",
    )


def _trace_if_asked() -> None:
    if "--debug" in sys.argv[1:] or os.environ.get("SMM_EXPERT_DEBUG", "0") not in ("", "0"):
        from traceback import format_exc

        complain(format_exc())


def _write_no_more(stream: TextIO) -> None:
    """Point the stream nowhere, so that the last flush of the interpreter cannot fail too."""
    with contextlib.suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
