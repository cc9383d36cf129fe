"""docs/knowledge-agreement.md: how far the base agrees with published tables of usage.

`python -m tests.knowledge.agreement_page` writes it anew; read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from smm_expert import load_knowledge
from tests.knowledge.agreement import (
    AS_OF,
    GOAL,
    PUBLISHED,
    ROOT,
    Agreement,
    Cell,
    measure,
    published_cells,
    summary,
)

PAGE = ROOT / "docs" / "knowledge-agreement.md"
LOW = 0.6
_HEAD = """# Agreement with published tables

Does the base order platforms as people use them? Each *cell* below is one metric of usage, one
date, one market and group of people, with figures for at least four platforms. A neutral client,
who tells nothing but the cell's group and the goal `{goal}`, is consulted on {day}, and the order
of the certainties of the cell's platforms is compared with the order of the figures: Spearman's
rank correlation, 1 for the same order, 0 for none, -1 for the opposite.

*As it is* measures the base with everything that it knows. *Left out* is the honest column: the
rows that were made of this very cell are taken out of the usage tables first, so that other
surveys, neighbouring years and wider groups must do. A cell without rows is held out altogether:
the base holds nothing of it.

For a group that was asked in several years the other years say much, so there is a harder
column. *Group* takes out every row for the same group of people, whatever its year: the order
among Americans over 65 must then follow from what all adults do and from what rules know of that
age. A whole country has no wider group to fall back on, so this is measured for groups only.

The figures are kept apart from the base in
[published_usage.yaml](../tests/knowledge/published_usage.yaml). Groups that no fact of a client
can name (race, party) and figures that are no usage (news, motives, make-up of an audience) are
not cells. How a figure becomes a certainty stands once, in
[scales.yaml](../knowledge/catalogue/scales.yaml).
"""
_FOOT = """## What the figures do not say

A low agreement is not always a fault. The base is asked where a client should work, not only
where people are: a platform that the law restricts, that is being blocked or that cannot be used
for the goal is placed lower than its audience, and is meant to be.

To measure anew: `python -m tests.knowledge.agreement_page` in the environment that `make` sets
up.
"""


def page() -> str:
    """The whole page as it should stand in docs/."""
    cells = published_cells()
    found = measure(load_knowledge(ROOT / "knowledge"), cells)
    head = _HEAD.format(goal=GOAL, day=AS_OF.isoformat())
    return "\n".join([head, *_totals(found), *_table(found), *_explained(found), _FOOT])


def explanations() -> dict[str, str]:
    """Why a cell agrees so little, by the cell's id."""
    said: dict[str, str] = yaml.safe_load(PUBLISHED.read_text("utf-8"))["explanations"]
    return {name: " ".join(text.split()) for name, text in said.items()}


def low(found: Sequence[Agreement]) -> list[Agreement]:
    """The cells that must be explained."""
    return [one for one in found if min(one.as_it_is, one.left_out) < LOW]


def _totals(found: Sequence[Agreement]) -> Iterator[str]:
    yield "| | cells | median | worst |"
    yield "| --- | --- | --- | --- |"
    own = [one for one in found if one.cell.rows]
    held_out = [one for one in found if not one.cell.rows]
    groups = [one.group_left_out for one in found if one.group_left_out is not None]
    for name, values in (
        ("as it is", [one.as_it_is for one in found]),
        ("left out", [one.left_out for one in found]),
        ("left out, cells with rows in the base", [one.left_out for one in own]),
        ("cells held out of the base", [one.left_out for one in held_out]),
        ("group left out", groups),
    ):
        number, middle, worst = summary(values)
        yield f"| {name} | {number} | {middle:.2f} | {worst:.2f} |"
    yield ""


def _table(found: Sequence[Agreement]) -> Iterator[str]:
    columns = ("cell", "source, metric", "n", "as it is", "left out", "group", "base", "figures")
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --- |' * len(columns)}"
    for one in found:
        cell = one.cell
        figures = ", ".join(f"{name} {cell.figures[name]:g}" for name in _by_figure(cell))
        rows = f"{one.left_out:.2f}" if cell.rows else f"{one.left_out:.2f} (held out)"
        group = "" if one.group_left_out is None else f"{one.group_left_out:.2f}"
        yield (
            f"| {cell.id} | {cell.source}, {cell.metric} | {len(cell.figures)} | "
            f"{one.as_it_is:.2f} | {rows} | {group} | {', '.join(one.order)} | {figures} |"
        )
    yield ""


def _by_figure(cell: Cell) -> list[str]:
    return sorted(cell.figures, key=lambda name: -cell.figures[name])


def _explained(found: Sequence[Agreement]) -> Iterator[str]:
    said = explanations()
    yield f"## Why some cells stay below {LOW}"
    yield ""
    for one in low(found):
        figures = f"{one.as_it_is:.2f}, left out {one.left_out:.2f}"
        yield f"* **{one.cell.id}** ({figures}): {said.get(one.cell.id, '...')}"
    yield ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
