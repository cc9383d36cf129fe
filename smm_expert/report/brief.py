"""The empty brief in whichever form was asked for."""

from __future__ import annotations

from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.text import Language
from smm_expert.wording.brief import said


def brief_bytes(knowledge: KnowledgeBase, language: Language, form: str) -> bytes:
    """The brief as the bytes of a file; `form` is xlsx, md or yaml."""
    if form == "xlsx":
        # Costs more to import than all else; only a spreadsheet needs it.
        from smm_expert.report.brief_workbook import workbook_brief

        return workbook_brief(knowledge, language)
    if form == "yaml":
        from smm_expert.report.brief_yaml import yaml_brief

        return f"{yaml_brief(knowledge, language)}\n".encode()
    from smm_expert.report.brief_markdown import markdown_brief

    return f"{markdown_brief(knowledge, language)}\n".encode()


def written_text(knowledge: KnowledgeBase, language: Language, path: str) -> str:
    """What to say when the brief is in its file."""
    count = sum(not fact.derived for fact in knowledge.facts.values())
    return said("written", language, path=path, count=count)
