"""A consultation in whichever format was asked for."""

from __future__ import annotations

from smm_expert.inference.consultation import Consultation
from smm_expert.model.text import Language


def recommendation_text(
    consultation: Consultation,
    language: Language,
    output_format: str,
    *,
    explain: bool = False,
    profile_path: str | None = None,
) -> str:
    """The answer as a table, JSON, YAML, Markdown or CSV.

    `explain` and `profile_path` (for the hint at the end) concern the table only.
    """
    # Only the module that is needed is imported: a cold start is mostly imports.
    if output_format == "markdown":
        from smm_expert.report.recommendation_markdown import recommendation_markdown

        return recommendation_markdown(consultation, language)
    if output_format == "csv":
        from smm_expert.report.recommendation_csv import recommendation_csv

        return recommendation_csv(consultation, language)
    if output_format == "table":
        from smm_expert.report.recommendation_table import recommendation_table

        return recommendation_table(
            consultation, language, explain=explain, profile_path=profile_path
        )
    from smm_expert.report.consultation_data import consultation_data
    from smm_expert.report.formats import as_json, as_yaml

    data = consultation_data(consultation, language)
    return as_json(data) if output_format == "json" else as_yaml(data)
