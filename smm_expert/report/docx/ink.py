"""The colours of a printed document, all made from one accent."""

from __future__ import annotations

from msgspec import Struct

from smm_expert.model.look import is_colour
from smm_expert.report.html.colours import (
    KIND_HUES,
    MARK_CONTRAST,
    WHITE,
    mixed,
    readable,
)


class Ink(Struct, frozen=True):
    """Colours as `#rrggbb`: `accent` can be read on white and white on it."""

    accent: str
    text: str = "#1b2128"
    quiet: str = "#5b6672"
    line: str = "#d5dae0"
    pale: str = "#f4f6f8"
    track: str = "#e6e9ed"
    against: str = "#a33a2c"
    info: str = "#2563a8"
    warning: str = "#a65b00"
    good: str = "#1d7a46"

    def tint(self, colour: str, share: float = 0.9) -> str:
        """The colour with a share of white in it: a ground for dark letters."""
        return mixed(colour, WHITE, share)


def ink(accent: str) -> Ink:
    """The colours that go with an accent. Raises ValueError when it is no colour."""
    if not is_colour(accent):
        raise ValueError(f"not a colour: {accent!r}")
    return Ink(accent=readable(accent, (WHITE,)))


def kind_colour(kind: str) -> str:
    """The colour of an entry of a calendar, to be seen on white."""
    return readable(KIND_HUES.get(kind, KIND_HUES["reserved"]), (WHITE,), MARK_CONTRAST)
