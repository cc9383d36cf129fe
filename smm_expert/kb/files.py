"""The bytes of a file, or the problem with it in words that a user knows."""

from __future__ import annotations

import errno
from pathlib import Path

from smm_expert.model.problem import Location, Problem

# More than any file of ours needs; a file without end, such as a device, must not fill the memory.
MAX_BYTES = 20_000_000
_MISSING = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP)
_FORBIDDEN = (errno.EACCES, errno.EPERM)


def read_bytes(path: Path) -> bytes:
    """The content of a file; of one that is too large, just so much that it shows."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def unreadable(path: str, error: OSError | ValueError) -> Problem:
    """Why the system would not read what is at the path."""
    number = error.errno if isinstance(error, OSError) else errno.ENOENT
    where = Location(path)
    if number in _MISSING:
        return Problem(where, "no-file")
    # Windows forbids to read a folder, the others say that it is one.
    if number == errno.EISDIR or (number in _FORBIDDEN and Path(path).is_dir()):
        return Problem(where, "not-a-file")
    if number in _FORBIDDEN:
        return Problem(where, "no-permission")
    reason = errno.errorcode.get(number or 0, "?")
    return Problem(where, "unreadable-file", {"reason": reason})
