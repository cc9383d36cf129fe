"""An agency's look in YAML -> Look, its logo read from the file beside it."""

from __future__ import annotations

import re
from pathlib import Path

from smm_expert.kb.fields import Fields
from smm_expert.kb.files import read_bytes, unreadable
from smm_expert.kb.nodes import Node, TooManyProblemsError, shown
from smm_expert.kb.repeats import each_fault_once
from smm_expert.kb.yaml_source import read_source
from smm_expert.model.look import Look, is_colour, logo_type
from smm_expert.model.problem import Location, LookProblems, Problem

_FONT = re.compile(r"[^\W_](?:[^\W_]|[ -]){0,59}")
_MEGABYTE = 1_000_000
# The logo stands in every document whole.
_LARGEST_LOGO = 2 * _MEGABYTE


def read_look(path: Path) -> Look:
    """The look in a file; the path of its logo counts from the folder of that file.

    Raises LookProblems with every fault.
    """
    try:
        source = read_source(str(path), read_bytes(path))
    except (OSError, ValueError) as error:
        raise LookProblems([unreadable(str(path), error)]) from None
    root = source.node() if not source.problems else None
    if root is None:
        raise LookProblems(source.problems or [Problem(Location(str(path)), "empty-look")])
    look = Look()
    try:
        look = _look(Fields(root, source.problems), path.parent)
    except TooManyProblemsError as error:
        source.problems.append(error.problem)
    if source.problems:
        raise LookProblems(each_fault_once(source.problems))
    return look


def _look(fields: Fields, folder: Path) -> Look:
    if not fields.is_mapping():
        return Look()
    plain = Look()
    look = Look(
        name=fields.string("name") or plain.name,
        logo=_logo(fields, folder),
        accent=_accent(fields) or plain.accent,
        font=_font(fields) or plain.font,
    )
    fields.finish()
    return look


def _accent(fields: Fields) -> str | None:
    found = fields.get("accent")
    if found is None:
        _report_comment(fields)
        return None
    if isinstance(found.value, str) and is_colour(found.value):
        return found.value
    fields.report(found, "look-accent", found=shown(found))
    return None


def _report_comment(fields: Fields) -> None:
    """`accent: #1f5f8b` without quotes is a key with a comment behind it."""
    key = fields.node.keys.get("accent")
    if key is None:
        return
    line = key.source.line(key.location.line)
    at = line.find("#", key.location.column)
    if at >= 0 and is_colour(line[at:].split()[0]):
        place = Location(key.location.path, key.location.line, at + 1)
        width = len(line.rstrip()) - at
        fields.problems.append(key.source.problem(place, "hash-in-text", width, {}))


def _font(fields: Fields) -> str | None:
    found = fields.get("font")
    if found is None:
        return None
    if isinstance(found.value, str) and _FONT.fullmatch(found.value):
        return found.value
    fields.report(found, "look-font", found=shown(found))
    return None


def _logo(fields: Fields, folder: Path) -> bytes | None:
    name = fields.string("logo")
    if name is None:
        return None
    node: Node = fields.mapping["logo"]
    try:
        logo = read_bytes(folder / name)
    except (OSError, ValueError):
        fields.report(node, "no-logo", path=name)
        return None
    if len(logo) > _LARGEST_LOGO:
        limit = _LARGEST_LOGO // _MEGABYTE
        fields.report(node, "logo-too-large", path=name, limit=limit)
        return None
    if logo_type(logo) is None:
        fields.report(node, "logo-format", path=name)
        return None
    return logo
