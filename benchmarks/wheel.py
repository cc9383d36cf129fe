"""A wheel of the checkout, installed into a folder of its own that nobody may write to."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path


def install(checkout: Path, folder: Path) -> Path:
    """Build and install under `folder`; returns what belongs on the path, read-only.

    Raises subprocess.CalledProcessError when pip cannot, say without a network.
    """
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    built, target = folder / "built", folder / "installed"
    # The build backend is fetched when this Python does not have it.
    offline = ["--no-build-isolation"] if find_spec("hatchling") else []
    wheel = [*pip, "wheel", "--no-deps", *offline, "--wheel-dir", str(built), str(checkout)]
    subprocess.run(wheel, check=True, stdout=subprocess.DEVNULL)
    (found,) = built.glob("*.whl")
    into = [*pip, "install", "--no-deps", "--target", str(target), str(found)]
    subprocess.run(into, check=True, stdout=subprocess.DEVNULL)
    set_writable(target, False)
    return target


def set_writable(folder: Path, writable: bool) -> None:
    """Give or take the owner's right to write, for the folder and all in it."""
    for path in (folder, *folder.rglob("*")) if folder.exists() else ():
        mode = path.stat().st_mode
        path.chmod(mode | 0o200 if writable else mode & ~0o222)
