"""A folder of knowledge files -> KnowledgeBase, or all that is wrong with it at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from smm_expert.kb import cache
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import KnowledgeProblems, Location, Problem
from smm_expert.version import VERSION

if TYPE_CHECKING:
    from smm_expert.kb.draft import Draft

# Folders whose files are not part of the base: scenarios are read by their own command.
_OTHER_FOLDERS = ("tests",)
_MANIFEST = "knowledge.yaml"
_FOLDERS = ("sources", "parameters", "vocabulary", "catalogue", "rules")


def default_folder() -> Path:
    """The knowledge to use when none is named.

    `$SMM_EXPERT_KNOWLEDGE`; beside the package in a checkout; else the copy inside the wheel.
    """
    chosen = os.environ.get("SMM_EXPERT_KNOWLEDGE")
    if chosen:
        return Path(chosen)
    package = Path(__file__).resolve().parents[1]
    checkout = package.parent / "knowledge"
    return checkout if (checkout / _MANIFEST).is_file() else package / "_knowledge"


def load_knowledge(folder: Path | str | None = None, *, cached: bool = True) -> KnowledgeBase:
    """The knowledge base in `folder` (default: the one that comes with the program).

    Raises KnowledgeProblems with every fault of every file.
    """
    root = Path(folder) if folder is not None else default_folder()
    contents = list(_contents(root))
    key = cache.content_key(contents, VERSION)
    found = cache.read(key) if cached else None
    if found is not None:
        return found
    knowledge = _read(contents)
    if cached:
        cache.write(key, knowledge)
    return knowledge


def _contents(root: Path) -> Iterator[tuple[str, bytes]]:
    """Every knowledge file as (name, bytes), in the order of names."""
    if not root.is_dir():
        raise KnowledgeProblems([Problem(Location(str(root)), "no-knowledge-folder")])
    unreadable = []
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        hidden = any(part.startswith(".") for part in relative.parts)
        if hidden or relative.parts[0] in _OTHER_FOLDERS or not path.is_file():
            continue
        if path.suffix not in (".yaml", ".yml"):
            continue
        try:
            yield f"{root.name}/{relative.as_posix()}", path.read_bytes()
        except OSError as error:
            details = {"reason": error.strerror or ""}
            unreadable.append(Problem(Location(str(path)), "unreadable-file", details))
    if unreadable:
        raise KnowledgeProblems(unreadable)


def _read(contents: list[tuple[str, bytes]]) -> KnowledgeBase:
    # The YAML readers are imported only when the cache has no answer.
    from smm_expert.kb import (
        catalogue_reader,
        manifest_reader,
        rules_file_reader,
        source_reader,
        vocabulary_reader,
    )
    from smm_expert.kb.draft import Draft
    from smm_expert.kb.echoes import without_echoes
    from smm_expert.kb.fields import Fields
    from smm_expert.kb.snapshot import with_fingerprint
    from smm_expert.kb.yaml_source import Node, read_source

    draft = Draft()
    by_folder: dict[str, list[Node]] = {name: [] for name in (_MANIFEST, *_FOLDERS)}
    for name, content in contents:
        inner = name.split("/")[1:]
        shelf = inner[0] if len(inner) > 1 or inner[0] == _MANIFEST else inner[0].split(".")[0]
        source = read_source(name, content)
        node = source.node() if not source.problems else None
        draft.problems += source.problems
        if shelf not in by_folder:
            details = {"known": ", ".join(_FOLDERS)}
            draft.problems.append(Problem(Location(name), "unknown-file", details))
        elif node is not None:
            by_folder[shelf].append(node)
        elif not source.problems:
            draft.problems.append(Problem(Location(name), "empty-file"))

    steps: tuple[tuple[str, Callable[[Fields, Draft], None]], ...] = (
        ("sources", source_reader.read_sources),
        ("parameters", source_reader.read_parameters),
        ("vocabulary", vocabulary_reader.read_vocabulary),
        ("catalogue", catalogue_reader.read_catalogue),
    )
    for shelf, read in steps:
        for node in by_folder[shelf]:
            fields = Fields(node, draft.problems)
            if fields.is_mapping():
                read(fields, draft)
    draft.check_mentions()
    for node in by_folder["rules"]:
        rules_file_reader.read_rules_file(node, draft)
    manifest = manifest_reader.read_manifest(by_folder[_MANIFEST], draft)
    if manifest is None or draft.problems:
        nodes = [node for shelf in _FOLDERS for node in by_folder[shelf]]
        all_read = len(nodes) + len(by_folder[_MANIFEST]) == len(contents)
        raise KnowledgeProblems(without_echoes(draft, nodes, all_read=all_read))
    return with_fingerprint(manifest_reader.assemble(manifest, draft))
