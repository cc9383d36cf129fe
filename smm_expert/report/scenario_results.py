"""The result of `kb test` as text, data and rows: each miss with the rules behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from smm_expert.explanation.how import HowExplanation
from smm_expert.model.text import Language
from smm_expert.report.formats import as_csv, as_json, as_markdown, as_yaml
from smm_expert.report.phrases import Phrases
from smm_expert.report.tables import paragraph
from smm_expert.wording.entry import number_of, plural
from smm_expert.wording.labels import label
from smm_expert.wording.scenarios import FIGURES, LINES, MISSES, STANDINGS
from smm_expert.workbench.scenario_run import Miss, ScenarioResult, certainty_of

COLUMNS = ("place", "scenario", "expected", "subject", "message")


def results_text(results: Sequence[ScenarioResult], language: Language, output_format: str) -> str:
    """All results in whichever format was asked for."""
    if output_format == "table":
        return _text(results, language)
    failures = [_entry(result, miss, language) for result in results for miss in result.misses]
    if output_format == "csv":
        return as_csv(COLUMNS, [[entry[column] for column in COLUMNS] for entry in failures])
    if output_format == "markdown":
        names = [label("place", language), _line("scenario", language), label("message", language)]
        rows = [[entry["place"], entry["scenario"], entry["message"]] for entry in failures]
        table = [as_markdown(names, rows)] if rows else []
        return "\n\n".join([*table, summary(results, language)])
    data = {
        "schema": "smm-expert/test@1",
        "scenarios": len(results),
        "failed": sum(bool(result.misses) for result in results),
        "failures": failures,
    }
    return as_json(data) if output_format == "json" else as_yaml(data)


def summary(results: Sequence[ScenarioResult], language: Language) -> str:
    """`91 scenarios, 2 failed.`"""
    number, failed = len(results), sum(bool(result.misses) for result in results)
    if language == "ru":
        things = plural(number, "сценарий", "сценария", "сценариев")
        return f"{number} {things}, не прошло: {failed}."
    return f"{number_of(number, 'scenario')}, {failed} failed."


def _text(results: Sequence[ScenarioResult], language: Language) -> str:
    blocks = []
    for result in results:
        if not result.misses:
            continue
        scenario = result.scenario
        lines = [f"{_line('failed', language)}  {scenario.location}: {scenario.id}"]
        lines.append(paragraph(scenario.title.to(language), indent="  "))
        for miss in result.misses:
            lines.append(paragraph(_message(result, miss, language), indent="  ", hang="    "))
            if miss.explanation is not None:
                lines += _rules(miss.explanation, Phrases(result.consultation.program, language))
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, summary(results, language)])


def _entry(result: ScenarioResult, miss: Miss, language: Language) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "place": str(result.scenario.location),
        "scenario": result.scenario.id,
        "expected": miss.expected,
        "subject": miss.subject,
        "message": _message(result, miss, language),
    }
    if miss.explanation is not None:
        steps = (*miss.explanation.support, *miss.explanation.opposition)
        entry["rules"] = {step.node.rule: step.certainty for step in steps}
        entry["vetoes"] = [node.rule for node in miss.explanation.vetoes]
        entry["waiting"] = {rule: list(ids) for rule, ids in miss.explanation.waiting.items()}
    return entry


def _message(result: ScenarioResult, miss: Miss, language: Language) -> str:
    """What was expected and what was found; ids stay as the author wrote them."""
    phrases = Phrases(result.consultation.program, language)
    details = {"item": miss.subject, "fact": miss.subject, "rule": miss.subject}
    details |= {"wanted": str(miss.wanted), "found": str(miss.found)}
    code = miss.expected
    if code in STANDINGS or code == "certainty":
        assert miss.explanation is not None
        details["found"] = _figures(str(miss.found), miss.explanation, phrases)
        if code in STANDINGS:
            details["wanted"] = label(STANDINGS[code], language)
            code = "standing"
    elif code == "order":
        pair = (miss.subject, str(miss.wanted))
        certainties = [certainty_of(result.consultation, item) for item in pair]
        details["found"] = " ≤ ".join(phrases.certainty(certainty) for certainty in certainties)
    elif code == "concluded":
        details["wanted"] = phrases.value(miss.subject, miss.wanted)
        details["found"] = phrases.value(miss.subject, miss.found)
    elif code == "fires" and miss.found:
        code = "fires-waits"
    return MISSES[code].said(language, details)


def _figures(standing: str, explanation: HowExplanation, phrases: Phrases) -> str:
    details = {
        "standing": label(STANDINGS[standing], phrases.language),
        "certainty": phrases.certainty(explanation.certainty),
        "band": phrases.band(explanation.certainty),
        "threshold": phrases.certainty(explanation.threshold),
    }
    return FIGURES.said(phrases.language, details)


def _rules(explanation: HowExplanation, phrases: Phrases) -> list[str]:
    """Every rule that had a say, or would have had one, under the miss that it explains."""
    language = phrases.language
    lines = []
    for step in (*explanation.support, *explanation.opposition):
        sign = "+" if step.certainty > 0 else "-"
        line = f"    {sign}{phrases.certainty(abs(step.certainty))}  {step.node.rule}"
        if step.covered_by:
            line += f" ({label('covered', language, rule=step.covered_by)})"
        lines.append(line)
    lines += [f"    {_line('veto', language)}: {node.rule}" for node in explanation.vetoes]
    for rule, facts in explanation.waiting.items():
        lines.append(f"    ?     {rule} ({_line('waits', language, facts=', '.join(facts))})")
    return lines


def _line(code: str, language: Language, **details: str) -> str:
    return LINES[code].said(language, details)
