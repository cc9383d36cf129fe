"""One client's profile answered: what every command about a client begins with."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from smm_expert.cli.boundary import problems_reported

if TYPE_CHECKING:
    from smm_expert.inference.consultation import Consultation


def consulted(
    profile: str, folder: str | None, as_of: date | None, *, include_drafts: bool
) -> Consultation:
    """Read knowledge and profile and consult; problems end the program with exit code 2."""
    from smm_expert.inference.consult import Consultant
    from smm_expert.intake.profile_file import read_profile_file
    from smm_expert.kb.loader import load_knowledge

    with problems_reported():
        knowledge = load_knowledge(folder)
        client = read_profile_file(profile, knowledge)
        day = as_of or date.today()
        return Consultant(knowledge, day, include_drafts=include_drafts).consult(client)
