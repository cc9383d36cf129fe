"""A decision table -> one Rule a row."""

from __future__ import annotations

from msgspec import Struct

from smm_expert.kb.condition_reader import (
    TESTS,
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
from smm_expert.kb.suggestions import suggestion
from smm_expert.model.conditions import Condition
from smm_expert.model.rules import Conclusion, Exclude, Recommend, Rule, RuleStatus
from smm_expert.model.text import Text

_GROUNDS = frozenset(["because", "sources"])
_VERBS = ("recommend", "exclude", "conclude")


class Column(Struct, frozen=True):
    """One column: a fact, a fact with a named test, or a verb with its target."""

    node: Node
    verb: str
    target: str
    test: str = ""

    @property
    def concludes(self) -> bool:
        """Does the column hold conclusions rather than conditions?"""
        return self.verb in _VERBS


class Table(Struct, frozen=True):
    """What every row of a table shares."""

    id: str
    title: Text
    status: RuleStatus
    strongest: bool
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
    combine = fields.one_of("combine", ("all", "strongest"), "all")
    when_node = fields.get("when")
    when = None if when_node is None else read_condition(when_node, draft)
    column_nodes = fields.elements("columns", required=True, empty="empty-list")
    columns = [_read_column(part, draft) for part in column_nodes]
    good = tuple(column for column in columns if column is not None)
    priority = fields.whole("priority") or 0
    grounds = read_grounds(fields, draft, required=False)
    rows = fields.elements("rows", required=True, empty="empty-list")
    fields.finish()
    if len(good) < len(columns) or not _are_sound(good, fields):
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
        strongest=combine == "strongest",
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


def _read_column(node: Node, draft: Draft) -> Column | None:
    words = node.value.split() if isinstance(node.value, str) else []
    if len(words) == 2 and words[0] in _VERBS:
        verb, target = words
        shelf = draft.facts if verb == "conclude" else draft.items
        code = "unknown-fact" if verb == "conclude" else "unknown-item"
        return Column(node, verb, target) if draft.check_name(target, node, shelf, code) else None
    if len(words) not in (1, 2):
        draft.problems.append(node.problem("table-column", found=shown(node)))
        return None
    if not draft.check_name(words[0], node, draft.facts, "unknown-fact"):
        return None
    fact = draft.facts[words[0]]
    test = words[1] if len(words) == 2 else ""
    if test and test not in TESTS[fact.type]:
        details = suggestion(test, TESTS[fact.type])
        draft.problems.append(
            node.problem("unknown-test", name=fact.id, test=test, type=fact.type, **details)
        )
        return None
    return Column(node, "", fact.id, test)


def _are_sound(columns: tuple[Column, ...], fields: Fields) -> bool:
    """Some column concludes something, and no two the same: it would count as evidence twice."""
    concluding = [column for column in columns if column.concludes]
    if columns and not concluding:
        fields.report(fields.mapping["columns"], "table-concludes-nothing")
    seen: set[tuple[str, str]] = set()
    for column in concluding:
        heading = (column.verb, column.target)
        if heading in seen:
            fields.report(column.node, "column-twice", found=" ".join(heading))
        seen.add(heading)
    return 0 < len(concluding) == len(seen)


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
            conclusions += _read_conclusion_cell(column, cell, priority, draft)
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
        strongest=table.strongest,
        location=fields.location,
    )
    draft.declare(draft.rules, rule, node, "duplicate-rule")


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
    column: Column, cell: Node, priority: int, draft: Draft
) -> list[Conclusion]:
    if column.verb == "recommend":
        certainty = read_certainty(cell, draft)
        return [] if certainty is None else [Recommend(column.target, certainty)]
    if column.verb == "exclude":
        if cell.value is True:
            return [Exclude(column.target)]
        draft.problems.append(cell.problem("exclude-cell", found=shown(cell)))
        return []
    return read_conclude(column.target, column.node, cell, priority, draft)
