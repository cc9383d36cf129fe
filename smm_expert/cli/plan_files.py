"""New files of a plan in place of older ones, which are kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path


def write_over(
    folder: Path,
    files: dict[str, bytes],
    day: date,
    *,
    stale: Iterable[str] = (),
    alike: Collection[str] = (),
) -> Path | None:
    """Write all files or none, and take stale ones away; the old ones are kept.

    `alike` are files that say what they are to say, if in other bytes. Gives the folder in which
    the old ones are kept, or None when there was nothing to change.
    """
    stale = [name for name in stale if name not in files]
    differing = (name for name in files if name not in alike)
    if not stale and all(_holds(folder / name, files[name]) for name in differing):
        return None
    fresh: dict[str, Path] = {}
    try:
        for name, content in files.items():
            fresh[name] = _fresh(folder / name, content)
        kept = _keep(folder, [*files, *stale], day)
        try:
            for name, path in fresh.items():
                os.replace(path, folder / name)
            for name in stale:
                (folder / name).unlink()
        except OSError:
            _put_back(folder, kept, [*files, *stale])
            raise
    finally:
        for path in fresh.values():
            path.unlink(missing_ok=True)
    return kept


def _holds(place: Path, content: bytes) -> bool:
    return place.is_file() and place.read_bytes() == content


def _fresh(place: Path, content: bytes) -> Path:
    """The content beside the place where it is to go."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        fresh.write_bytes(content)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def _keep(folder: Path, names: Iterable[str], day: date) -> Path:
    """Copies what is there into a folder of its own, which appears when all is in it."""
    gathered = folder / f".before.{os.getpid()}"
    try:
        gathered.mkdir()
        for name in names:
            if (folder / name).is_file():
                (gathered / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(folder / name, gathered / name)
        number, kept = 1, folder / f"before-{day}"
        while kept.exists():
            number += 1
            kept = folder / f"before-{day}-{number}"
        gathered.rename(kept)
    finally:
        shutil.rmtree(gathered, ignore_errors=True)
    return kept


def _put_back(folder: Path, kept: Path, names: Iterable[str]) -> None:
    """Makes the folder what it was; what cannot be written even so is still in `kept`."""
    for name in names:
        if (kept / name).is_file():
            shutil.copy2(kept / name, folder / name)
        else:
            (folder / name).unlink(missing_ok=True)
