"""The style of a page: the kept sheet, and before it the colours, font and footer of this one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from smm_expert.model.look import Look
from smm_expert.report.html.colours import Palette, dark, kind_colours, light

# Families that Windows, macOS, Android and Linux have, all of them with Cyrillic.
_FONTS = (
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, '
    "sans-serif"
)
_LONGEST_FOOTER = 90


def style(look: Look, *, title: str, page_word: str) -> str:
    """The whole of the CSS. Raises ValueError when the accent is no colour."""
    fonts = f"{css_string(look.font)}, {_FONTS}" if look.font else _FONTS
    bright, gloomy = light(look.accent), dark(look.accent)
    footer = title if len(title) <= _LONGEST_FOOTER else f"{title[: _LONGEST_FOOTER - 1]}…"
    return (
        f":root{{--fonts:{fonts};{_properties(bright)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_properties(gloomy)}}}}}\n"
        f"{_sheet()}"
        "@page{"
        f"@bottom-left{{content:{css_string(footer)}}}"
        f"@bottom-right{{content:{css_string(page_word)} ' ' counter(page)}}"
        "}\n"
        "@page cover{@bottom-left{content:none}@bottom-right{content:none}}\n"
    )


def css_string(said: str) -> str:
    """A text as a string of CSS that cannot end early, whatever is in it."""
    words = " ".join(said.split())
    return '"' + "".join(_css_character(character) for character in words) + '"'


def _css_character(character: str) -> str:
    if character.isalnum() or character == " ":
        return character
    # Of a lone surrogate nothing can be written.
    return "" if "\ud800" <= character <= "\udfff" else f"\\{ord(character):x} "


def _properties(palette: Palette) -> str:
    colours = {name.replace("_", "-"): value for name, value in _colours(palette).items()}
    return "".join(f"--{name}:{value};" for name, value in colours.items())


def _colours(palette: Palette) -> dict[str, str]:
    own = {name: getattr(palette, name) for name in palette.__struct_fields__}
    return own | {f"kind-{kind}": colour for kind, colour in kind_colours(palette).items()}


@cache
def _sheet() -> str:
    return files("smm_expert.report.html").joinpath("style.css").read_text(encoding="utf-8")
