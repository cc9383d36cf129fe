"""Kept dialogues in a real terminal: what the screen shows, with what was typed.

`python -m tests.cli.consultations` plays them anew; read the difference. A line `$ smm-expert ...`
begins a run, `> ` marks what is typed (`^C` and `^D` are the keys of that name), `[exit 2]` ends a
run that is not fine. The runs of a file go on in one folder, one after another.
"""

from __future__ import annotations

import shlex
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.cli.program import COMMAND, HERE, ROOT, environment

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
_SECONDS = 60


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
    base: Path | None = None,
    to: str = "",
    errors: str = "",
    limit: Callable[[], None] | None = None,
) -> Any:
    """The program in a terminal of its own, as a `spawn` of pexpect.

    Without a base the program takes its own. `to` and `errors` are files that standard output and
    error go to instead; `limit` is called before the program begins.
    """
    import pexpect

    surroundings = environment(language, TERM="dumb", PYTHONUTF8="1")
    surroundings["SMM_EXPERT_KNOWLEDGE"] = str(base or ROOT / "knowledge")
    line = shlex.join([*COMMAND, *arguments])
    line += f" > {to}" if to else ""
    line += f" 2> {errors}" if errors else ""

    def begin() -> None:
        # Under nohup a hang-up would be ignored, and the program would inherit that.
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        if limit is not None:
            limit()

    return pexpect.spawn(
        "sh",
        ["-c", f"exec {line}"],
        preexec_fn=begin,
        cwd=str(folder),
        env=surroundings,
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
        base = furnish(folder)
        blocks = [
            f"{_BEGIN}{command}\n{screen(folder, _BEGIN[2:] + command, typed, language, base)}\n"
            for command, typed in _runs(path.read_text(encoding="utf-8"))
        ]
    return "\n".join(blocks)


def _runs(text: str) -> Iterator[tuple[str, list[str]]]:
    """(command, lines typed) of each run."""
    _, *parts = f"\n{text}".split(f"\n{_BEGIN}")
    for part in parts:
        command, _, shown = part.partition("\n")
        yield command, typed_in(shown)


def typed_in(shown: str) -> list[str]:
    """The lines that were typed, of all that the screen showed."""
    return [line[2:] for line in shown.split("\n") if line.startswith("> ") or line == ">"]


def screen(
    folder: Path, command: str, typed: list[str], language: str, base: Path | None = None
) -> str:
    """What the screen shows of a command; without a base the program takes its own."""
    import pexpect

    _, *arguments = shlex.split(command)
    child = terminal(folder, *arguments, language=language, base=base)
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
