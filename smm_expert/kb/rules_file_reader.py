"""A rules file: a list of rules, or `rules:` and `tables:` side by side."""

from __future__ import annotations

from smm_expert.kb.draft import Draft
from smm_expert.kb.fields import Fields
from smm_expert.kb.nodes import Node
from smm_expert.kb.rule_reader import read_rule
from smm_expert.kb.table_reader import read_table


def read_rules_file(root: Node, draft: Draft) -> None:
    """Declare every rule and every row of every table of one file."""
    if root.items is not None:
        for node in root.items:
            read_rule(node, draft)
        return
    fields = Fields(root, draft.problems)
    if not fields.is_mapping():
        return
    for node in fields.elements("rules"):
        read_rule(node, draft)
    for node in fields.elements("tables"):
        read_table(node, draft)
    fields.finish()
