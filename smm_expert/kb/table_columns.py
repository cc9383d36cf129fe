"""The columns of a decision table: what each tests or concludes."""

from __future__ import annotations

from msgspec import Struct

from smm_expert.kb.condition_reader import TESTS
from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import Fields
from smm_expert.kb.nodes import Node, shown
from smm_expert.kb.suggestions import suggestion

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


def read_column(node: Node, draft: Draft) -> Column | None:
    """One column; None when something is wrong with it."""
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


def are_sound(columns: tuple[Column, ...], fields: Fields) -> bool:
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
