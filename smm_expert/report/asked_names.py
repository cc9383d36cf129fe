"""Names asked for on the command line: an item by id or title, and what to say of a wrong one."""

from __future__ import annotations

from collections.abc import Iterable

from smm_expert.kb.suggestions import nearest
from smm_expert.model.knowledge_base import KnowledgeBase
from smm_expert.model.text import Language

_NAMED = 3


def item_asked_for(name: str, knowledge: KnowledgeBase) -> str | None:
    """The id of the item with this id, or the only one with this title in either language."""
    if name in knowledge.items:
        return name
    titled = _titled(name, knowledge)
    return titled[0] if len(titled) == 1 else None


def unknown_item_text(name: str, knowledge: KnowledgeBase, language: Language) -> str:
    """Why the name is no item: it is unknown, or several items bear it as their title."""
    titled = _titled(name, knowledge)
    if titled:
        listed = ", ".join(titled)
        if language == "ru":
            return f"Так называются несколько элементов, укажите один по имени: {listed}."
        return f"Several items are called so; name one by its id: {listed}."
    names: dict[str, list[str]] = {}
    for item in knowledge.items.values():
        for known in {item.title.en, item.title.ru, item.id}:
            names.setdefault(known, []).append(item.id)
    close = [item for known in _close(name, names) for item in names[known]]
    return _unknown(name, close[:_NAMED], language)


def unknown_name_text(name: str, known: Iterable[str], language: Language) -> str:
    """What is unknown, and the nearest name that is known."""
    return _unknown(name, _close(name, known), language)


def _titled(name: str, knowledge: KnowledgeBase) -> list[str]:
    said = name.strip().casefold()
    return [
        item.id
        for item in knowledge.items.values()
        if said in (item.title.en.casefold(), item.title.ru.casefold())
    ]


def _close(name: str, known: Iterable[str]) -> list[str]:
    """The most similar name, else names that end in this word: `platform.vk` for `vk`."""
    names = sorted(known)
    close = nearest(name, names)
    if close:
        return [close]
    return [other for other in names if other.endswith((f".{name}", f"/{name}"))][:_NAMED]


def _unknown(name: str, close: list[str], language: Language) -> str:
    if language == "ru":
        listed = " или ".join(f"«{other}»" for other in close)
        guess = f" Возможно, имелось в виду {listed}?" if close else ""
        return f"В базе знаний нет имени «{name}».{guess}"
    listed = " or ".join(f"'{other}'" for other in close)
    guess = f" Did you mean {listed}?" if close else ""
    return f"The knowledge base has no '{name}'.{guess}"
