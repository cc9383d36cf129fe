"""A broken declaration makes every use of its name look unknown: drop those echoes."""

from __future__ import annotations

from collections.abc import Iterator

from smm_expert.kb.draft import Draft
from smm_expert.kb.yaml_source import Node
from smm_expert.model.problem import Problem

_UNKNOWN_NAME = frozenset(
    f"unknown-{thing}" for thing in ("fact", "item", "kind", "parameter", "source", "band")
)


def without_echoes(draft: Draft, documents: list[Node], *, all_read: bool) -> list[Problem]:
    """The problems less those that only follow from another one.

    While a file could not be read at all (`all_read` is false), any unknown name may be its.
    """
    shelves = (
        draft.facts, draft.items, draft.kinds, draft.parameters, draft.sources, draft.bands
    )  # fmt: skip
    broken = {
        name
        for document in documents
        for name in _declared_ids(document)
        if not any(name in shelf for shelf in shelves)
    }

    def is_echo(problem: Problem) -> bool:
        if problem.code not in _UNKNOWN_NAME:
            return False
        name = problem.details.get("name", "")
        return not all_read or name in broken or name.rpartition(".")[0] in broken

    kept = [problem for problem in draft.problems if not is_echo(problem)]
    return kept or draft.problems


def _declared_ids(node: Node) -> Iterator[str]:
    for part in (node.mapping or {}).values():
        for element in part.items if part.items is not None else [part]:
            declared = (element.mapping or {}).get("id")
            if declared is not None and isinstance(declared.value, str):
                yield declared.value
