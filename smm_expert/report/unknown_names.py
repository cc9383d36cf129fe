"""A name asked for on the command line that the knowledge base does not have."""

from __future__ import annotations

from collections.abc import Iterable

from smm_expert.kb.suggestions import nearest
from smm_expert.model.text import Language


def unknown_name_text(name: str, known: Iterable[str], language: Language) -> str:
    """What is unknown, and the nearest name that is known."""
    close = nearest(name, known)
    if language == "ru":
        guess = f" Возможно, имелось в виду «{close}»?" if close else ""
        return f"В базе знаний нет имени «{name}».{guess}"
    guess = f" Did you mean '{close}'?" if close else ""
    return f"The knowledge base has no '{name}'.{guess}"
