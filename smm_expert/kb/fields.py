"""Reading one mapping of a knowledge file: each key is taken with its shape, none is left over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from smm_expert.kb.nodes import Node, as_number, shown
from smm_expert.kb.suggestions import suggestion
from smm_expert.model.problem import Location, Problem
from smm_expert.model.text import LANGUAGES, Text
from smm_expert.model.values import Number

FACT_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?")
ITEM_ID = re.compile(r"[a-z][a-z0-9_]*\.[a-z0-9][a-z0-9_]*")
PARAMETER_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
WORD = re.compile(r"[a-z0-9][a-z0-9_]*")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EXAMPLES = {
    FACT_ID: "audience.age",
    ITEM_ID: "platform.vk",
    PARAMETER_ID: "ads.min_budget",
    WORD: "gen_z",
    KEBAB: "prefer-vk-for-adults",
}
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Fields(Struct):
    """A mapping under reading; `problems` gathers what is wrong with it and goes on."""

    node: Node
    problems: list[Problem]
    taken: set[str] = set()

    @property
    def mapping(self) -> dict[str, Node]:
        """The entries; empty when the node is no mapping (`is_mapping` reports that)."""
        return self.node.mapping or {}

    @property
    def location(self) -> Location:
        """Where the mapping begins."""
        return self.node.location

    def is_mapping(self) -> bool:
        """Report anything that is not a mapping."""
        if self.node.mapping is None:
            self.report(self.node, "not-a-mapping", found=shown(self.node))
            return False
        return True

    def report(self, node: Node, code: str, **details: object) -> None:
        """Note a problem at `node`."""
        self.problems.append(node.problem(code, **details))

    def get(self, name: str) -> Node | None:
        """The value under `name`, or None; from now on the key counts as known."""
        self.taken.add(name)
        found = self.mapping.get(name)
        return None if found is None or found.value is None else found

    def require(self, name: str) -> Node | None:
        """As `get`, and report a key that is missing or empty."""
        found = self.get(name)
        if found is None and self.node.mapping is not None:
            place = self.node.keys.get(name, self.node)
            self.report(place, "missing-key", key=name)
        return found

    def finish(self) -> None:
        """Report the keys that nobody took."""
        for name, key in self.node.keys.items():
            if name in self.taken:
                continue
            slip = slip_in_key(name, self.mapping[name])
            if slip:
                self.report(key, slip, key=name)
            else:
                details = suggestion(name, self.taken)
                self.report(key, "unknown-key", key=name, **details)
                self._drop_missing(details["nearest"])

    def _drop_missing(self, name: str) -> None:
        """A key that is there, only misspelt, is not missing as well."""
        if name not in self.mapping:
            self.problems[:] = [
                problem
                for problem in self.problems
                if problem.code not in ("missing-key", "missing-language")
                or problem.location != self.location
                or problem.details["key"] != name
            ]

    def word(self, name: str, pattern: re.Pattern[str], *, required: bool = True) -> str | None:
        """An id or another word of the given pattern."""
        found = self.require(name) if required else self.get(name)
        if found is None:
            return None
        if not isinstance(found.value, str):
            self.report(found, "not-a-word", found=shown(found))
            return None
        if not pattern.fullmatch(found.value):
            self.report(found, "malformed-id", found=shown(found), example=_EXAMPLES[pattern])
            return None
        return found.value

    def string(self, name: str, *, required: bool = False) -> str | None:
        """A text that is the same in every language, such as a name or an address."""
        found = self.require(name) if required else self.get(name)
        if found is None:
            return None
        if isinstance(found.value, str) and found.value.strip():
            return found.value.strip()
        self.report(found, "not-a-word", found=shown(found))
        return None

    def one_of(self, name: str, allowed: Iterable[str], default: str) -> str:
        """A word out of a closed list."""
        found = self.get(name)
        if found is None:
            return default
        names = list(allowed)
        if found.value not in names or not isinstance(found.value, str):
            details = suggestion(shown(found), names)
            self.report(found, "unknown-word", key=name, found=shown(found), **details)
            return default
        return found.value

    def text(self, name: str, *, required: bool = True) -> Text | None:
        """A text in both languages."""
        found = self.require(name) if required else self.get(name)
        return None if found is None else read_text(found, self.problems)

    def number(self, name: str) -> Number | None:
        """A finite number."""
        found = self.get(name)
        if found is None:
            return None
        value = as_number(found)
        if value is None:
            self.report(found, "not-a-number-here", key=name, found=shown(found))
        return value

    def whole(self, name: str) -> int | None:
        """A whole number."""
        found = self.get(name)
        if found is None:
            return None
        value = as_number(found)
        if not isinstance(value, int):
            self.report(found, "not-a-whole-number", key=name, found=shown(found))
            return None
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """True or false."""
        found = self.get(name)
        if found is None:
            return default
        if not isinstance(found.value, bool):
            self.report(found, "not-true-or-false", key=name, found=shown(found))
            return default
        return found.value

    def day(self, name: str) -> date | None:
        """A date such as 2026-03-01."""
        found = self.get(name)
        if found is None:
            return None
        if not isinstance(found.value, str) or not _DAY.fullmatch(found.value):
            self.report(found, "not-a-date", key=name, found=shown(found))
            return None
        try:
            return date.fromisoformat(found.value)
        except ValueError:
            self.report(found, "no-such-day", found=found.value)
            return None

    def words(self, name: str, *, required: bool = False) -> tuple[tuple[str, Node], ...]:
        """A word or a list of words, each with its node; `required` wants at least one."""
        found = self.require(name) if required else self.get(name)
        if found is None:
            return ()
        if required and found.items == []:
            self.report(found, "empty-list", key=name)
        nodes = found.items if found.items is not None else [found]
        words = []
        for node in nodes:
            if isinstance(node.value, str):
                words.append((node.value, node))
            else:
                self.report(node, "not-a-word", found=shown(node))
        return tuple(words)

    def elements(
        self, name: str, *, required: bool = False, empty: str | None = None
    ) -> list[Node]:
        """A list of nodes; anything else is reported, and an empty one under the code `empty`."""
        found = self.require(name) if required else self.get(name)
        if found is None:
            return []
        if found.items is None:
            self.report(found, "not-a-list", key=name)
            return []
        if empty and not found.items:
            self.report(found, empty, key=name)
        return found.items


def read_text(node: Node, problems: list[Problem]) -> Text | None:
    """`{en: ..., ru: ...}`, both present and not blank."""
    fields = Fields(node, problems)
    if node.mapping is None:
        problems.append(node.problem("text-needs-languages", found=shown(node)))
        return None
    said: dict[str, str] = {}
    for language in LANGUAGES:
        found = fields.get(language)
        if found is None:
            place = node.keys.get(language, node)
            problems.append(place.problem("missing-language", key=language))
            continue
        if isinstance(found.value, str) and found.value.strip():
            said[language] = " ".join(found.value.split())
        elif isinstance(found.value, int | float) and not isinstance(found.value, bool):
            said[language] = str(found.value)
        else:
            problems.append(found.problem("not-a-text", found=shown(found)))
    for name, key in node.keys.items():
        lone = name not in LANGUAGES and node.mapping[name].value is None
        if lone and not name.startswith(("en:", "ru:")):
            # `{en: sun, sea, ru: ...}`: an unquoted comma ends the text and begins a new key.
            fields.taken.add(name)
            fields.report(key, "comma-in-text", text=name)
    fields.finish()
    return Text(said["en"], said["ru"]) if len(said) == 2 else None


def slip_in_key(name: str, value: Node) -> str | None:
    """The code of the slip by which a key came about that nobody wrote: `0,6` or `en:text`."""
    if value.value is not None:
        return None
    if name.isdecimal():
        return "decimal-comma"
    return "colon-without-space" if ":" in name else None
