"""What may be typed instead of an answer: a key, or its word in either language."""

from __future__ import annotations

from enum import Enum

from smm_expert.intake.typed_text import cleaned, plain_typed, skeleton
from smm_expert.model.vocabulary import FactDefinition, FactType


class Command(Enum):
    """What the person wants instead of answering."""

    WHY = "?"
    UNKNOWN = "-"
    BACK = "<"
    STATUS = "="
    FINISH = "."
    QUIT = "q"
    HELP = "help"


# й is where q is on a Russian keyboard.
_KEYS = {
    **{command.value: command for command in Command},
    "й": Command.QUIT,
    "помощь": Command.HELP,
    "справка": Command.HELP,
    "??": Command.WHY,
    "???": Command.WHY,
}
_WORDS = {
    "why": Command.WHY,
    "зачем": Command.WHY,
    "почему": Command.WHY,
    "don't know": Command.UNKNOWN,
    "dont know": Command.UNKNOWN,
    "i don't know": Command.UNKNOWN,
    "не знаю": Command.UNKNOWN,
    "back": Command.BACK,
    "назад": Command.BACK,
    "status": Command.STATUS,
    "итог": Command.STATUS,
    "finish": Command.FINISH,
    "готово": Command.FINISH,
    "quit": Command.QUIT,
    "exit": Command.QUIT,
    "выход": Command.QUIT,
    "выйти": Command.QUIT,
}
_COMPARABLE = {skeleton(word): command for word, command in _WORDS.items()}


def command_in(typed: str, fact: FactDefinition) -> Command | None:
    """The command that is meant; None for an answer.

    Where an answer is free text only keys are commands, since a word may be the answer. A value of
    the list wins over the word of a command.
    """
    said = plain_typed(typed)
    quoted = cleaned(typed)[:1] != said[:1] and said != Command.UNKNOWN.value
    if said.lower() in _KEYS and not (quoted and fact.type is FactType.TEXT):
        return _KEYS[said.lower()]
    if fact.type is FactType.TEXT:
        return None
    words = {skeleton(word) for text in fact.values.values() for word in (text.en, text.ru)}
    return None if skeleton(said) in words else _COMPARABLE.get(skeleton(said.rstrip(".!")))
