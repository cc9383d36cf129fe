"""The base on disk, keyed by the content of its files; a lost cache only costs time."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from smm_expert.kb import snapshot
from smm_expert.model.knowledge_base import KnowledgeBase

_FORMAT = "1"
_KEPT = 6


def content_key(files: Iterable[tuple[str, bytes]], version: str) -> str:
    """A hash of names and contents, and of whatever else would make a cached base wrong."""
    digest = hashlib.sha256(f"{_FORMAT} {version} {_code_changed()}".encode())
    for name, content in files:
        # A name that is no text, as file systems allow, must not be the end of us.
        digest.update(f"\n{name}\n{len(content)}\n".encode(errors="surrogateescape"))
        digest.update(content)
    return digest.hexdigest()


def _code_changed() -> int:
    """When the code that reads a base last changed: a developer never gets an old reading."""
    kb = Path(__file__).parent
    return max(
        entry.stat().st_mtime_ns
        for package in (kb, kb.parent / "model")
        for entry in os.scandir(package)
        if entry.name.endswith(".py")
    )


def folder() -> Path | None:
    """Where caches are kept; None when caching is switched off by an empty variable."""
    chosen = os.environ.get("SMM_EXPERT_CACHE")
    if chosen is not None:
        return Path(chosen) if chosen else None
    from platformdirs import user_cache_path

    return user_cache_path("smm-expert", appauthor=False)


def read(key: str) -> KnowledgeBase | None:
    """The base under the key; None when there is none or it cannot be read."""
    where = folder()
    if where is None:
        return None
    try:
        return snapshot.from_json((where / f"{key}.json").read_bytes())
    except (OSError, msgspec.MsgspecError):
        return None


def write(key: str, knowledge: KnowledgeBase) -> None:
    """Keep the base; a folder that cannot be written is no error."""
    where = folder()
    if where is None:
        return
    # Only a new base is written: a warm start does without the import.
    import tempfile

    with contextlib.suppress(OSError):
        where.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=where, suffix=".part")
        with open(handle, "wb") as file:
            file.write(snapshot.to_json(knowledge))
        os.replace(temporary, where / f"{key}.json")
        _forget_old(where)


def _forget_old(where: Path) -> None:
    kept = sorted(where.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[_KEPT:]:
        path.unlink(missing_ok=True)
