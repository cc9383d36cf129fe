"""How far the order of the platforms agrees with published tables of usage.

For each published cell a neutral client, who tells nothing but the cell's group and one goal, is
consulted: with the base as it is, and with the rows made of that very cell left out. The order of
the certainties is compared with the order of the figures.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

import msgspec
import yaml

from smm_expert import Consultant, read_profile
from smm_expert.model.knowledge_base import KnowledgeBase

ROOT = Path(__file__).parents[2]
PUBLISHED = Path(__file__).parent / "published_usage.yaml"
AS_OF = date(2026, 11, 25)
# The first goal of the vocabulary.
GOAL = "direct_sales"


class Cell(NamedTuple):
    """One published cell: who was measured, how, and the figure of each platform."""

    id: str
    metric: str
    date: str
    source: str
    client: dict[str, object]
    figures: dict[str, float]
    rows: list[str]


class Agreement(NamedTuple):
    """Spearman's rank correlation for one cell.

    `left_out` is without the cell's own rows, `group_left_out` without any row for the same group,
    whatever its year: then only wider and neighbouring groups are left to judge by. It is None for
    a whole country, which has no wider group, and for cells without rows.
    """

    cell: Cell
    as_it_is: float
    left_out: float
    group_left_out: float | None
    order: tuple[str, ...]


def published_cells() -> list[Cell]:
    return [Cell(**entry) for entry in yaml.safe_load(PUBLISHED.read_text("utf-8"))["cells"]]


def measure(knowledge: KnowledgeBase, cells: Sequence[Cell]) -> list[Agreement]:
    whole = Consultant(knowledge, AS_OF)
    return [_agreement(knowledge, whole, cell) for cell in cells]


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """The correlation of the ranks, ties sharing the mean of their places; 0 for constants."""
    one, other = _ranks(first), _ranks(second)
    middle = mean(one)
    covariance = sum((a - middle) * (b - middle) for a, b in zip(one, other, strict=True))
    spread = sum((a - middle) ** 2 for a in one) * sum((b - middle) ** 2 for b in other)
    return covariance / spread**0.5 if spread else 0.0


def summary(values: Sequence[float]) -> tuple[int, float, float]:
    """How many, the median, the worst."""
    return len(values), median(values), min(values)


def _agreement(knowledge: KnowledgeBase, whole: Consultant, cell: Cell) -> Agreement:
    certainties = _certainties(whole, knowledge, cell)
    figures = list(cell.figures.values())
    as_it_is = spearman(figures, list(certainties.values()))
    left_out, group_left_out = as_it_is, None
    if cell.rows:
        left_out = _without(set(cell.rows), knowledge, cell)
        if len(cell.client) > 1:
            group_left_out = _without(_same_group(knowledge, cell), knowledge, cell)
    order = tuple(sorted(certainties, key=lambda name: -certainties[name]))
    return Agreement(cell, as_it_is, left_out, group_left_out, order)


def _without(names: set[str], knowledge: KnowledgeBase, cell: Cell) -> float:
    """The agreement when these rules are taken out of the base."""
    rules = {name: rule for name, rule in knowledge.rules.items() if name not in names}
    assert len(rules) == len(knowledge.rules) - len(names), names
    without = msgspec.structs.replace(knowledge, rules=rules)
    found = _certainties(Consultant(without, AS_OF), without, cell)
    return spearman(list(cell.figures.values()), list(found.values()))


def _same_group(knowledge: KnowledgeBase, cell: Cell) -> set[str]:
    """The rows of the same table for the same group, of every year."""
    own = [knowledge.rules[name] for name in cell.rows]
    return {
        rule.id
        for rule in knowledge.rules.values()
        if any(rule.table == row.table and rule.when == row.when for row in own)
    }


def _certainties(
    consultant: Consultant, knowledge: KnowledgeBase, cell: Cell
) -> Mapping[str, float]:
    told = json.dumps({**cell.client, "goals": [GOAL]}).encode()
    (run,) = consultant.consult(read_profile(told, f"{cell.id}.json", knowledge)).runs
    return {name: run.certainties[f"platform.{name}"] for name in cell.figures}


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [ordered.index(value) + (ordered.count(value) - 1) / 2 for value in values]
