"""Colours that can be read: an accent is bent until it stands out from what lies behind it.

Contrast is that of WCAG 2: 1 (none) to 21; text needs 4.5, marks and bars need 3.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from smm_expert.model.look import is_colour

TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0
WHITE, BLACK, INK = "#ffffff", "#000000", "#1b2128"
_STEPS = 50
Channels = tuple[int, int, int]


class Palette(Struct, frozen=True):
    """The colours of one scheme, light or dark, each `#rrggbb`.

    `page`, `card` and `tint` lie behind texts, `ink` and `quiet` are texts, `line` parts rows,
    `accent` is text or a mark, `cover` lies behind the title and `on_cover` is its text.
    """

    page: str
    card: str
    tint: str
    ink: str
    quiet: str
    line: str
    track: str
    accent: str
    cover: str
    on_cover: str
    info: str
    warning: str
    good: str


# The colours of what stands in a calendar; their words stand in the legend.
KIND_HUES = {
    "post": "#1f6fb2",
    "reserved": "#6b7785",
    "promotion": "#b3541e",
    "community": "#0f7f78",
    "review": "#6d4fb3",
    "experiment": "#a8327f",
    "milestone": "#8a6a00",
    "holiday": "#b3263b",
    "season": "#3f7d20",
    "duty": "#7a4a2b",
}


def channels(colour: str) -> Channels:
    """Red, green and blue, 0 to 255. Raises ValueError when it is no colour."""
    if not is_colour(colour):
        raise ValueError(f"not a colour: {colour!r}")
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def luminance(colour: str) -> float:
    """How bright the colour is, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How far two colours stand out from each other, 1 to 21."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """`one` with a share of `other` in it, 0 to 1."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def readable(colour: str, behind: Iterable[str], least: float = TEXT_CONTRAST) -> str:
    """The colour, as far darkened or lightened as it takes to stand out from all behind it."""
    grounds = tuple(behind)
    away = BLACK if min(map(luminance, grounds)) > 0.18 else WHITE
    for step in range(_STEPS + 1):
        bent = mixed(colour, away, step / _STEPS)
        if min(contrast(bent, ground) for ground in grounds) >= least:
            return bent
    return away


def light(accent: str) -> Palette:
    """The palette of paper and of a bright screen."""
    page, card, tint = "#ffffff", "#ffffff", mixed("#f4f5f7", accent, 0.03)
    behind = (page, card, tint)
    cover, on_cover = _cover(accent)
    return Palette(
        page=page,
        card=card,
        tint=tint,
        ink=INK,
        quiet=readable("#5b6672", behind),
        line="#dde1e6",
        track="#d9dde3",
        accent=readable(accent, behind),
        cover=cover,
        on_cover=on_cover,
        info=readable("#2563a8", behind),
        warning=readable("#a65b00", behind),
        good=readable("#1d7a46", behind),
    )


def dark(accent: str) -> Palette:
    """The palette of a dark screen."""
    page, card = "#14171b", "#1b1f24"
    tint = mixed("#22272d", accent, 0.05)
    behind = (page, card, tint)
    cover, on_cover = _cover(mixed(accent, BLACK, 0.35))
    return Palette(
        page=page,
        card=card,
        tint=tint,
        ink="#e8ebee",
        quiet=readable("#a3adb8", behind),
        line="#353c44",
        track="#3c444d",
        accent=readable(accent, behind),
        cover=cover,
        on_cover=on_cover,
        info=readable("#6aa9e9", behind),
        warning=readable("#e0a04a", behind),
        good=readable("#5fbf88", behind),
    )


def kind_colours(palette: Palette) -> dict[str, str]:
    """The colour of each kind of entry, so that it stands out in this palette."""
    behind = (palette.page, palette.card, palette.tint)
    return {kind: readable(hue, behind, MARK_CONTRAST) for kind, hue in KIND_HUES.items()}


def _cover(accent: str) -> tuple[str, str]:
    """The accent as it is, if white or ink can be read on it, and which of them."""
    for text in (WHITE, INK):
        if contrast(accent, text) >= TEXT_CONTRAST:
            return accent, text
    return readable(accent, (WHITE,)), WHITE


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
