"""`knowledge.yaml`, the name and version of a base, and the base put together from a draft."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import KEBAB, Fields
from smm_expert.kb.nodes import Node
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.text import Text

T = TypeVar("T")


class Manifest(Struct, frozen=True):
    """What a base says of itself."""

    id: str
    version: str
    title: Text


def read_manifest(nodes: list[Node], draft: Draft) -> Manifest | None:
    """The manifest; None when there is none or it is wrong."""
    if not nodes:
        return None
    fields = Fields(nodes[0], draft.problems)
    if not fields.is_mapping():
        return None
    base_id = fields.word("id", KEBAB)
    version = fields.string("version", required=True)
    title = fields.text("title")
    fields.finish()
    return Manifest(base_id, version, title) if base_id and version and title else None


def assemble(manifest: Manifest, draft: Draft) -> KnowledgeBase:
    """Everything in id order, so that the order of files changes nothing."""
    bands = sorted(draft.bands.values(), key=lambda band: (-band.at_least, band.id))
    return KnowledgeBase(
        id=manifest.id,
        version=manifest.version,
        title=manifest.title,
        themes=_by_id(draft.themes),
        facts=_by_id(draft.facts),
        kinds=_by_id(draft.kinds),
        items=_by_id(draft.items),
        bands=tuple(bands),
        scales=_by_id(draft.scales),
        parameters=_by_id(draft.parameters),
        sources=_by_id(draft.sources),
        rules=_by_id(draft.rules),
        ideas=tuple(
            sorted(draft.ideas, key=lambda idea: (idea.sector, idea.rubric, idea.title.en))
        ),
    )


def _by_id(shelf: dict[str, T]) -> dict[str, T]:
    return {name: shelf[name] for name in sorted(shelf)}
