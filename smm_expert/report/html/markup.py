"""HTML that is written by elements: a text becomes markup only by being escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

# What neither HTML nor a UTF-8 file may hold: controls, lone surrogates, noncharacters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONG_WORD = re.compile(r"\S{19,}")
_PIECE = 12
_EMPTY_ELEMENTS = frozenset({"meta", "img", "wbr", "br"})


class Html:
    """Finished markup; a `str` is never taken for it."""

    __slots__ = ("markup",)

    def __init__(self, markup: str) -> None:
        self.markup = markup

    def __add__(self, other: Html) -> Html:
        return Html(self.markup + other.markup)

    def __bool__(self) -> bool:
        return bool(self.markup)


Content = Html | str
NOTHING = Html("")


def text(said: str) -> Html:
    """A text as it stands."""
    return Html(escape(_FORBIDDEN.sub("", said)))


def breakable(said: str) -> Html:
    """A text whose long words may be broken, for columns too narrow for them."""
    broken = _LONG_WORD.sub(lambda word: _pieces(word.group()), _FORBIDDEN.sub("", said))
    # U+FFFF cannot stand in the text any more, so it marks the breaks through the escaping.
    return Html(escape(broken).replace("\uffff", "<wbr>"))


def _pieces(word: str) -> str:
    return "\uffff".join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Parts one after the other."""
    return Html(escape(between).join(part.markup for part in parts))


def element(name: str, /, *content: Content, **attributes: str | None) -> Html:
    """`<name ...>content</name>`; an attribute that is None is left out.

    A Python word as attribute takes an underscore at its end (`class_`), an underscore within
    becomes a hyphen (`aria_label`).
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value).markup}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY_ELEMENTS:
        return Html(f"<{name}{said}>")
    inner = "".join(
        part.markup if isinstance(part, Html) else text(part).markup for part in content
    )
    return Html(f"<{name}{said}>{inner}</{name}>")


def link(said: str, url: str) -> Html:
    """A link to a page of the web; any other address is left out, and the text stands alone."""
    if not is_web_address(url):
        return text(said)
    return element("a", said, href=url, rel="noopener noreferrer")


def is_web_address(url: str) -> bool:
    """Whether the address is of http or https and names a host."""
    if re.search(r"[\s\\]", url) or _FORBIDDEN.search(url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
