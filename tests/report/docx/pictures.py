"""A picture to put into documents: a red field of 40 by 20 points."""

from __future__ import annotations

import struct
import zlib


def _chunk(name: bytes, said: bytes) -> bytes:
    return struct.pack(">I", len(said)) + name + said + struct.pack(">I", zlib.crc32(name + said))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 20, 8, 2, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress((b"\0" + b"\xc0\x20\x20" * 40) * 20))
    + _chunk(b"IEND", b"")
)
