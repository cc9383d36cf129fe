"""Pipes, terminals, full disks and code pages: the program takes what comes, without a fuss."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import COMMAND, HERE, Answer, environment, run

SHOP = (HERE / "clients" / "shop.yaml").read_text(encoding="utf-8")
BIG = ("recommend", "clients/shop.yaml", "--format", "json", "--as-of", "2026-07-01")
unix_only = pytest.mark.skipif(sys.platform == "win32", reason="Unix streams")


def shell(line: str) -> Answer:
    """Run a line of the shell in which $SMM is the program."""
    done = subprocess.run(
        ["sh", "-c", line],
        cwd=HERE,
        env=environment(SMM=" ".join(COMMAND)),
        capture_output=True,
        check=False,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_dash_reads_standard_input(language: str) -> None:
    arguments = ("--format", "csv", "--as-of", "2026-07-01", "--lang", language)
    piped = run("recommend", "-", *arguments, stdin=SHOP)
    assert piped == run("recommend", "clients/shop.yaml", *arguments)
    assert piped.code == 0


@unix_only
@pytest.mark.parametrize(
    "command",
    [" ".join(BIG), "--help", "kb check --help", "how clients/shop.yaml VK", "kb show goals"],
)
def test_a_reader_that_leaves_is_no_failure(command: str) -> None:
    # The pause lets the reader be gone before the program writes.
    line = f"{{ sleep 0.3; $SMM {command}; echo $? >&2; }} | true"
    assert shell(line) == Answer(0, "", "0\n")


@unix_only
def test_head_gets_its_lines() -> None:
    assert shell(f"$SMM {' '.join(BIG)} | head -n 1") == Answer(0, "{\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told_of_in_one_line() -> None:
    assert shell(f"$SMM {' '.join(BIG)} > /dev/full") == Answer(
        2, "", "the answer could not be written: No space left on device\n"
    )
    assert shell("LANG=ru_RU $SMM --help > /dev/full") == Answer(
        2, "", "не удалось записать ответ: No space left on device\n"
    )


@unix_only
def test_closed_streams_do_not_break_the_program() -> None:
    assert shell(f"$SMM {' '.join(BIG)} >&-") == Answer(0, "", "")
    assert shell("$SMM recommend clients/nobody.yaml 2>&-") == Answer(2, "", "")
    closed = shell("$SMM recommend - <&-")
    assert (closed.code, closed.out) == (2, "")
    assert closed.err.endswith("Invalid value for 'PROFILE': standard input is closed.\n")


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1251"},
        {"PYTHONIOENCODING": "ascii", "LC_ALL": "POSIX"},
    ],
    ids=str,
)
def test_the_output_is_utf_8_whatever_the_code_page(variables: dict[str, str]) -> None:
    command = ("recommend", "clients/decisions.yaml", "--lang", "ru", "--as-of", "2026-07-01")
    assert run(*command, **variables) == run(*command)
    assert "«Старая сеть»" in run(*command, **variables).out
    assert "такого файла нет" in run("recommend", "nobody", "--lang", "ru", **variables).err


def test_nothing_is_coloured() -> None:
    answer = run("recommend", "clients/shop.yaml", FORCE_COLOR="1", CLICOLOR_FORCE="1")
    assert "\x1b" not in answer.out


@unix_only
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Type the profile in YAML; end it with Ctrl-D (on Windows: Ctrl-Z, Enter).\n"),
        ("ru", "Наберите анкету в YAML и закончите её Ctrl-D (в Windows: Ctrl-Z, Enter).\n"),
    ],
)
def test_a_terminal_is_told_what_is_waited_for(language: str, said: str) -> None:
    command = ("recommend", "-", "--format", "csv", "--as-of", "2026-07-01")
    terminal, process = at_a_terminal(*command, language=language)
    try:
        assert process.stderr is not None
        assert process.stderr.readline().decode() == said
        # The end of input counts at the beginning of a line.
        os.write(terminal, SHOP.encode() + b"\x04")
        out, err = process.communicate(timeout=60)
    finally:
        os.close(terminal)
    assert (process.returncode, err) == (0, b"")
    assert out.decode() == run(*command, stdin=SHOP).out


@unix_only
def test_ctrl_c_ends_with_130_and_without_a_traceback() -> None:
    terminal, process = at_a_terminal("recommend", "-")
    try:
        assert process.stderr is not None
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    finally:
        os.close(terminal)
    assert (process.returncode, out, err) == (130, b"", b"\n")


def at_a_terminal(*arguments: str, language: str = "en") -> tuple[int, subprocess.Popen[bytes]]:
    """The program with a terminal for its standard input, and the other end of that."""
    terminal, end = os.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=HERE,
        env=environment(language),
        stdin=end,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(end)
    return terminal, process
