"""smm-expert: a rule-based expert system that recommends an explained SMM strategy.

The library in four lines::

    from datetime import date
    from smm_expert import Consultant, load_knowledge, read_profile_file

    knowledge = load_knowledge()
    profile = read_profile_file("client.yaml", knowledge)
    consultation = Consultant(knowledge, date.today()).consult(profile)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from smm_expert.version import VERSION as __version__

if TYPE_CHECKING:
    from smm_expert.explanation.how import how
    from smm_expert.inference.consult import Consultant
    from smm_expert.intake.profile_file import read_profile, read_profile_file
    from smm_expert.interview.interview import Interview
    from smm_expert.kb.loader import load_knowledge

__all__ = [
    "Consultant",
    "Interview",
    "__version__",
    "how",
    "load_knowledge",
    "read_profile",
    "read_profile_file",
]

_HOMES = {
    "Consultant": "smm_expert.inference.consult",
    "Interview": "smm_expert.interview.interview",
    "how": "smm_expert.explanation.how",
    "load_knowledge": "smm_expert.kb.loader",
    "read_profile": "smm_expert.intake.profile_file",
    "read_profile_file": "smm_expert.intake.profile_file",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used, so that the command line starts fast."""
    if name not in _HOMES:
        raise AttributeError(f"module 'smm_expert' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
