"""Kept dialogues in a real terminal: what the screen shows, with what was typed.

`python -m tests.cli.consultations` plays them anew; read the difference. A line `$ smm-expert ...`
begins a run, `> ` marks what is typed (`^C` and `^D` are the keys of that name), `[exit 2]` ends a
run that is not fine. The runs of a file go on in one folder, one after another.
"""

from __future__ import annotations

import shlex
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.cli.program import COMMAND, HERE, environment

FOLDER = HERE / "consultations"
PROMPT = r"(?:^|\n)> $"
_BEGIN = "$ smm-expert "
_KEYS = {"^C": "\x03", "^D": "\x04"}
_THEMES = """themes:
  - {id: business, order: 10, title: {en: Business, ru: Бизнес}}
  - {id: goals, order: 20, title: {en: Goals, ru: Цели}}
  - {id: audience, order: 30, title: {en: Audience, ru: Аудитория}}
  - {id: budget, order: 40, title: {en: Budget, ru: Бюджет}}
"""
_SECONDS = 30


def furnish(folder: Path) -> Path:
    """Put the small base with themes into a folder, and give its place."""
    base = folder / "base"
    shutil.copytree(HERE / "base", base)
    (base / "vocabulary" / "themes.yaml").write_text(_THEMES, encoding="utf-8")
    return base


def terminal(
    folder: Path,
    *arguments: str,
    language: str = "en",
    to: str = "",
    errors: str = "",
    limit: Callable[[], None] | None = None,
) -> Any:
    """The program in a terminal of its own, as a `spawn` of pexpect.

    `to` and `errors` are files that standard output and error go to instead; `limit` is called
    before the program begins.
    """
    import pexpect

    line = shlex.join([*COMMAND, *arguments])
    line += f" > {to}" if to else ""
    line += f" 2> {errors}" if errors else ""
    return pexpect.spawn(
        "sh",
        ["-c", f"exec {line}"],
        preexec_fn=limit,
        cwd=str(folder),
        env={
            **environment(language, SMM_EXPERT_KNOWLEDGE=str(folder / "base"), TERM="dumb"),
            "PYTHONUTF8": "1",
        },
        encoding="utf-8",
        dimensions=(60, 200),
        timeout=_SECONDS,
    )


def kept() -> list[Path]:
    """Every kept file."""
    return sorted(FOLDER.glob("*.txt"))


def played(path: Path) -> str:
    """The text of a kept file as the program makes it now."""
    language = path.stem.rpartition(".")[2]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        furnish(folder)
        blocks = [
            f"{_BEGIN}{command}\n{_screen(folder, command, typed, language)}\n"
            for command, typed in _runs(path.read_text(encoding="utf-8"))
        ]
    return "\n".join(blocks)


def _runs(text: str) -> Iterator[tuple[str, list[str]]]:
    """(command, lines typed) of each run."""
    _, *parts = f"\n{text}".split(f"\n{_BEGIN}")
    for part in parts:
        command, _, shown = part.partition("\n")
        lines = shown.split("\n")
        yield command, [line[2:] for line in lines if line.startswith("> ") or line == ">"]


def _screen(folder: Path, command: str, typed: list[str], language: str) -> str:
    import pexpect

    child = terminal(folder, *shlex.split(command), language=language)
    shown = ""
    for line in typed:
        child.expect(PROMPT)
        shown += child.before + child.after
        child.send(_KEYS.get(line) or f"{line}\n")
        if line == "^D":
            # The terminal does not show it.
            shown += line
            continue
        child.expect(r"\^C" if line == "^C" else "\n")
        shown += child.before + child.after
    left = child.expect([pexpect.EOF, PROMPT])
    shown += child.before
    child.close(force=True)
    if left:
        raise ValueError(f"{command}: one more question than is answered\n{shown}")
    lines = [line.rstrip() for line in shown.replace("\r", "").split("\n")]
    code = child.exitstatus if child.signalstatus is None else -child.signalstatus
    if code:
        lines.append(f"[exit {code}]")
    return "\n".join(lines).strip("\n")


def rewrite() -> None:
    """Play every file anew and write what the screen shows."""
    for path in kept():
        path.write_text(played(path), encoding="utf-8")


if __name__ == "__main__":
    rewrite()
