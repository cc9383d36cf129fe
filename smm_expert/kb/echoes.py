"""A broken declaration makes every use of its name look unknown: drop such echoes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_expert.kb.draft import Draft
from smm_expert.kb.nodes import Node
from smm_expert.kb.repeats import each_fault_once
from smm_expert.model.problem import Problem

_THINGS = ("fact", "item", "kind", "parameter", "source", "band", "scale")
_UNKNOWN_NAME = frozenset(f"unknown-{thing}" for thing in _THINGS)
_ID = re.compile(rb"""\bid["']?\s*:\s*["']?([A-Za-z0-9_.-]+)""")


def without_echoes(draft: Draft, documents: list[Node], lost: set[str]) -> list[Problem]:
    """The problems less those that only follow from another one.

    `lost` are the ids that stand in files which could not be read.
    """
    shelves = (
        draft.facts, draft.items, draft.kinds, draft.parameters, draft.sources, draft.bands,
        draft.scales,
    )  # fmt: skip
    written = {name for document in documents for name in _declared_ids(document)}
    broken = {name for name in written | lost if not any(name in shelf for shelf in shelves)}

    def is_echo(problem: Problem) -> bool:
        if problem.code not in _UNKNOWN_NAME:
            return False
        name = problem.details.get("name", "")
        return name in broken or name.rpartition(".")[0] in broken

    kept = [problem for problem in draft.problems if not is_echo(problem)]
    return each_fault_once(kept or draft.problems)


def ids_written_in(content: bytes) -> set[str]:
    """The ids that a file seems to declare, whether or not it can be read."""
    return {name.decode("ascii") for name in _ID.findall(content)}


def _declared_ids(node: Node) -> Iterator[str]:
    for part in (node.mapping or {}).values():
        for element in part.items if part.items is not None else [part]:
            declared = (element.mapping or {}).get("id")
            if declared is not None and isinstance(declared.value, str):
                yield declared.value
