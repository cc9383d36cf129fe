"""An agency's look is read from YAML, and its mistakes are told with place and mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from smm_expert.intake.look_file import read_look
from smm_expert.model.look import Look
from smm_expert.model.problem import LookProblems
from smm_expert.report.problems import problems_text
from tests.report.html.sample import LOGO

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
JPEG = b"\xff\xd8\xff\xe0" + bytes(20)


def written(folder: Path, said: str, logo: bytes | None = None) -> Path:
    file = folder / "look.yaml"
    file.write_text(said, encoding="utf-8")
    if logo is not None:
        (folder / "logo").write_bytes(logo)
    return file


def faults(file: Path) -> list[tuple[str, int, int]]:
    with pytest.raises(LookProblems) as caught:
        read_look(file)
    return [(p.code, p.location.line, p.location.column) for p in caught.value.problems]


@pytest.mark.parametrize("logo", [PNG, JPEG, LOGO, b'<?xml version="1.0"?>\n<!-- a --><svg/>'])
def test_a_look_is_read_with_its_logo(tmp_path: Path, logo: bytes) -> None:
    said = 'name: Ателье\nlogo: logo\naccent: "#7A3b69"\nfont: PT Sans\n'
    assert read_look(written(tmp_path, said, logo)) == Look("Ателье", logo, "#7A3b69", "PT Sans")


def test_what_is_left_out_stays_as_the_program_has_it(tmp_path: Path) -> None:
    assert read_look(written(tmp_path, "name: Atelier\n")) == Look("Atelier", None, "#1f5f8b", "")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("", [("empty-look", 0, 0)]),
        ("- name\n", [("not-a-mapping", 1, 1)]),
        ("nmae: Atelier\n", [("unknown-key", 1, 1)]),
        ("accent: #1f5f8b\n", [("hash-in-text", 1, 9)]),
        ("accent: blue\n", [("look-accent", 1, 9)]),
        ('accent: "#12345"\n', [("look-accent", 1, 9)]),
        ('accent: "#123;}body{"\n', [("look-accent", 1, 9)]),
        ("accent: 123456\n", [("look-accent", 1, 9)]),
        ("font: \"Arial', x\"\n", [("look-font", 1, 7)]),
        ("font: [Arial]\n", [("look-font", 1, 7)]),
        ("logo: none.png\n", [("no-logo", 1, 7)]),
        ("logo: .\n", [("no-logo", 1, 7)]),
        ("logo: look.yaml\n", [("logo-format", 1, 7)]),
        ("accent: blue\nfont: ''\nlogo: none.png\n",
         [("look-accent", 1, 9), ("look-font", 2, 7), ("no-logo", 3, 7)]),
    ],
)  # fmt: skip
def test_every_mistake_is_told_with_its_place(
    tmp_path: Path, said: str, expected: list[tuple[str, int, int]]
) -> None:
    assert faults(written(tmp_path, said)) == expected


def test_a_logo_of_more_than_two_megabytes_is_refused(tmp_path: Path) -> None:
    file = written(tmp_path, "logo: logo\n", PNG + bytes(2_000_000))
    assert faults(file) == [("logo-too-large", 1, 7)]


def test_a_look_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert faults(tmp_path / "no.yaml") == [("no-file", 0, 0)]


def test_a_colour_without_quotes_in_full_in_russian(tmp_path: Path) -> None:
    file = written(tmp_path, "accent: #1f5f8b\n")
    with pytest.raises(LookProblems) as caught:
        read_look(file)
    assert problems_text(caught.value.problems, "ru") == (
        f"{file}:1:9: « #» начинает здесь примечание, и остаток строки теряется [hash-in-text]\n"
        "\n"
        "  1 | accent: #1f5f8b\n"
        "    |         ^^^^^^^\n"
        "\n"
        "  Текст с хештегом возьмите в двойные кавычки; в примечании ставьте пробел после #.\n"
        "\n"
        "1 ошибка в 1 файле."
    )
