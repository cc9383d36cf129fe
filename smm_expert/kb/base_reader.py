"""The files of a base -> KnowledgeBase: each by its folder, in the order in which they lean."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct

from smm_expert.kb import (
    catalogue_reader,
    idea_reader,
    manifest_reader,
    rules_file_reader,
    source_reader,
    vocabulary_reader,
)
from smm_expert.kb.draft import Draft
from smm_expert.kb.echoes import ids_written_in, without_echoes
from smm_expert.kb.fields import Fields
from smm_expert.kb.nodes import Node, TooManyProblemsError
from smm_expert.kb.relations import check_relations
from smm_expert.kb.snapshot import with_fingerprint
from smm_expert.kb.yaml_source import read_source
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import KnowledgeProblems, Location, Problem

_MANIFEST = "knowledge.yaml"
_FOLDERS = ("sources", "parameters", "vocabulary", "catalogue", "rules", "topics")


class Documents(Struct):
    """The files as nodes, by folder, and the ids that stand in files which cannot be used."""

    by_folder: dict[str, list[Node]]
    lost_ids: set[str] = set()
    has_manifest: bool = False


def read_base(contents: Iterable[tuple[str, bytes]]) -> KnowledgeBase:
    """The base that the files, given as (name, bytes), make.

    Raises KnowledgeProblems with every fault of every file.
    """
    draft = Draft()
    documents = _documents(contents, draft)
    manifest = None
    try:
        _read_folders(documents, draft)
        manifest = manifest_reader.read_manifest(documents.by_folder[_MANIFEST], draft)
    except TooManyProblemsError as error:
        draft.problems.append(error.problem)
    if manifest is None or draft.problems:
        nodes = [node for folder in _FOLDERS for node in documents.by_folder[folder]]
        raise KnowledgeProblems(without_echoes(draft, nodes, documents.lost_ids))
    return with_fingerprint(manifest_reader.assemble(manifest, draft))


def _documents(contents: Iterable[tuple[str, bytes]], draft: Draft) -> Documents:
    documents = Documents({name: [] for name in (_MANIFEST, *_FOLDERS)})
    root = "knowledge"
    for name, content in contents:
        root, *inner = name.split("/")
        folder = inner[0] if len(inner) > 1 or inner[0] == _MANIFEST else inner[0].split(".")[0]
        documents.has_manifest |= folder == _MANIFEST
        source = read_source(name, content)
        node = source.node() if not source.problems else None
        draft.problems += source.problems
        if folder not in _FOLDERS and folder != _MANIFEST:
            details = {"known": ", ".join(_FOLDERS)}
            draft.problems.append(Problem(Location(name), "unknown-file", details))
        elif node is not None:
            documents.by_folder[folder].append(node)
            continue
        elif not source.problems:
            draft.problems.append(Problem(Location(name), "empty-file"))
        documents.lost_ids |= ids_written_in(content)
    if not documents.has_manifest:
        draft.problems.append(Problem(Location(f"{root}/{_MANIFEST}"), "no-manifest"))
    return documents


def _read_folders(documents: Documents, draft: Draft) -> None:
    steps: tuple[tuple[str, Callable[[Fields, Draft], None]], ...] = (
        ("sources", source_reader.read_sources),
        ("parameters", source_reader.read_parameters),
        ("vocabulary", vocabulary_reader.read_vocabulary),
        ("catalogue", catalogue_reader.read_catalogue),
        ("topics", idea_reader.read_ideas),
    )
    for folder, read in steps:
        for node in documents.by_folder[folder]:
            fields = Fields(node, draft.problems)
            if fields.is_mapping():
                read(fields, draft)
    draft.check_mentions()
    check_relations(draft)
    for node in documents.by_folder["rules"]:
        rules_file_reader.read_rules_file(node, draft)
