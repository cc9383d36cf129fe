"""The result of `kb coverage` as text, data and rows."""

from __future__ import annotations

from smm_expert.model.text import Language
from smm_expert.report.formats import as_csv, as_json, as_markdown, as_yaml
from smm_expert.wording.scenarios import LINES
from smm_expert.workbench.coverage import Coverage


def coverage_text(found: Coverage, language: Language, output_format: str) -> str:
    """What no scenario shows, in whichever format was asked for."""
    gaps = {
        "never-fired": found.never_fired,
        "never-silent": found.never_silent,
        "never-recommended": found.never_recommended,
    }
    rows = [[gap, name] for gap, names in gaps.items() for name in names]
    if output_format == "csv":
        return as_csv(("gap", "name"), rows)
    if output_format in ("json", "yaml"):
        data = {
            "schema": "smm-expert/coverage@1",
            "scenarios": found.scenarios,
            "rules": found.rules,
            "items": found.items,
            **{gap.replace("-", "_"): list(names) for gap, names in gaps.items()},
        }
        return as_json(data) if output_format == "json" else as_yaml(data)
    if output_format == "markdown":
        said = [[LINES[gap].said(language, {}), name] for gap, name in rows]
        names = [LINES[name].said(language, {}) for name in ("gap", "name")]
        table = [as_markdown(names, said)] if said else []
        return "\n\n".join([*table, _summary(found, language)])
    blocks = [
        "\n".join([f"{LINES[gap].said(language, {})}:", *(f"  {name}" for name in names)])
        for gap, names in gaps.items()
        if names
    ]
    return "\n\n".join([*blocks, _summary(found, language)])


def _summary(found: Coverage, language: Language) -> str:
    fired = found.rules - len(found.never_fired)
    recommended = found.items - len(found.never_recommended)
    if language == "ru":
        return (
            f"Сценариев: {found.scenarios}. Срабатывает правил: {fired} из {found.rules}, "
            f"рекомендовано элементов: {recommended} из {found.items}."
        )
    return (
        f"{found.scenarios} scenarios: {fired} of {found.rules} rules fire, "
        f"{recommended} of {found.items} items are recommended."
    )
