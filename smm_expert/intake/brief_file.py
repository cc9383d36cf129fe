"""Is the file a brief, and in which form? What it says is then read by the reader of that form."""

from __future__ import annotations

from smm_expert.kb.encodings import read_text_into
from smm_expert.kb.nodes import SourceText, TooManyProblemsError
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Problem, ProfileProblems
from smm_expert.model.profile import Profile

# How zip archives, and with them workbooks, begin; and the older files of office programs.
_BINARY = (b"PK", b"\xd0\xcf\x11\xe0")
_WORKBOOKS = (".xlsx", ".xlsm")
_MARKDOWN = (".md", ".markdown")


def may_be_brief(content: bytes, name: str) -> bool:
    """Is it worth a closer look? A profile in YAML or JSON costs next to nothing here."""
    named = name.lower().endswith((*_WORKBOOKS, *_MARKDOWN))
    return named or content.startswith(_BINARY) or b"<!--" in content


def read_brief(content: bytes, name: str, knowledge: KnowledgeBase) -> Profile | None:
    """The profile in a filled brief; None when the file is none. Raises ProfileProblems."""
    problems: list[Problem] = []
    profile: Profile | None = None
    try:
        if content.startswith(_BINARY) or name.lower().endswith(_WORKBOOKS):
            from smm_expert.intake.brief_xlsx import read_xlsx_brief

            profile = read_xlsx_brief(content, name, knowledge, problems)
        else:
            profile = _markdown(content, name, knowledge, problems)
    except TooManyProblemsError as error:
        problems.append(error.problem)
    if problems:
        raise ProfileProblems(problems)
    return profile


def _markdown(
    content: bytes, name: str, knowledge: KnowledgeBase, problems: list[Problem]
) -> Profile | None:
    from smm_expert.intake.brief_markdown import is_brief, read_markdown_brief

    source = SourceText(name, "")
    read_text_into(source, content)
    if not name.lower().endswith(_MARKDOWN) and not is_brief(source.text):
        return None
    if source.problems:
        problems += source.problems
        return None
    return read_markdown_brief(source, knowledge, problems)
