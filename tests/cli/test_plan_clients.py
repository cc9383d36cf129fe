"""smm-expert plan for clients with odd names, with segments, and of whom little is known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.plans import DOCUMENTS, XHTML, example, files_in, page_of, planned


@pytest.mark.parametrize(
    "name",
    ["../../evil", "/etc/evil", '=HYPERLINK("http://x")', "<script>alert(1)</script>", "x" * 5000],
)
def test_a_hostile_name_goes_nowhere_and_runs_nothing(name: str, tmp_path: Path) -> None:
    profile = tmp_path / "in" / "client.json"
    profile.parent.mkdir()
    facts = {"client.name": name, "business.market": "us", "goals": ["direct_sales"]}
    profile.write_text(json.dumps(facts), encoding="utf-8")
    folder = tmp_path / "out" / "a" / "b"
    assert planned(profile, folder, "--formats", "docx,html,md,xlsx,ics,json").code == 0
    assert set(files_in(folder)) == DOCUMENTS
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"a"}
    assert {path.name for path in tmp_path.iterdir()} == {"in", "out"}
    assert json.loads((folder / "plan.json").read_bytes())["client"] == name
    page = page_of(folder)
    assert list(page.iter(f"{XHTML}script")) == []
    assert name in "".join(page.itertext())
    for sheet in load_workbook(folder / "plan.xlsx"):
        texts = [cell for row in sheet.iter_rows() for cell in row if cell.value == name]
        assert {cell.data_type for cell in texts} <= {"s"}


UNKNOWN = {
    "no market": {"goals": ["direct_sales"], "budget.monthly": "1000 USD", "team.hours": 5},
    "no goals": {"business.market": "ru", "budget.monthly": "90000 RUB", "team.hours": 5},
    "no budget": {"business.market": "us", "goals": ["direct_sales"], "team.hours": 6},
    "no hours": {"business.market": "us", "goals": ["direct_sales"], "budget.monthly": "900 USD"},
    "nothing": {},
}


@pytest.mark.parametrize("case", UNKNOWN)
def test_what_is_not_known_stays_unknown(case: str, tmp_path: Path) -> None:
    profile = tmp_path / "client.json"
    profile.write_text(json.dumps(UNKNOWN[case]), encoding="utf-8")
    folder = tmp_path / "plan"
    assert planned(profile, folder).code == 0
    plan = json.loads((folder / "plan.json").read_bytes())
    facts = UNKNOWN[case]
    assert (plan["market"] is None) == ("business.market" not in facts)
    assert (plan["budget"] is None) == ("budget.monthly" not in facts)
    assert plan["limits"]["hours"] == facts.get("team.hours")
    if plan["budget"] is None:
        assert plan["forecast"]["rows"] == []
        assert {"kind": "fact", "id": "budget.monthly"}.items() <= {
            key: value
            for key, value in plan["forecast"]["missing"][0].items()
            if key in ("kind", "id")
        }.items()
    assert set(files_in(folder)) >= DOCUMENTS


def test_a_client_with_segments_has_one_plan(tmp_path: Path) -> None:
    answer = planned(example("real_estate"), tmp_path, "--formats", "json,md")
    assert (answer.code, answer.err) == (0, "")
    plan = json.loads((tmp_path / "plan.json").read_bytes())
    assert len({post["id"] for post in plan["posts"]}) == len(plan["posts"]) > 20
    text = (tmp_path / "strategy.md").read_text(encoding="utf-8")
    assert "молодые семьи" in text
    assert "инвесторы" in text


def test_ads_that_run_on_several_platforms_are_reckoned_on_the_chosen_one(tmp_path: Path) -> None:
    assert planned(example("real_estate"), tmp_path, "--formats", "json").code == 0
    rows = json.loads((tmp_path / "plan.json").read_bytes())["forecast"]["rows"]
    found = {row["item"]["id"]: row for row in rows}["promotion.vk_ads"]
    assert found["platform"]["id"] == "platform.vk"
    reached = [step["metric"] for step in found["steps"]]
    assert reached[:4] == ["spend", "impressions", "reach", "clicks"]
