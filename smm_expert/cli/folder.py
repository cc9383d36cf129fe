"""Files that are handed over together: all of them are written into a folder, or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from smm_expert.cli.language import pick


def write_together(target: Path, files: Mapping[str, bytes], *, force: bool) -> list[Path]:
    """Write files by their path in the folder; their places.

    Raises UsageError when a file is there already and `force` is not set, and when the folder
    cannot take them; then nothing of it has changed.
    """
    made: list[Path] = []
    try:
        _refuse_what_is_in_the_way(target, files, force=force)
        made += [folder for folder in (target, *target.parents) if not folder.exists()]
        target.mkdir(parents=True, exist_ok=True)
        _write_aside_then_move(target, files)
    except OSError as error:
        for folder in made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        said = pick(
            f"the files cannot be written into '{target}' ({error.strerror or error}). Choose a "
            "folder in which you may write and which has room.",
            f"не удалось записать файлы в папку «{target}» ({error.strerror or error}). Выберите "
            "папку, в которую можно писать и где хватает места.",
        )
        raise click.UsageError(said) from None
    return [target / name for name in files]


def _write_aside_then_move(target: Path, files: Mapping[str, bytes]) -> None:
    """A full disk or a lost right shows while the files are still aside."""
    aside = Path(tempfile.mkdtemp(prefix=".writing-", dir=target))
    try:
        for name, content in files.items():
            place = aside / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        for name in files:
            place = target / name
            place.parent.mkdir(parents=True, exist_ok=True)
            os.replace(aside / name, place)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _refuse_what_is_in_the_way(target: Path, files: Mapping[str, bytes], *, force: bool) -> None:
    inner = {folder for name in files for folder in (target / name).parents}
    wrong = sorted(str(place) for place in inner if place.exists() and not place.is_dir())
    if wrong:
        said = pick(
            f"'{wrong[0]}' is a file, not a folder. Choose another folder.",
            f"«{wrong[0]}» — файл, а не папка. Выберите другую папку.",
        )
        raise click.UsageError(said)
    folders = [name for name in files if (target / name).is_dir()]
    if folders:
        said = pick(
            f"'{target / folders[0]}' is a folder, where a file is to be. Choose another folder.",
            f"«{target / folders[0]}» — папка, а здесь должен быть файл. Выберите другую папку.",
        )
        raise click.UsageError(said)
    there = [name for name in files if os.path.lexists(target / name)]
    if there and not force:
        named = ", ".join(there[:3]) + (" ..." if len(there) > 3 else "")
        said = pick(
            f"'{target}' holds {named} already. Choose another folder, --update to keep what was "
            "edited there, or --force to overwrite.",
            f"В папке «{target}» уже есть {named}. Выберите другую папку, --update, чтобы "
            "сохранить правки, или --force, чтобы перезаписать.",
        )
        raise click.UsageError(said)
