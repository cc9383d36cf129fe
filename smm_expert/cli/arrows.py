"""`--ui arrows`: values chosen with the arrow keys, in terminals that can; uses questionary."""

from __future__ import annotations

import sys

from smm_expert.intake.spoken_command import Command
from smm_expert.model.text import Language
from smm_expert.model.vocabulary import FactDefinition, FactType
from smm_expert.wording.interview import said

_COMMANDS = (
    Command.UNKNOWN,
    Command.WHY,
    Command.BACK,
    Command.STATUS,
    Command.FINISH,
    Command.QUIT,
)


def is_installed() -> bool:
    """Is the package there that draws the lists?"""
    from importlib.util import find_spec

    return find_spec("questionary") is not None


def is_for(fact: FactDefinition) -> bool:
    """Is the fact's value chosen from a list in any order? Everything else is typed."""
    return fact.type in (FactType.CHOICE, FactType.CHOICES)


def picked(fact: FactDefinition, language: Language) -> str:
    """What would have been typed for what is chosen: numbers, or the key of a command.

    Nothing chosen is an empty line, which means nothing. Raises KeyboardInterrupt at Ctrl-C.
    """
    import questionary
    from prompt_toolkit.output import create_output

    choices = [
        questionary.Choice(text.to(language), str(number))
        for number, text in enumerate(fact.values.values(), 1)
    ]
    choices.append(questionary.Separator())
    choices += [
        questionary.Choice(said(f"arrow-{command.name.lower()}", language), command.value)
        for command in _COMMANDS
    ]
    several = fact.type is FactType.CHOICES
    ask = questionary.checkbox if several else questionary.select
    found = ask(
        "",
        choices=choices,
        qmark=">",
        instruction=said("arrow-several" if several else "arrow-one", language),
        output=create_output(stdout=sys.stderr),
    ).unsafe_ask()
    if not several:
        return str(found)
    keys = [command.value for command in _COMMANDS if command.value in found]
    return keys[0] if keys else ",".join(found)
