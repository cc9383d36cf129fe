"""Addresses of the web that may become links; anything else stays text."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
_LONGEST = 2000


def web_address(said: str) -> str:
    """The address in ASCII as Word accepts it, or nothing if it is none of http or https.

    A malformed address would make Word call the whole document damaged.
    """
    try:
        parts = urlsplit(said.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host):
        return ""
    path, query, fragment = (
        _STRAY_PERCENT.sub("%25", quote(part, safe="/%:=&?~+!$,;@()*-._"))
        for part in (parts.path, parts.query, parts.fragment)
    )
    address = urlunsplit((parts.scheme, host + port, path, query, fragment))
    return address if len(address) <= _LONGEST else ""
