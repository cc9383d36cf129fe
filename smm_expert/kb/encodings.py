"""The bytes of a file -> its text; a file that is not UTF-8 is a problem with its place."""

from __future__ import annotations

from smm_expert.kb.nodes import SourceText
from smm_expert.model.problem import Location, Problem

WHOLE_FILE = (-1, -1)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# How the files begin that people hand over by mistake: xlsx and docx, xls and doc, PDF, images.
_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")


def read_text_into(source: SourceText, content: bytes) -> None:
    """Give the source its text, or a problem that says why it has none."""
    if content.startswith(_UTF_16):
        source.report(WHOLE_FILE, "not-utf-8", encoding="UTF-16")
        return
    if content.startswith(_BINARY):
        source.report(WHOLE_FILE, "not-a-text-file")
        return
    try:
        source.text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in content:
            source.report(WHOLE_FILE, "not-a-text-file")
        else:
            source.problems.append(_wrong_encoding(source.path, content, error.start))


def _wrong_encoding(path: str, content: bytes, position: int) -> Problem:
    """The line up to the place as it is, the rest as Windows would have written it."""
    before = content[:position]
    start = before.rfind(b"\n") + 1
    end = content.find(b"\n", position)
    read = before[start:].decode("utf-8-sig", errors="replace")
    rest = content[position : end if end >= 0 else None].decode("cp1251", errors="replace")
    location = Location(path, before.count(b"\n") + 1, len(read) + 1)
    return Problem(location, "not-utf-8", {"encoding": "Windows-1251"}, read + rest.rstrip())
