"""The result of `kb check` as text, data and rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.problem import Location, Problem
from smm_expert.model.rules import EXPERT_JUDGEMENT, Rule
from smm_expert.model.text import Language
from smm_expert.report.formats import as_csv, as_json, as_markdown, as_yaml
from smm_expert.report.phrases import format_day
from smm_expert.report.problems import problem_data, problems_text
from smm_expert.wording.entry import number_of
from smm_expert.wording.findings import FINDINGS
from smm_expert.wording.labels import label
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
    entries: list[dict[str, Any]] = [
        *({"level": "error", **problem_data(problem, language)} for problem in problems),
        *({"level": "warning", **_finding_data(finding, language)} for finding in findings),
    ]
    if output_format == "csv":
        return as_csv(COLUMNS, [[entry[column] for column in COLUMNS] for entry in entries])
    if output_format == "markdown":
        return _markdown(knowledge, entries, language)
    data: dict[str, Any] = {"schema": "smm-expert/check@1", "findings": entries}
    if knowledge is not None:
        data["counts"] = counts(knowledge)
    return as_json(data) if output_format == "json" else as_yaml(data)


def _markdown(
    knowledge: KnowledgeBase | None, entries: Sequence[dict[str, Any]], language: Language
) -> str:
    blocks = []
    if entries:
        names = [label(code, language) for code in ("level", "place", "message", "advice")]
        blocks.append(as_markdown(names, [_markdown_row(entry, language) for entry in entries]))
    if knowledge is not None:
        blocks.append(_summary(knowledge, len(entries), language))
    return "\n\n".join(blocks)


def _markdown_row(entry: dict[str, Any], language: Language) -> list[str]:
    place = str(Location(entry["path"], entry["line"], entry["column"]))
    level = label(entry["level"], language)
    return [level, place, f"{entry['message']} [{entry['code']}]", entry["advice"]]


def counts(knowledge: KnowledgeBase) -> dict[str, int]:
    """How much of everything the base holds; rows of tables are counted apart from rules.

    A public source is any but the opinion of whoever wrote the rule.
    """
    rows = [rule for rule in knowledge.rules.values() if rule.table is not None]
    rules = [rule for rule in knowledge.rules.values() if rule.table is None]
    return {
        "rules": len(rules),
        "tables": len({rule.table for rule in rows}),
        "rows": len(rows),
        "facts": len(knowledge.facts),
        "kinds": len(knowledge.kinds),
        "items": len(knowledge.items),
        "parameters": len(knowledge.parameters),
        "sources": len(knowledge.sources),
        "rules_with_public_source": sum(map(_has_public_source, rules)),
        "rows_with_public_source": sum(map(_has_public_source, rows)),
        "rules_with_caveats": sum(rule.caveats is not None for rule in rules),
        "rows_with_caveats": sum(rule.caveats is not None for rule in rows),
    }


def _has_public_source(rule: Rule) -> bool:
    return any(source != EXPERT_JUDGEMENT for source in rule.sources)


def _finding_data(finding: Finding, language: Language) -> dict[str, object]:
    entry = FINDINGS[finding.code]
    return {
        "path": finding.location.path,
        "line": finding.location.line,
        "column": finding.location.column,
        "code": finding.code,
        "message": entry.said(language, _details(finding, language)),
        "advice": entry.mend(language, _details(finding, language)),
    }


def _details(finding: Finding, language: Language) -> dict[str, str]:
    """What fills the blanks, a day as the language writes it."""
    day = finding.details.get("day")
    if day is None:
        return finding.details
    return {**finding.details, "day": format_day(date.fromisoformat(day), language)}


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
        details = _details(finding, language)
        said = entry.said(language, details)
        lines.append(f"{finding.location}: {said} [{finding.code}]")
        lines.append(f"  {entry.mend(language, details)}")
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
        grounds = (
            f"С открытым источником: правил {number['rules_with_public_source']} из "
            f"{number['rules']}, строк {number['rows_with_public_source']} из {number['rows']}; "
            f"с оговоркой: правил {number['rules_with_caveats']}, "
            f"строк {number['rows_with_caveats']}."
        )
        closing = f"Ошибок нет, замечаний: {findings}."
        return "\n".join([held, *([grounds] if knowledge.rules else []), closing])

    def of(counted: str) -> str:
        return number_of(number[counted], counted.partition("_")[0].removesuffix("s"))

    rows = f" of {of('rows')}" if number["rows"] else ""
    held = (
        f"{of('rules')}, {of('tables')}{rows}, {of('facts')}, {of('items')}, "
        f"{of('parameters')}, {of('sources')}."
    )
    grounds = (
        f"With a public source: {number['rules_with_public_source']} of {of('rules')}, "
        f"{number['rows_with_public_source']} of {of('rows')}; "
        f"with a caveat: {of('rules_with_caveats')}, {of('rows_with_caveats')}."
    )
    closing = f"No errors, {number_of(findings, 'finding')}."
    return "\n".join([held, *([grounds] if knowledge.rules else []), closing])
