"""A KnowledgeBase as JSON and back: data only, so that a cache can never run code."""

from __future__ import annotations

import hashlib
from datetime import date
from enum import Enum
from typing import Any

import msgspec

from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Location
from smm_expert.model.record import Record


def to_json(knowledge: KnowledgeBase) -> bytes:
    """The base as bytes of JSON."""
    return msgspec.json.encode(knowledge)


def from_json(content: bytes) -> KnowledgeBase:
    """The base that `to_json` wrote. Raises msgspec.MsgspecError for anything else."""
    return msgspec.json.decode(content, type=KnowledgeBase)


def with_fingerprint(knowledge: KnowledgeBase) -> KnowledgeBase:
    """The base with the hash of its meaning; moving or renaming files does not change it."""
    meaning = msgspec.json.encode(_meaning(msgspec.structs.replace(knowledge, fingerprint="")))
    digest = hashlib.sha256(meaning).hexdigest()
    return msgspec.structs.replace(knowledge, fingerprint=f"sha256:{digest}")


def _meaning(value: Any) -> Any:
    """The value as plain data without places: where something is written means nothing."""
    if isinstance(value, Location):
        return None
    if isinstance(value, Record):
        parts = (_meaning(getattr(value, name)) for name in value.__struct_fields__)
        return [type(value).__name__, *parts]
    if isinstance(value, dict):
        return {key: _meaning(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_meaning(part) for part in value]
    if isinstance(value, Enum | date):
        return str(value)
    return value
