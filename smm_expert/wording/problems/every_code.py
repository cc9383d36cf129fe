"""Every problem code with its words, and the words for shapes."""

from __future__ import annotations

from smm_expert.wording.entry import Entry
from smm_expert.wording.problems.briefs import BRIEF
from smm_expert.wording.problems.edited_plans import EDITED_PLAN
from smm_expert.wording.problems.knowledge import KNOWLEDGE
from smm_expert.wording.problems.looks import LOOK
from smm_expert.wording.problems.names import NAMES
from smm_expert.wording.problems.profiles import PROFILE
from smm_expert.wording.problems.rules import RULES
from smm_expert.wording.problems.shapes import SHAPE
from smm_expert.wording.problems.templates import TEMPLATE
from smm_expert.wording.problems.yaml_files import YAML

# What a reader found where it wanted something else.
SHAPES = {
    "null": Entry("nothing", "ничего"),
    "{...}": Entry("keys with values", "ключи со значениями"),
    "[...]": Entry("a list", "список"),
}

PROBLEMS: dict[str, Entry] = {
    **YAML,
    **SHAPE,
    **NAMES,
    **KNOWLEDGE,
    **RULES,
    **PROFILE,
    **BRIEF,
    **LOOK,
    **TEMPLATE,
    **EDITED_PLAN,
}

__all__ = [
    "BRIEF",
    "EDITED_PLAN",
    "KNOWLEDGE",
    "LOOK",
    "NAMES",
    "PROBLEMS",
    "PROFILE",
    "RULES",
    "SHAPE",
    "SHAPES",
    "TEMPLATE",
    "YAML",
]
