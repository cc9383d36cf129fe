"""python -m tests.strategy.schema: write docs/plan.schema.json anew."""

from __future__ import annotations

from smm_expert.report.formats import as_json
from smm_expert.report.plan_shape import plan_schema
from tests.strategy.written import ROOT

PLACE = ROOT / "docs" / "plan.schema.json"


def schema_text() -> str:
    return as_json(plan_schema()) + "\n"


if __name__ == "__main__":
    PLACE.write_text(schema_text(), encoding="utf-8")
