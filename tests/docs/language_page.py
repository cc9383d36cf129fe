"""The knowledge base that the YAML of a page makes when its blocks are put together."""

from __future__ import annotations

from pathlib import Path

from smm_expert import load_knowledge
from smm_expert.model.knowledge_base import KnowledgeBase
from tests.docs.pages import Page, marks


def base_of(page: Page, folder: Path) -> KnowledgeBase:
    """The base. Raises KnowledgeProblems when a block has a fault."""
    for mark in marks(page):
        if mark.sort == "file":
            place = folder / mark.said
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(page.body(mark) + "\n", encoding="utf-8")
    return load_knowledge(folder / "knowledge", cached=False)
