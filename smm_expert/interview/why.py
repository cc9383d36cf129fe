"""Why a question is asked: the items that hang on it, and the rules that tie them to it."""

from __future__ import annotations

from msgspec import Struct


class Route(Struct, frozen=True):
    """A way from the asked fact to an item.

    `rules` begins with the rule that tests the fact and ends with the one that concludes the
    item; those between conclude the derived facts, or the items, on which the next one hangs.
    `certainty` is what the last rule says of the item, None for a veto. `also_needs` are the
    client's other open facts that these rules wait for.
    """

    rules: tuple[str, ...]
    certainty: float | None
    also_needs: tuple[str, ...] = ()


class Hanging(Struct, frozen=True):
    """An item that hangs on the question: is it recommended so far, and by which routes."""

    item: str
    recommended: bool
    routes: tuple[Route, ...]
