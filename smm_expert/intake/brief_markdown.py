"""A brief filled in as a Markdown file -> its answers, each with its line.

A question is a heading with the fact's id in a comment; should an editor have lost the comment,
the words of the question will do. Below it stand boxes, or a line that begins with `Answer:`.
Lines that begin with `>` are ours; any other line is a slip that must not be lost silently.
"""

from __future__ import annotations

import re
import unicodedata

from smm_expert.intake.brief_answers import Answer, profile_of
from smm_expert.intake.brief_marks import Mark
from smm_expert.kb.nodes import Node, SourceText
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Location, Problem
from smm_expert.model.profile import Profile
from smm_expert.wording.brief import BRIEF, MARKER

_COMMENT = re.compile(r"<!--\s*([a-z0-9_.]+)\s*-->")
_HEADING = re.compile(r"#{1,6}\s+(.*)")
_BOX = re.compile(r"\s*(?:[-*+]\s*)?\\?\[([^\]\\]{0,40})\\?\]\s*(\S.*)")
_SIGN = re.compile(r"\s*(?:[-*+]\s*)?([☐☑☒✓✔✅□])\s*(\S.*)")
_ANSWER = re.compile(r"\s*[*_]*(?:Answer|Ответ)[*_]*\s*:[*_]*(.*)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>#&|~])")


def is_brief(text: str) -> bool:
    """Does the text come of a brief in Markdown?"""
    return MARKER in text or any(
        line.startswith("#") and _COMMENT.search(line) for line in text.splitlines()
    )


def read_markdown_brief(
    source: SourceText, knowledge: KnowledgeBase, problems: list[Problem]
) -> Profile:
    """The profile that the text holds; what is wrong with it goes to `problems`."""
    reader = _Reader(source, knowledge, problems)
    for number, line in enumerate(source.lines, 1):
        reader.take(number, line)
    if not reader.answers:
        problems.append(Problem(Location(source.path), "not-a-brief"))
    return profile_of(reader.answers, knowledge, problems)


class _Reader:
    def __init__(
        self, source: SourceText, knowledge: KnowledgeBase, problems: list[Problem]
    ) -> None:
        self.source = source
        self.problems = problems
        self.answers: list[Answer] = []
        self.open: Answer | None = None
        self.writing = False
        self.questions = {
            _plain(question).lower(): fact.id
            for fact in knowledge.facts.values()
            if fact.question is not None
            for question in (fact.question.en, fact.question.ru)
        }

    def take(self, number: int, line: str) -> None:
        """Read one more line."""
        if heading := _HEADING.fullmatch(line.strip()):
            self._begin(number, line, heading[1])
        elif self.open is None or not line.strip() or line.lstrip().startswith(("> ", "<!--")):
            # A blank line ends nothing: an answer may stand a line below its `Answer:`.
            pass
        elif box := _BOX.fullmatch(line) or _SIGN.fullmatch(line):
            self._mark(self.open, number, box)
        elif answer := _ANSWER.fullmatch(line):
            self.writing = True
            self._write(self.open, number, line, answer[1])
        elif self.writing:
            self._write(self.open, number, line, line)
        elif line.strip(" \t-_*>"):
            self.problems.append(self._node(line.strip(), number, line).problem("text-not-read"))

    def _begin(self, number: int, line: str, heading: str) -> None:
        comment = _COMMENT.search(heading)
        words = _plain(_COMMENT.sub("", heading)).lower()
        fact = comment[1] if comment else self.questions.get(words)
        self.writing = False
        self.open = None
        if fact is not None:
            width = comment[1] if comment else heading
            self.open = Answer(fact, self._node(width, number, line))
            self.answers.append(self.open)

    def _mark(self, answer: Answer, number: int, box: re.Match[str]) -> None:
        line = box.string
        label = _plain(box[2])
        tick = Location(self.source.path, number, box.start(1) + 1)
        node = Node(_text(box[1]), tick, self.source, len(box[1]), True)
        none = label.lower() in (text.lower() for text in BRIEF["none-of-these"][:2])
        answer.marks.append(Mark(node, self._node(label, number, line, box.start(2)), none))
        self.writing = False

    def _write(self, answer: Answer, number: int, line: str, said: str) -> None:
        text = _text(_plain(said).strip("_ "))
        if not text:
            return
        if answer.written is not None:
            first = answer.written
            joined = f"{first.value} {text}"
            answer.written = Node(joined, first.location, first.source, first.width, True)
        else:
            answer.written = self._node(text, number, line)

    def _node(self, text: str, number: int, line: str, start: int | None = None) -> Node:
        column = max(line.find(text), 0) if start is None else start
        place = Location(self.source.path, number, column + 1)
        return Node(text, place, self.source, len(line.rstrip()) - column, True)


def _plain(text: str) -> str:
    """The words as they are read, without what Markdown needs."""
    return " ".join(_ESCAPED.sub(r"\1", _COMMENT.sub("", text)).split())


def _text(text: str) -> str:
    return " ".join(
        "".join(c for c in text if c.isspace() or unicodedata.category(c) != "Cc").split()
    )
