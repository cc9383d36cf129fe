"""Where errors end: every expected one becomes a message on stderr and an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

from smm_expert.cli.language import startup_language
from smm_expert.model.problem import ProblemsFound
from smm_expert.model.text import Language

EXIT_FINE = 0
EXIT_FINDINGS = 1
EXIT_WRONG_USE = 2
EXIT_INTERRUPTED = 130


@contextlib.contextmanager
def problems_reported(language: Language | None = None) -> Iterator[None]:
    """Print the problems of unreadable input to stderr and exit with 2."""
    try:
        yield
    except ProblemsFound as found:
        from smm_expert.report.problems import problems_text

        print(problems_text(found.problems, language or startup_language()), file=sys.stderr)
        sys.exit(EXIT_WRONG_USE)


def speak_utf8() -> None:
    """Write UTF-8 whatever the code page, as Windows would not when output is redirected."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def stop_quietly() -> None:
    """The reader of our output went away (`| head`): leave without a word."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    sys.exit(EXIT_FINE)
