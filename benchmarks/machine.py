"""What the figures were measured on: without that they mean nothing."""

from __future__ import annotations

import os
import platform
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGES = ("experta", "msgspec", "click", "PyYAML", "tabulate", "numpy", "clipspy")


def described(command: str = "`make bench` (`python -m benchmarks.run`)") -> str:
    """Processor, cores, system, Python, packages and day, as a list in Markdown."""
    lines = {
        "Measured on": date.today().isoformat(),
        "Processor": f"{_processor()}, {os.cpu_count()} cores, shared with other work",
        "System": f"{platform.system()} {platform.machine()}",
        "Python": f"{platform.python_implementation()} {platform.python_version()}",
        "Packages": ", ".join(filter(None, map(_package, _PACKAGES))),
        "Command": command,
    }
    return "\n".join(f"- {name}: {said}" for name, said in lines.items())


def _processor() -> str:
    """The model that Linux tells; elsewhere what Python knows."""
    listed = Path("/proc/cpuinfo")
    if listed.is_file():
        for line in listed.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"


def _package(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return ""
