"""Three-valued logic: false < unknown < true (Kleene's strong logic)."""

from __future__ import annotations

from enum import IntEnum


class Truth(IntEnum):
    """The value of a condition; `all` is the minimum of its parts, `any` the maximum."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    @property
    def opposite(self) -> Truth:
        """The value of `not`."""
        return Truth(2 - self)


def truth(holds: bool) -> Truth:
    """TRUE or FALSE."""
    return Truth.TRUE if holds else Truth.FALSE
