"""A KnowledgeBase as plain JSON and back: data only, so that a cache can never run code.

Each value is written as a list `[class name, field, ...]` in the order of the class's fields.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from smm_expert.model.catalogue import Band, Item, ItemState, ItemStatus, Kind
from smm_expert.model.conditions import (
    AllOf,
    AnyOf,
    Known,
    Not,
    Operator,
    Recommended,
    Selected,
    FactTest,
)
from smm_expert.model.knowledge_base import KnowledgeBase, Source
from smm_expert.model.parameters import DatedValue, Parameter, ParameterReference
from smm_expert.model.problem import Location
from smm_expert.model.rules import Conclude, Exclude, Recommend, Rule, RuleStatus
from smm_expert.model.text import Text
from smm_expert.model.values import Interval, Money
from smm_expert.model.vocabulary import FactDefinition, FactType

_CLASSES: tuple[type, ...] = (
    AllOf, AnyOf, Band, Conclude, DatedValue, Exclude, FactDefinition, Interval, Item, ItemStatus,
    Kind, KnowledgeBase, Known, Location, Money, Not, Parameter, ParameterReference, Recommend,
    Recommended, Rule, Selected, Source, FactTest, Text,
)  # fmt: skip
_ENUMS: tuple[type[StrEnum], ...] = (FactType, ItemState, Operator, RuleStatus)
_FIELDS = {cls: tuple(f.name for f in fields(cls)) for cls in _CLASSES}
_BUILDERS: dict[str, Callable[..., Any]] = {
    **{cls.__name__: cls for cls in _CLASSES},
    **{enum.__name__: enum for enum in _ENUMS},
    "date": date.fromisoformat,
    "": lambda *elements: elements,
}


def to_plain(value: Any, *, places: bool = True) -> Any:
    """The value as JSON data; without `places` every Location becomes null."""
    if isinstance(value, StrEnum):
        return [type(value).__name__, value.value]
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, tuple):
        return ["", *(to_plain(part, places=places) for part in value)]
    if isinstance(value, dict):
        return {key: to_plain(part, places=places) for key, part in value.items()}
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if isinstance(value, Location) and not places:
        return None
    parts = (to_plain(getattr(value, name), places=places) for name in _FIELDS[type(value)])
    return [type(value).__name__, *parts]


def from_plain(data: Any) -> Any:
    """The value that `to_plain` wrote."""
    kind = type(data)
    if kind is list:
        return _BUILDERS[data[0]](*map(from_plain, data[1:]))
    if kind is dict:
        return {key: from_plain(part) for key, part in data.items()}
    return data


def with_fingerprint(knowledge: KnowledgeBase) -> KnowledgeBase:
    """The base with the hash of its meaning; moving or renaming files does not change it."""
    meaning = to_plain(replace(knowledge, fingerprint=""), places=False)
    text = json.dumps(meaning, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return replace(knowledge, fingerprint=f"sha256:{digest}")
