"""An agency's own look of what is handed to a client."""

from __future__ import annotations

import re

from msgspec import Struct

_COLOUR = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


class Look(Struct, frozen=True):
    """Name, logo, colour and font; what is empty is left as the program has it.

    `logo` holds the bytes of a PNG, JPEG or SVG file, `accent` is `#rgb` or `#rrggbb`, `font` the
    name of a family that the reader's system may or may not have.
    """

    name: str = ""
    logo: bytes | None = None
    accent: str = "#1f5f8b"
    font: str = ""


def is_colour(said: str) -> bool:
    """Whether it is `#rgb` or `#rrggbb`."""
    return _COLOUR.fullmatch(said) is not None


def logo_type(logo: bytes) -> str | None:
    """The media type that the bytes of a picture tell themselves, or None for another kind."""
    if logo.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if logo.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    # An SVG may begin with a declaration and comments, but soon comes to its root.
    head = logo[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if head.startswith((b"<svg", b"<?xml", b"<!--", b"<!doctype svg")) and b"<svg" in head:
        return "image/svg+xml"
    return None
