"""The dialogue: a question on standard error, a line typed in answer, until nothing is to ask."""

from __future__ import annotations

import sys
from enum import Enum

import click

from smm_expert.cli.boundary import complain
from smm_expert.cli.saving import Saving
from smm_expert.intake.misheard import Misheard
from smm_expert.intake.spoken_answer import read_answer, usual_currency
from smm_expert.intake.spoken_command import Command, command_in
from smm_expert.interview.interview import Interview
from smm_expert.interview.question import Question, Topic
from smm_expert.model.values import Value
from smm_expert.report.interview_text import DEPTHS, shorter_way, standing_text, why_text
from smm_expert.report.phrases import Phrases
from smm_expert.report.question_text import misheard_text, question_text, theme_heading
from smm_expert.report.tables import paragraph
from smm_expert.wording.interview import said

PROMPT = "> "


class Ending(Enum):
    """How a dialogue ended; MISSING when the lines of a script ran out, WRONG at a wrong one."""

    COMPLETE = "complete"
    FINISHED = "finished"
    QUIT = "quit"
    MISSING = "missing"
    WRONG = "wrong"


class Lines:
    """Lines from standard input. `typed` says that a person types them, who can be asked again."""

    def __init__(self, *, typed: bool, readable: bool, arrows: bool = False) -> None:
        self.typed = typed
        self.arrows = arrows and typed
        self.readable = readable and sys.stdin is not None
        self.number = 0
        if self.readable and hasattr(sys.stdin, "reconfigure"):
            # A script of answers is in UTF-8, whatever the code page of the system.
            encoding = None if typed else "utf-8-sig"
            sys.stdin.reconfigure(encoding=encoding, errors="replace")

    def read(self) -> str | None:
        """The next line, which is shown in a script's transcript too; None at the end of input."""
        if self.typed:
            click.echo(PROMPT, nl=False, err=True)
        line = self.peek()
        if line is None:
            if self.typed:
                complain("")
            return None
        if not self.typed:
            complain(f"{PROMPT}{line}")
        return line

    def peek(self) -> str | None:
        """The next line, taken and not shown; None at the end of input."""
        try:
            line = sys.stdin.readline() if self.readable else ""
        except OSError:
            # The terminal is gone.
            line = ""
        if not line:
            return None
        self.number += 1
        return line.rstrip("\r\n")


class Dialogue:
    """Asks an interview's questions and takes the answers down."""

    def __init__(
        self, interview: Interview, phrases: Phrases, saving: Saving, lines: Lines
    ) -> None:
        self.interview = interview
        self.phrases = phrases
        self.saving = saving
        self.lines = lines
        self.theme = ""
        self.warned = False

    def run(self) -> Ending:
        """Ask until no question is left or the person ends it."""
        while (question := self.interview.next_question()) is not None:
            self._put(question)
            ending = self._take(question)
            if ending is not None:
                return ending
        if not self.lines.typed and self.lines.peek() is not None:
            complain(self._said("lines-left", line=self.lines.number))
        return Ending.COMPLETE

    def _put(self, question: Question) -> None:
        if not self.interview.answered and not self.theme and self.lines.typed:
            if hint := shorter_way(question, self.interview, self.phrases):
                complain(hint)
        # Before the first answer everything is open, however little that is.
        if question.little and not self.warned and self.interview.answered:
            self.warned = True
            complain(f"\n{paragraph(self._said('little'))}")
        if question.fact.theme != self.theme:
            self.theme = question.fact.theme
            if heading := theme_heading(self.theme, self.phrases):
                complain(f"\n{heading}")
        facts = self._facts(question.topic)
        listed = not self._is_picked(question)
        complain(f"\n{question_text(question, self.phrases, facts, listed=listed)}")

    def _take(self, question: Question) -> Ending | None:
        """Read lines until the question is answered, skipped or left; None: on to the next."""
        depth = 0
        while True:
            line = self._line(question)
            if line is None:
                return Ending.QUIT if self.lines.typed else Ending.MISSING
            command = command_in(line, question.fact)
            if command is None:
                if self._answered(question, line):
                    return None
                if not self.lines.typed:
                    return Ending.WRONG
            elif command is Command.UNKNOWN:
                self.interview.skip(question.topic)
                self._noted(self._said("noted-unknown"))
                return None
            elif command is Command.BACK:
                if self._back():
                    return None
            elif command is Command.FINISH:
                return Ending.FINISHED
            elif command is Command.QUIT:
                return Ending.QUIT
            else:
                if command is Command.WHY:
                    depth = min(depth + 1, DEPTHS)
                self._tell(command, depth, question)

    def _line(self, question: Question) -> str | None:
        if self._is_picked(question):
            from smm_expert.cli.arrows import picked

            return picked(question.fact, self.phrases.language)
        return self.lines.read()

    def _is_picked(self, question: Question) -> bool:
        """Is the answer chosen with the arrow keys?"""
        if not self.lines.arrows:
            return False
        from smm_expert.cli.arrows import is_for

        return is_for(question.fact)

    def _tell(self, command: Command, depth: int, question: Question) -> None:
        """Explain, or show how things stand, and put the question again in short."""
        if command is Command.WHY:
            told = why_text(self.interview.why(question.topic), depth, self.phrases)
        elif command is Command.STATUS:
            told = standing_text(self.interview, self.phrases)
        else:
            lines = self._said("help").split("\n")
            told = "\n".join(paragraph(line, hang="   ") for line in lines)
        asked = question.fact.question or question.fact.title
        complain(f"\n{told}\n\n{paragraph(asked.to(self.phrases.language))}")

    def _answered(self, question: Question, line: str) -> bool:
        fact, facts = question.fact, self._facts(question.topic)
        answer = read_answer(fact, line, currency=usual_currency(fact, facts))
        if isinstance(answer, Misheard):
            complain(misheard_text(answer, fact, self.phrases.language, facts))
            return False
        self.interview.answer(question.topic, answer)
        self._noted(self._said("noted", value=self.phrases.value(fact.id, answer)))
        return True

    def _noted(self, text: str) -> None:
        complain(paragraph(text, indent="  "))
        self.saving.save()

    def _back(self) -> bool:
        """Forget the last answer of this session, if there is one."""
        if self.interview.back() is None:
            complain(paragraph(self._said("no-way-back"), indent="  "))
            return False
        self.saving.save()
        complain(paragraph(self._said("back-to"), indent="  "))
        return True

    def _facts(self, topic: Topic) -> dict[str, Value]:
        """What is known where the question belongs: of the client, and of the segment asked of."""
        profile = self.interview.profile
        segments = [part.facts for part in profile.segments if part.name == topic.segment]
        return {**profile.facts, **(segments[0] if segments else {})}

    def _said(self, code: str, **details: object) -> str:
        return said(code, self.phrases.language, **details)
