"""A document as the bytes of a file: the same document, the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime

from docx.document import Document as WordDocument

from smm_expert.report.blocks import Document
from smm_expert.report.docx.ooxml import clean

# The earliest time that a ZIP file can name.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_LONGEST = 255
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_RUSSIAN = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")


def file_of(word: WordDocument, document: Document, author: str) -> bytes:
    """The bytes of the DOCX, with properties told by the document alone."""
    made = day_of(document.made)
    properties = word.core_properties
    properties.title = _short(document.title)
    properties.subject = _short(document.subtitle)
    properties.author = properties.last_modified_by = _short(author)
    properties.language = document.language
    properties.created = properties.modified = made
    properties.revision = 1
    for name in ("comments", "keywords", "category", "content_status", "identifier", "version"):
        setattr(properties, name, "")
    written = io.BytesIO()
    word.save(written)
    return _without_times(written.getvalue())


def day_of(made: str) -> datetime:
    """The day that is named in a text, as in 2026-11-25 or 25.11.2026; else a fixed one."""
    iso, russian = _ISO.search(made), _RUSSIAN.search(made)
    try:
        if iso:
            return datetime(int(iso[1]), int(iso[2]), int(iso[3]), tzinfo=UTC)
        if russian:
            return datetime(int(russian[3]), int(russian[2]), int(russian[1]), tzinfo=UTC)
    except ValueError:
        pass
    return datetime(*_NO_TIME, tzinfo=UTC)


def _without_times(content: bytes) -> bytes:
    output = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as archive,
        zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as fixed,
    ):
        for part in archive.infolist():
            entry = zipfile.ZipInfo(part.filename, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            # As if written on one and the same system.
            entry.create_system = 0
            fixed.writestr(entry, archive.read(part))
    return output.getvalue()


def _short(said: str) -> str:
    return clean(said).replace("\n", " ")[:_LONGEST]
