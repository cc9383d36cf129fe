"""kb check finds items that no client can ever be recommended."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from smm_expert import load_knowledge
from smm_expert.workbench.check import check
from tests.cli.program import HERE

DAY = date(2026, 7, 1)
WEAK = """
tables:
  - id: weak
    title: {en: Weak, ru: Слабо}
    combine: COMBINE
    columns: [audience.age overlaps, recommend platform.fair]
    rows:
      - {id: young, cells: [18-29, 0.2]}
      - {id: grown, cells: [30-49, 0.2]}
    because: {en: A little., ru: Немного.}
    sources: [expert-judgement]
"""


@pytest.fixture
def base(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "base", tmp_path / "base")
    fair = "  - {id: platform.fair, title: {en: Fair, ru: Ярмарка}}\n"
    catalogue = tmp_path / "base" / "catalogue" / "fair.yaml"
    catalogue.write_text(f"items:\n{fair}", encoding="utf-8")
    return tmp_path / "base"


def found(base: Path, rules: str) -> list[tuple[str, dict[str, str]]]:
    (base / "rules" / "fair.yaml").write_text(rules, encoding="utf-8")
    knowledge = load_knowledge(base, cached=False)
    return [
        (finding.code, finding.details)
        for finding in check(knowledge, DAY)
        if finding.details.get("name") == "platform.fair"
    ]


def test_an_item_that_nothing_supports_is_never_recommended(base: Path) -> None:
    against = WEAK.replace("0.2]", "-0.2]").replace("COMBINE", "all")
    assert found(base, against) == [("item-never-recommended", {"name": "platform.fair"})]


@pytest.mark.parametrize("combine", ["strongest", "narrowest"])
def test_an_item_whose_reasons_together_stay_below_the_threshold_is_out_of_reach(
    base: Path, combine: str
) -> None:
    details = {"name": "platform.fair", "most": "0.20"}
    assert found(base, WEAK.replace("COMBINE", combine)) == [("item-out-of-reach", details)]


def test_rows_that_all_count_may_reach_the_threshold_together(base: Path) -> None:
    assert found(base, WEAK.replace("COMBINE", "all")) == []
