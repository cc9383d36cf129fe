"""Every help text is whole in both languages, ends with an example, and lists what there is."""

from __future__ import annotations

import re
import shlex
from functools import cache

import pytest

from tests.cli.program import Answer, run

HEADINGS = {"en": "Commands:", "ru": "Команды:"}
EXAMPLE = {"en": "  Example:", "ru": "  Пример:"}
# What stays as it is in a Russian sentence: names of formats, variables, ids and files.
OF_BOTH_LANGUAGES = {
    "smm", "expert", "YAML", "JSON", "CSV", "XLSX", "SMM_EXPERT_DEBUG", "platform", "vk", "table",
    "version", "help", "answers", "xlsx", "md", "yaml", "docx", "html", "ics", "json",
    "schedulers", "DOCX", "name", "logo", "accent", "font", "Asia", "Almaty", "plan",
}  # fmt: skip


@cache
def help_of(command: str, language: str) -> Answer:
    return run(*command.split(), "--help", language=language)


def commands(of: str = "") -> list[str]:
    """The commands that the help lists, those of groups with them; "" is the program itself."""
    found = [of]
    lines = help_of(of, "en").out.split("\n")
    if HEADINGS["en"] in lines:
        listed = lines[lines.index(HEADINGS["en"]) + 1 :]
        for line in listed[: listed.index("")]:
            if line.startswith("  ") and line[2] != " ":
                found += commands(f"{of} {line.split()[0]}".strip())
    return found


COMMANDS = commands()


def test_the_commands_are_listed() -> None:
    assert {"", "recommend", "how", "kb", "kb check", "kb show"} <= set(COMMANDS)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_given_and_ends_with_an_example(command: str, language: str) -> None:
    answer = help_of(command, language)
    assert (answer.code, answer.err) == (0, "")
    *_, heading, example = answer.out.rstrip("\n").split("\n")
    assert heading == EXAMPLE[language]
    program, *words = shlex.split(example)
    assert program == "smm-expert"
    if command:
        assert " ".join(words).startswith(command)
    assert max(map(len, answer.out.split("\n"))) <= 80


@pytest.mark.parametrize("command", COMMANDS)
def test_the_short_option_helps_too(command: str) -> None:
    assert run(*command.split(), "-h") == help_of(command, "en")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_in_russian_has_no_english_words(command: str) -> None:
    text = help_of(command, "ru").out.rpartition(EXAMPLE["ru"])[0]
    text = re.sub(r"--?[a-z-]+|\[[a-z|]+\]|smm-expert [a-z -]*", " ", text)
    for listed in COMMANDS:
        text = re.sub(rf"^  {listed.rpartition(' ')[2]} ", " ", text, flags=re.MULTILINE)
    assert set(re.findall(r"[A-Za-z_]{2,}", text)) <= OF_BOTH_LANGUAGES


@pytest.mark.parametrize("command", COMMANDS)
def test_help_in_english_has_no_russian_letters(command: str) -> None:
    assert not re.findall("[А-Яа-яЁё]", help_of(command, "en").out)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("group", ["", "kb"])
def test_a_group_without_a_command_prints_its_help(group: str, language: str) -> None:
    assert run(*group.split(), language=language) == help_of(group, language)


def test_the_commands_of_a_group_are_explained_in_the_language() -> None:
    assert "  check     Check every file.\n" in help_of("kb", "en").out
    assert "  check     Проверить все файлы.\n" in help_of("kb", "ru").out


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_version_is_one_line(language: str) -> None:
    answer = run("--version", language=language)
    assert re.fullmatch(r"smm-expert \d+\.\d+\.\d+\n", answer.out)
    assert (answer.code, answer.err) == (0, "")


def test_the_shell_can_complete_commands() -> None:
    answer = run(_SMM_EXPERT_COMPLETE="bash_complete", COMP_WORDS="smm-expert re", COMP_CWORD="1")
    assert answer == Answer(0, "plain,recommend\n", "")
