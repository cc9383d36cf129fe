"""The house is kept: small rooms, each with its idea on the door."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "smm_expert").rglob("*.py"))
MOST_LINES = 400
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "data", "info"}


def name(path: Path) -> str:
    return path.relative_to(ROOT / "smm_expert").as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_opens_with_one_sentence_that_names_its_idea(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = docstring.split("\n\n")[0]
    assert first.endswith((".", '"')), f"{name(path)} does not say what idea it holds"
    assert len(first) <= 300


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_outgrows_its_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_is_a_drawer_for_odds_and_ends(path: Path) -> None:
    assert path.stem not in VAGUE
    assert path.parent.name not in VAGUE


def test_package_files_hold_no_logic() -> None:
    for path in MODULES:
        if path.name == "__init__.py" and path.parent != ROOT / "smm_expert":
            body = ast.parse(path.read_text(encoding="utf-8")).body
            assert len(body) == 1, f"{name(path)} holds more than its docstring"
