"""The derivation of an item in whichever format was asked for."""

from __future__ import annotations

from smm_expert.explanation.how import HowExplanation
from smm_expert.inference.consultation import Consultation
from smm_expert.model.text import Language
from smm_expert.report.formats import as_csv, as_json, as_yaml
from smm_expert.report.how_data import COLUMNS, how_data, how_rows
from smm_expert.report.how_markdown import how_markdown
from smm_expert.report.how_text import how_text
from smm_expert.report.phrases import Phrases


def derivation_text(
    explanation: HowExplanation,
    consultation: Consultation,
    language: Language,
    output_format: str,
) -> str:
    """The derivation as text, JSON, YAML, Markdown or CSV."""
    phrases = Phrases(consultation.program, language)
    if output_format == "table":
        return how_text(explanation, phrases)
    if output_format == "csv":
        return as_csv(COLUMNS, how_rows(explanation, phrases))
    if output_format == "markdown":
        return how_markdown(explanation, phrases)
    data = how_data(explanation, phrases)
    return as_json(data) if output_format == "json" else as_yaml(data)
