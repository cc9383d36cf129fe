"""The last words of a consultation: why it stops, where the answers are, how to go on."""

from __future__ import annotations

import shlex
import sys
from typing import NoReturn

from smm_expert.cli.beginning import Beginning
from smm_expert.cli.boundary import complain
from smm_expert.cli.dialogue import Ending
from smm_expert.cli.saving import Saving
from smm_expert.report.interview_text import sharpening_text
from smm_expert.report.phrases import Phrases
from smm_expert.report.tables import paragraph
from smm_expert.wording import interview as wording


class End:
    """The last words of a consultation."""

    def __init__(
        self,
        beginning: Beginning,
        saving: Saving,
        phrases: Phrases,
        *,
        thorough: bool,
        kinds: tuple[str, ...],
        answer_options: tuple[str, ...],
    ) -> None:
        self.saving = saving
        self.phrases = phrases
        self.thorough = thorough
        self.kinds = kinds
        self.is_kept = beginning.continued is not None
        self.asked_of = answer_options
        focus = ("--focus", ",".join(kinds)) if kinds else ()
        self.asked_with = (*(("--thorough",) if thorough else ()), *focus, *answer_options)

    def leave(self, code: int) -> NoReturn:
        """Say where the answers are and how to go on, and end the program."""
        self.saving.show_lost()
        if self._is_saved():
            self._say("left-saved", path=self.saving.path)
            complain(f"  {_command('consult', '--answers', self.saving.path, *self.asked_with)}")
        elif not self.saving.failed:
            asked = self.saving.interview
            nothing = not asked.answered and not asked.profile.facts
            self._say("left-empty" if nothing else "left-not-saved")
        sys.exit(code)

    def tell(self, ending: Ending) -> None:
        """Why it stops, where the answers are, and what would sharpen the advice."""
        complain("")
        if ending is Ending.FINISHED:
            self._say("end-finished")
            question = self.saving.interview.next_question()
            if question is not None:
                left = wording.questions(question.still, self.phrases.language)
                self._say("end-open", questions=left)
        elif self.kinds:
            named = ", ".join(self.phrases.kind(kind) for kind in self.kinds)
            self._say("end-no-change-focus", kinds=named)
        else:
            self._say("end-no-change-thorough" if self.thorough else "end-no-change")
        if self.saving.path is not None and not self._is_saved():
            self.saving.save()
        self.saving.show_lost()
        if self._is_saved():
            self._say("end-saved", path=self.saving.path)
            complain(f"  {_command('recommend', self.saving.path, *self.asked_of)}")
        sharper = sharpening_text(self.saving.interview, self.phrases)
        if sharper:
            complain(sharper)
        complain("")

    def _is_saved(self) -> bool:
        untouched = self.is_kept and not self.saving.interview.answered
        return (
            self.saving.path is not None
            and not self.saving.failed
            and (self.saving.saved or untouched)
        )

    def _say(self, code: str, **details: object) -> None:
        complain(paragraph(wording.said(code, self.phrases.language, **details)))


def _command(*words: object) -> str:
    return shlex.join(["smm-expert", *map(str, words)])
