"""Items that need each other in a circle could never be selected: the check of the catalogue."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from smm_expert.kb.draft import Draft
from smm_expert.kb.nodes import Node

# What leads on from each name, with the place where it says so.
Graph = dict[str, dict[str, Node]]


def check_relations(draft: Draft) -> None:
    """Report circles of `on` and `needs`, among the items of a kind and among kinds."""
    items: Graph = {}
    kinds: Graph = {}
    said: dict[tuple[str, str], str] = {}
    for item, partner, node in draft.relations:
        if item not in draft.items or partner not in draft.items:
            continue
        kind, other = draft.items[item].kind, draft.items[partner].kind
        if kind == other:
            items.setdefault(item, {}).setdefault(partner, node)
        else:
            kinds.setdefault(kind, {}).setdefault(other, node)
            said.setdefault((kind, other), f"{item} -> {partner}")
    for circle in _circles(items):
        place = items[circle[0]][circle[1]]
        draft.problems.append(place.problem("relation-cycle", path=" -> ".join(circle)))
    for circle in _circles(kinds):
        place = kinds[circle[0]][circle[1]]
        steps = pairwise(circle)
        path = ", ".join(said[step] for step in steps)
        draft.problems.append(place.problem("kind-cycle", path=path))


def _circles(graph: Graph) -> Iterator[list[str]]:
    """Each circle once, from its first name in the order of names back to it."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError:
        reported: set[str] = set()
        for start in sorted(graph):
            if start not in reported:
                circle = _shortest_way_back(start, graph)
                reported.update(circle)
                if circle:
                    yield circle


def _shortest_way_back(start: str, graph: Graph) -> list[str]:
    ways: dict[str, list[str]] = {start: [start]}
    waiting = deque([start])
    while waiting:
        name = waiting.popleft()
        for following in sorted(graph.get(name, ())):
            if following == start:
                return [*ways[name], start]
            if following not in ways:
                ways[following] = [*ways[name], following]
                waiting.append(following)
    return []
