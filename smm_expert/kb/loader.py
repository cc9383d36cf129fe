"""A folder of knowledge files -> KnowledgeBase, or all that is wrong with it at once."""

from __future__ import annotations

import os
from pathlib import Path

from smm_expert.kb import cache
from smm_expert.kb.files import read_bytes, unreadable
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import KnowledgeProblems, Location, Problem
from smm_expert.version import VERSION

# The folder of the scenarios, which are no part of the base.
_TESTS = "tests"
_MANIFEST = "knowledge.yaml"
_SUFFIXES = (".yaml", ".yml")


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
    contents = _contents(root, _name(root))
    key = cache.content_key(contents, VERSION)
    found = cache.read(key) if cached else None
    if found is not None:
        return found
    # The YAML readers are imported only when the cache has no answer.
    from smm_expert.kb.base_reader import read_base

    knowledge = read_base(contents)
    if cached:
        cache.write(key, knowledge)
    return knowledge


def scenario_files(folder: Path | str | None = None) -> list[tuple[str, bytes]]:
    """The files under `tests/` of a base as (name, bytes); none where it has no such folder.

    Raises KnowledgeProblems when files cannot be read.
    """
    root = Path(folder) if folder is not None else default_folder()
    tests = root / _TESTS
    return _contents(tests, f"{_name(root)}/{_TESTS}") if tests.is_dir() else []


def _name(root: Path) -> str:
    return root.name or root.resolve().name


def _contents(root: Path, shown: str) -> list[tuple[str, bytes]]:
    """Every knowledge file as (name, bytes), in the order of names."""
    problems: list[Problem] = []
    contents = []
    for path in _files(root, problems):
        name = f"{shown}/{path.relative_to(root).as_posix()}"
        suffix = path.suffix.lower()
        if suffix in _SUFFIXES:
            try:
                contents.append((name, read_bytes(path)))
            except OSError as error:
                problems.append(unreadable(name, error))
        elif suffix == ".txt" and path.stem.lower().endswith(_SUFFIXES):
            problems.append(Problem(Location(name), "not-named-yaml", {"name": path.stem}))
    if problems:
        raise KnowledgeProblems(problems)
    return contents


def _files(root: Path, problems: list[Problem]) -> list[Path]:
    """The files that count, sorted; a folder that cannot be looked into is a problem."""

    def note(error: OSError) -> None:
        problems.append(unreadable(str(error.filename), error))

    try:
        is_folder = root.is_dir()
    except OSError:
        is_folder = False
    if not is_folder:
        raise KnowledgeProblems([Problem(Location(str(root)), "no-knowledge-folder")])
    found = []
    for folder, below, names in os.walk(root, onerror=note):
        inner = Path(folder).relative_to(root)
        left_out = (_TESTS,) if inner == Path() else ()
        below[:] = [name for name in below if name[0] != "." and name not in left_out]
        found += [root / inner / name for name in names if name[0] != "."]
    return sorted(found)
