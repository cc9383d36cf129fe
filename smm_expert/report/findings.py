"""The result of `kb check` as text, data and rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Problem
from smm_expert.model.text import Language
from smm_expert.report.formats import as_csv, as_json, as_markdown, as_yaml
from smm_expert.report.problems import problem_data, problems_text
from smm_expert.wording.findings import FINDINGS
from smm_expert.workbench.check import Finding

COLUMNS = ("level", "path", "line", "column", "code", "message", "advice")


def check_text(
    knowledge: KnowledgeBase | None,
    problems: Sequence[Problem],
    findings: Sequence[Finding],
    language: Language,
    output_format: str,
) -> str:
    """Problems and findings in whichever format was asked for."""
    if output_format == "table":
        return _text(knowledge, problems, findings, language)
    entries = [
        *({"level": "error", **problem_data(problem, language)} for problem in problems),
        *({"level": "warning", **_finding_data(finding, language)} for finding in findings),
    ]
    if output_format in ("csv", "markdown"):
        rows = [[entry[column] for column in COLUMNS] for entry in entries]
        return as_csv(COLUMNS, rows) if output_format == "csv" else as_markdown(COLUMNS, rows)
    data: dict[str, Any] = {"schema": "smm-expert/check@1", "findings": entries}
    if knowledge is not None:
        data["counts"] = counts(knowledge)
    return as_json(data) if output_format == "json" else as_yaml(data)


def counts(knowledge: KnowledgeBase) -> dict[str, int]:
    """How much of everything the base holds; rows of tables are counted apart from rules."""
    rows = [rule for rule in knowledge.rules.values() if rule.table is not None]
    return {
        "rules": len(knowledge.rules) - len(rows),
        "tables": len({rule.table for rule in rows}),
        "rows": len(rows),
        "facts": len(knowledge.facts),
        "kinds": len(knowledge.kinds),
        "items": len(knowledge.items),
        "parameters": len(knowledge.parameters),
        "sources": len(knowledge.sources),
    }


def _finding_data(finding: Finding, language: Language) -> dict[str, object]:
    entry = FINDINGS[finding.code]
    return {
        "path": finding.location.path,
        "line": finding.location.line,
        "column": finding.location.column,
        "code": finding.code,
        "message": entry.said(language, finding.details),
        "advice": entry.mend(language, finding.details),
    }


def _text(
    knowledge: KnowledgeBase | None,
    problems: Sequence[Problem],
    findings: Sequence[Finding],
    language: Language,
) -> str:
    if problems:
        return problems_text(problems, language)
    lines = []
    for finding in findings:
        entry = FINDINGS[finding.code]
        said = entry.said(language, finding.details)
        lines.append(f"{finding.location}: {said} [{finding.code}]")
        lines.append(f"  {entry.mend(language, finding.details)}")
    if lines:
        lines.append("")
    assert knowledge is not None
    lines.append(_summary(knowledge, len(findings), language))
    return "\n".join(lines)


def _summary(knowledge: KnowledgeBase, findings: int, language: Language) -> str:
    number = counts(knowledge)
    if language == "ru":
        held = (
            f"Правил: {number['rules']}, таблиц: {number['tables']} (строк: {number['rows']}), "
            f"фактов: {number['facts']}, элементов: {number['items']}, "
            f"параметров: {number['parameters']}, источников: {number['sources']}."
        )
        return f"{held}\nОшибок нет, замечаний: {findings}."
    held = (
        f"{number['rules']} rules, {number['tables']} tables of {number['rows']} rows, "
        f"{number['facts']} facts, {number['items']} items, "
        f"{number['parameters']} parameters, {number['sources']} sources."
    )
    return f"{held}\nNo errors, {findings} finding{'' if findings == 1 else 's'}."
