"""Relative links of a page and the anchors they point to, as GitHub makes them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import normpath

from tests.docs.pages import ROOT, Page, headings, prose, read

_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`[^`]*`")
_SCHEME = re.compile(r"[a-z][a-z+.-]*:")


def broken(page: Page) -> Iterator[str]:
    """The relative links of a page that lead nowhere."""
    for line in prose(page):
        for target in _LINK.findall(_CODE.sub("", line)):
            if not _SCHEME.match(target) and not _leads_somewhere(page, target):
                yield target


def _leads_somewhere(page: Page, target: str) -> bool:
    path, _, anchor = target.partition("#")
    folder = PurePosixPath(page.path).parent
    place = normpath((folder / path).as_posix()) if path else page.path
    if not (ROOT / place).exists():
        return False
    return not anchor or anchor in anchors(read(place))


def anchors(page: Page) -> set[str]:
    """The anchors of the headings: small letters, spaces as hyphens, repeated ones numbered."""
    seen: Counter[str] = Counter()
    found = set()
    for _, text in headings(page):
        kept = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
        found.add(f"{kept}-{seen[kept]}" if seen[kept] else kept)
        seen[kept] += 1
    return found
