"""An entry of `scales:` -> Scale, and a figure in a cell -> the certainty it stands for."""

from __future__ import annotations

from itertools import pairwise

from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import WORD, Fields
from smm_expert.kb.nodes import Node, as_number, shown
from smm_expert.model.catalogue import Scale
from smm_expert.model.rules import Recommend
from smm_expert.model.values import Number


def read_scale(fields: Fields, draft: Draft) -> None:
    """Declare one scale."""
    if not fields.is_mapping():
        return
    before = len(draft.problems)
    scale_id = fields.word("id", WORD)
    title = fields.text("title")
    unit = fields.text("unit")
    nodes = fields.elements("points", required=True)
    points = [_read_point(node, draft) for node in nodes]
    fields.finish()
    if "points" in fields.mapping and fields.mapping["points"].items is not None:
        figures = [point[0] for point in points if point is not None]
        rising = all(low < high for low, high in pairwise(figures))
        if len(nodes) < 2 or not rising:
            fields.report(fields.mapping["points"], "scale-points")
    if scale_id is None or title is None or unit is None or len(draft.problems) > before:
        return
    good = tuple(point for point in points if point is not None)
    scale = Scale(scale_id, title, unit, good, fields.location)
    draft.declare(draft.scales, scale, fields.node, "duplicate-scale")


def _read_point(node: Node, draft: Draft) -> tuple[Number, float] | None:
    """`[figure, certainty]`; a certainty of 0 is a point like any other."""
    pair = [as_number(part) for part in node.items or ()]
    if len(pair) != 2 or pair[0] is None or pair[1] is None:
        draft.problems.append(node.problem("scale-point", found=shown(node)))
        return None
    if not -1 < pair[1] < 1:
        draft.problems.append((node.items or [])[1].problem("certainty-bounds", found=pair[1]))
        return None
    return pair[0], float(pair[1])


def read_figure(item: str, node: Node, scale: Scale, draft: Draft) -> Recommend | None:
    """What a figure of the scale says of an item."""
    figure = as_number(node)
    low, high = scale.points[0][0], scale.points[-1][0]
    if figure is None or not low <= figure <= high:
        draft.problems.append(
            node.problem("outside-scale", found=shown(node), scale=scale.id, low=low, high=high)
        )
        return None
    return Recommend(item, scale.certainty(figure), figure)
