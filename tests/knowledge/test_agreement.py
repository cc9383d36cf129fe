"""The order of the platforms agrees with published tables, also where a table is left out."""

from __future__ import annotations

from functools import cache

import pytest

from smm_expert import load_knowledge
from smm_expert.model.conditions import FactTest, leaves
from smm_expert.model.rules import Recommend
from tests.knowledge.agreement import (
    ROOT,
    Agreement,
    Cell,
    measure,
    published_cells,
    spearman,
    summary,
)
from tests.knowledge.agreement_page import PAGE, explanations, low, page

CELLS = published_cells()


@cache
def measured() -> tuple[Agreement, ...]:
    return tuple(measure(load_knowledge(ROOT / "knowledge"), CELLS))


@pytest.mark.parametrize(
    ("first", "second", "correlation"),
    [
        ([1, 2, 3, 4], [10, 20, 30, 40], 1.0),
        ([1, 2, 3, 4], [4, 3, 2, 1], -1.0),
        ([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 0.8),
        ([1, 1, 2], [1, 2, 3], 0.866),
        ([1, 2, 3], [7, 7, 7], 0.0),
    ],
)
def test_the_correlation_of_ranks_is_spearmans(
    first: list[float], second: list[float], correlation: float
) -> None:
    assert round(spearman(first, second), 3) == correlation


def test_every_cell_has_at_least_four_platforms_and_a_name_of_its_own() -> None:
    assert all(len(cell.figures) >= 4 for cell in CELLS)
    assert len({cell.id for cell in CELLS}) == len(CELLS)


def test_the_median_agreement_is_at_least_four_fifths() -> None:
    assert summary([one.as_it_is for one in measured()])[1] >= 0.8


def test_with_the_cells_own_rows_left_out_it_is_at_least_three_fifths() -> None:
    assert summary([one.left_out for one in measured()])[1] >= 0.6


def test_every_cell_below_three_fifths_is_explained_and_no_other() -> None:
    assert {one.cell.id for one in low(measured())} == set(explanations())


@pytest.mark.parametrize("cell", [c for c in CELLS if c.rows], ids=lambda cell: cell.id)
def test_the_rows_of_a_cell_hold_its_published_figures(cell: Cell) -> None:
    """The base and the publication were typed apart; of differences the average is added again."""
    knowledge = load_knowledge(ROOT / "knowledge")
    for name in cell.rows:
        rule = knowledge.rules[name]
        held = {
            part.item.removeprefix("platform."): part.figure
            for part in rule.then
            if isinstance(part, Recommend) and part.figure is not None
        }
        if name.startswith("us-usage-by-"):
            everyone = knowledge.rules[f"us-usage/adults-{name.rpartition('-')[2]}"]
            average = {
                part.item.removeprefix("platform."): part.figure
                for part in everyone.then
                if isinstance(part, Recommend)
            }
            held = {p: (average[p] or 0) + (d or 0) for p, d in held.items()}
        shared = held.keys() & cell.figures.keys()
        assert len(shared) >= 3, name
        assert {p: held[p] for p in shared} == {p: _share(cell, p) for p in shared}, name


def _share(cell: Cell, platform: str) -> float:
    """The share of the whole group; Bitkom counts only the 44% who are in social networks."""
    figure = cell.figures[platform]
    return round(figure * 0.44) if cell.metric.startswith("use of those") else figure


@pytest.mark.parametrize("cell", [c for c in CELLS if c.rows], ids=lambda cell: cell.id)
def test_the_rows_of_a_cell_ask_for_nothing_that_its_client_does_not_tell(cell: Cell) -> None:
    knowledge = load_knowledge(ROOT / "knowledge")
    for name in cell.rows:
        facts = {
            leaf.fact for leaf in leaves(knowledge.rules[name].when) if isinstance(leaf, FactTest)
        }
        assert facts <= set(cell.client)


def test_the_page_shows_what_is_measured() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
