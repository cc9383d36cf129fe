"""A decision table -> one Rule a row."""

from __future__ import annotations

from msgspec import Struct

from smm_expert.kb.condition_reader import (
    joined,
    read_condition,
    read_operator,
    read_test,
)
from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import KEBAB, Fields
from smm_expert.kb.nodes import Node, shown
from smm_expert.kb.rule_reader import (
    Grounds,
    read_certainty,
    read_conclude,
    read_grounds,
    read_status,
)
from smm_expert.kb.scale_reader import read_figure
from smm_expert.kb.table_columns import Column, are_sound, read_column
from smm_expert.model.catalogue import Scale
from smm_expert.model.conditions import Condition
from smm_expert.model.rules import Combine, Conclusion, Exclude, Recommend, Rule, RuleStatus
from smm_expert.model.text import Text

_GROUNDS = frozenset(["because", "sources"])


class Table(Struct, frozen=True):
    """What every row of a table shares."""

    id: str
    title: Text
    status: RuleStatus
    combine: Combine
    scale: Scale | None
    when: Condition | None
    columns: tuple[Column, ...]
    priority: int
    grounds: Grounds
    missing: frozenset[str]


def read_table(node: Node, draft: Draft) -> None:
    """Declare every row of one table as a rule `table-id/row-id`."""
    fields = Fields(node, draft.problems)
    if not fields.is_mapping():
        return
    table_id = fields.word("id", KEBAB)
    title = fields.text("title")
    status = read_status(fields)
    combine = fields.one_of("combine", [c.value for c in Combine], Combine.ALL.value)
    scale = _read_scale_name(fields, draft)
    when_node = fields.get("when")
    when = None if when_node is None else read_condition(when_node, draft)
    column_nodes = fields.elements("columns", required=True, empty="empty-list")
    columns = [read_column(part, draft) for part in column_nodes]
    good = tuple(column for column in columns if column is not None)
    priority = fields.whole("priority") or 0
    grounds = read_grounds(fields, draft, required=False)
    rows = fields.elements("rows", required=True, empty="empty-list")
    fields.finish()
    if len(good) < len(columns) or not are_sound(good, fields):
        return
    missing = _missing_grounds(fields, rows)
    if table_id is None or title is None:
        return
    if when_node is not None and when is None:
        return
    table = Table(
        id=table_id,
        title=title,
        status=status,
        combine=Combine(combine),
        scale=scale,
        when=when,
        columns=good,
        priority=priority,
        grounds=grounds,
        missing=missing,
    )
    for row in rows:
        _read_row(row, table, draft)


def _missing_grounds(fields: Fields, rows: list[Node]) -> frozenset[str]:
    """The grounds that the table does not give; those that no row gives either are reported."""
    given = [_grounds_of(row) for row in rows]
    missing = _GROUNDS - _grounds_of(fields.node)
    nowhere = missing.difference(*given)
    for key in sorted(nowhere):
        fields.report(fields.node, "missing-key", key=key)
    return missing - nowhere


def _grounds_of(node: Node) -> frozenset[str]:
    """Which of the grounds that a rule must have stand in the mapping."""
    entries = node.mapping or {}
    return frozenset(key for key in _GROUNDS if key in entries and entries[key].value is not None)


def _read_row(node: Node, table: Table, draft: Draft) -> None:
    fields = Fields(node, draft.problems)
    if not fields.is_mapping():
        return
    before = len(draft.problems)
    row_id = fields.word("id", KEBAB)
    title = fields.text("title", required=False)
    own_priority = fields.whole("priority")
    priority = table.priority if own_priority is None else own_priority
    cells = fields.elements("cells", required=True)
    own = read_grounds(fields, draft, required=False)
    scale = _read_scale_name(fields, draft) or table.scale
    fields.finish()
    if "cells" in fields.mapping and len(cells) != len(table.columns):
        fields.report(
            fields.mapping["cells"], "table-width", found=len(cells), columns=len(table.columns)
        )
        return
    grounds = _merged(own, table.grounds)
    for key in sorted(table.missing - _grounds_of(node)):
        fields.report(node, "row-without-grounds", key=key, table=table.id)
    conditions: list[Condition | None] = [] if table.when is None else [table.when]
    conclusions: list[Conclusion] = []
    for column, cell in zip(table.columns, cells, strict=False):
        if cell.value is None:
            continue
        if column.concludes:
            conclusions += _read_conclusion_cell(column, cell, priority, scale, draft)
        else:
            conditions.append(_read_condition_cell(column, cell, draft))
    if row_id is None or grounds.because is None or len(draft.problems) > before:
        return
    if not conditions or not conclusions:
        fields.report(node, "row-without-conclusion" if conditions else "row-without-condition")
        return
    condition = joined(conditions)
    assert condition is not None
    rule = Rule(
        id=f"{table.id}/{row_id}",
        title=title or table.title,
        when=condition,
        then=tuple(conclusions),
        because=grounds.because,
        sources=grounds.sources,
        status=table.status,
        caveats=grounds.caveats,
        valid_from=grounds.valid_from,
        valid_to=grounds.valid_to,
        review_by=grounds.review_by,
        table=table.id,
        combine=table.combine,
        narrowness=len(conditions) - (table.when is not None),
        location=fields.location,
    )
    draft.declare(draft.rules, rule, node, "duplicate-rule")


def _read_scale_name(fields: Fields, draft: Draft) -> Scale | None:
    """The scale named under `scale:`, by which figures in cells become certainties."""
    for name, node in fields.words("scale"):
        if draft.check_name(name, node, draft.scales, "unknown-scale"):
            return draft.scales[name]
    return None


def _merged(own: Grounds, shared: Grounds) -> Grounds:
    return Grounds(
        own.because or shared.because,
        own.sources or shared.sources,
        own.caveats or shared.caveats,
        own.valid_from or shared.valid_from,
        own.valid_to or shared.valid_to,
        own.review_by or shared.review_by,
    )


def _read_condition_cell(column: Column, cell: Node, draft: Draft) -> Condition | None:
    fact = draft.facts[column.target]
    if column.test:
        return read_operator(fact, column.test, cell, draft)
    return read_test(fact, cell, draft)


def _read_conclusion_cell(
    column: Column, cell: Node, priority: int, scale: Scale | None, draft: Draft
) -> list[Conclusion]:
    if column.verb == "recommend" and scale is not None:
        said = read_figure(column.target, cell, scale, draft)
        return [] if said is None else [said]
    if column.verb == "recommend":
        certainty = read_certainty(cell, draft)
        return [] if certainty is None else [Recommend(column.target, certainty)]
    if column.verb == "exclude":
        if cell.value is True:
            return [Exclude(column.target)]
        draft.problems.append(cell.problem("exclude-cell", found=shown(cell)))
        return []
    return read_conclude(column.target, column.node, cell, priority, draft)
