"""A card of the knowledge base in whichever format was asked for."""

from __future__ import annotations

from typing import Any

from smm_expert.model.text import Language
from smm_expert.report.formats import as_csv, as_json, as_markdown, as_yaml
from smm_expert.report.knowledge_cards import Card
from smm_expert.report.tables import paragraph
from smm_expert.wording.labels import CARD_KEYS, label

_NAMED = 12


def card_text(found: Card, language: Language, output_format: str) -> str:
    """The card as a table of keys and values, or as data."""
    if output_format == "json":
        return as_json(found)
    if output_format == "yaml":
        return as_yaml(found)
    if output_format == "csv":
        return as_csv(("key", "value"), [(key, _lines(value)) for key, value in found.items()])
    if output_format == "markdown":
        headers = [label(code, language) for code in ("card-key", "card-value")]
        rows = [(_name(key, language), _lines(value)) for key, value in found.items()]
        return as_markdown(headers, rows)
    return _table(found, language)


def _table(found: Card, language: Language) -> str:
    width = max(len(_name(key, language)) for key in found)
    lines = []
    for key, value in found.items():
        head = _name(key, language)
        for part in _lines(_shortened(key, value, language)).split("\n"):
            lines.append(paragraph(f"{head:<{width}}  {part}", hang=" " * (width + 4)))
            head = ""
    return "\n".join(lines)


def _name(key: str, language: Language) -> str:
    """A key of the knowledge files as it is written there; what was looked up, in words."""
    return CARD_KEYS[key].said(language, {}) if key in CARD_KEYS else key


def _shortened(key: str, value: Any, language: Language) -> Any:
    """A fact may be tested by two hundred rules: the table names the first of them."""
    if key not in CARD_KEYS or not isinstance(value, list) or len(value) <= _NAMED:
        return value
    more = label("more", language, count=len(value) - _NAMED)
    return [*value[:_NAMED], f"{more} (--format json)"]


def _lines(value: Any) -> str:
    if isinstance(value, dict):
        return "\n".join(f"{key}: {_nested(part)}" for key, part in value.items())
    if isinstance(value, list):
        return "\n".join(_inline(part) for part in value)
    return _inline(value)


def _inline(value: Any) -> str:
    """A value on one line, lists and mappings within it in the brackets of YAML."""
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_nested(part)}" for key, part in value.items())
    if isinstance(value, list):
        return ", ".join(_nested(part) for part in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _nested(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{_inline(value)}}}"
    return f"[{_inline(value)}]" if isinstance(value, list) else _inline(value)
