"""The answers kept as they come: after each one, whatever ends the program next."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

from smm_expert.cli.boundary import complain
from smm_expert.intake.answers_file import answers_text, keep_original, write_whole
from smm_expert.interview.interview import Interview
from smm_expert.model.text import Language
from smm_expert.wording.interview import reason, said


class Saving:
    """Writes the answers of an interview into a file, and says so when it cannot.

    `path` is None when nothing is to be saved. `original` says that the file holds what must be
    kept beside it before the first writing.
    """

    def __init__(
        self,
        path: Path | None,
        interview: Interview,
        as_of: date,
        language: Language,
        *,
        original: bool = False,
    ) -> None:
        self.path = path
        self.interview = interview
        self.as_of = as_of
        self.language: Language = language
        self.original = original
        self.saved = False
        self.failed = ""

    def save(self) -> None:
        """Write all answers. What fails is told, once, and tried again with the next answer."""
        if self.path is None:
            return
        try:
            if self.original:
                copy = keep_original(self.path)
                self.original = False
                complain(said("kept-original", self.language, copy=copy))
            write_whole(self.path, self.text())
        except OSError as error:
            if not self.failed:
                why = reason_of(error, self.language)
                complain(said("save-failed", self.language, path=self.path, reason=why))
            self.failed = reason_of(error, self.language)
        else:
            if self.failed:
                complain(said("save-again", self.language))
            self.saved, self.failed = True, ""

    def text(self) -> str:
        """The answers as they stand in the file."""
        name = self.path.name if self.path is not None else "FILE"
        return answers_text(
            said("file-comment", self.language, name=name),
            self.interview.profile,
            tuple((topic.fact, topic.segment) for topic in self.interview.not_known),
            self.interview.knowledge,
            self.as_of,
        )

    def show_lost(self) -> None:
        """Show what is in no file, so that it can be copied by hand."""
        if self.failed:
            details = {"path": self.path, "reason": self.failed}
            complain(said("save-lost", self.language, **details))
            complain(self.text())


def reason_of(error: OSError, language: Language) -> str:
    """Why the system would not write, in a few words."""
    return reason(errno.errorcode.get(error.errno or 0, ""), language)
